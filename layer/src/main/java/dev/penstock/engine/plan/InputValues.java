package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.Failure;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives values of an input the form that the field's column keeps. */
final class InputValues {
  private static final Pattern DIGITS = Pattern.compile("\\((\\d)\\)");

  private final Engine engine;

  InputValues(Engine engine) {
    this.engine = engine;
  }

  @Nullable Object of(Field field, @Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    try {
      return of(field.type(), field.column().type(), raw);
    } catch (IllegalArgumentException _) {
      throw Refusals.badValue(
          field,
          "Give %s a value of type %s."
              .formatted(field.name(), FieldValues.typeName(field.type())));
    } catch (Failure.Exception e) {
      throw Refusals.badValue(field, "%s: %s".formatted(field.name(), e.failure().message()));
    }
  }

  private Object of(FieldType type, ColumnType column, Object raw) {
    return switch (type) {
      case FieldType.Scalar(var scalar) ->
          StoredValues.of(scalar, column.storage(), raw) instanceof OffsetDateTime instant
              ? rounded(column, instant)
              : StoredValues.of(scalar, column.storage(), raw);
      case FieldType.Enumeration _ -> raw.toString();
      case FieldType.ListOf(var element) -> list(element, column, (List<?>) raw);
    };
  }

  private List<@Nullable Object> list(FieldType element, ColumnType column, List<?> raw) {
    List<@Nullable Object> values = new ArrayList<>();
    for (var each : raw) {
      if (each == null && column.storage() == Storage.SET) {
        throw new IllegalArgumentException("A set has no null");
      }
      values.add(each == null ? null : of(element, column, each));
    }
    return Collections.unmodifiableList(values);
  }

  /** To the digits that the column keeps: PostgreSQL and MySQL would round, MariaDB would cut. */
  OffsetDateTime rounded(ColumnType column, OffsetDateTime instant) {
    var up = instant.plusNanos(unit(column) / 2);
    return up.minusNanos(up.getNano() % unit(column));
  }

  /** Never later than it is: a row is not created in the future. */
  OffsetDateTime cut(ColumnType column, OffsetDateTime instant) {
    return instant.minusNanos(instant.getNano() % unit(column));
  }

  private long unit(ColumnType column) {
    var digits = DIGITS.matcher(column.sql());
    var kept =
        digits.find() ? Integer.parseInt(digits.group(1)) : engine == Engine.POSTGRESQL ? 6 : 0;
    return (long) Math.pow(10, 9 - kept);
  }
}
