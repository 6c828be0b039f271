package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

  @Nullable Given of(Field field, @Nullable Argument raw) {
    return raw == null ? null : of(field, field.type(), raw);
  }

  private Given of(Field field, FieldType type, Argument raw) {
    return switch (type) {
      case FieldType.Scalar(var scalar) ->
          Filters.scalar(raw).then(value -> stored(field, scalar, value));
      case FieldType.Enumeration _ -> Filters.scalar(raw).then(Object::toString);
      case FieldType.ListOf(var element) -> list(field, element, Filters.items(raw));
    };
  }

  private Object stored(Field field, ScalarType scalar, Object raw) {
    var column = field.column().type();
    try {
      var value = StoredValues.of(scalar, column.storage(), raw);
      return value instanceof OffsetDateTime instant ? rounded(column, instant) : value;
    } catch (IllegalArgumentException _) {
      throw unfit(field);
    } catch (Failure.Exception e) {
      throw Refusals.badValue(field, "%s: %s".formatted(field.name(), e.failure().message()));
    }
  }

  private Given list(Field field, FieldType element, List<@Nullable Argument> raw) {
    List<@Nullable Given> values = new ArrayList<>();
    for (var each : raw) {
      if (each == null && field.column().type().storage() == Storage.SET) {
        throw unfit(field);
      }
      values.add(each == null ? null : of(field, element, each));
    }
    return Given.list(values);
  }

  private static Failure.Exception unfit(Field field) {
    return Refusals.badValue(
        field,
        "Give %s a value of type %s.".formatted(field.name(), FieldValues.typeName(field.type())));
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
