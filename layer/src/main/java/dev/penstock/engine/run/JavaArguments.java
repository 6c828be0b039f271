package dev.penstock.engine.run;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.sql.CustomText.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of requests as a class has them, and the other way round for its statements. */
final class JavaArguments {
  private JavaArguments() {}

  /** Finds a value in each request. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T in(Leaves leaves);
  }

  /** The arguments of an operation, without those of the request at hand. */
  static Reading<Map<String, @Nullable Object>> reading(Map<String, @Nullable Argument> arguments) {
    Map<String, Reading<@Nullable Object>> readings = new LinkedHashMap<>();
    arguments.forEach((name, argument) -> readings.put(name, reading(argument)));
    return leaves -> {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      readings.forEach((name, reading) -> values.put(name, reading.in(leaves)));
      return values;
    };
  }

  private static Reading<@Nullable Object> reading(@Nullable Argument argument) {
    return switch (argument) {
      case null -> _ -> null;
      case Given given -> given.source()::in;
      case Argument.Fields(var fields) -> reading(fields)::in;
      case Argument.Items(var items) -> {
        var readings = items.stream().map(JavaArguments::reading).toList();
        yield leaves -> {
          List<@Nullable Object> values = new ArrayList<>();
          readings.forEach(reading -> values.add(reading.in(leaves)));
          return values;
        };
      }
    };
  }

  /**
   * A value of a statement.
   *
   * @throws IllegalArgumentException when there is no way to give it to a database
   */
  static Value value(@Nullable Object value) {
    return new Value(type(value), argument(value));
  }

  private static @Nullable Argument argument(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> {
        List<@Nullable Argument> items = new ArrayList<>();
        list.forEach(item -> items.add(argument(item)));
        yield new Argument.Items(items);
      }
      case Long number -> Given.literal(BigInteger.valueOf(number));
      case Instant time -> Given.literal(time.atOffset(ZoneOffset.UTC));
      case LocalTime time -> Given.literal(time.toString());
      case UUID id -> Given.literal(id.toString());
      default -> Given.literal(value);
    };
  }

  private static ValueType type(@Nullable Object value) {
    return value instanceof List<?> list
        ? new ValueType.ListOf(
            scalar(list.stream().filter(Objects::nonNull).findFirst().orElse(null)), false)
        : scalar(value);
  }

  private static ValueType scalar(@Nullable Object value) {
    var type =
        switch (value) {
          case null -> ScalarType.STRING;
          case String _, UUID _ -> ScalarType.STRING;
          case Integer _ -> ScalarType.INT;
          case Long _, BigInteger _ -> ScalarType.BIG_INT;
          case BigDecimal _ -> ScalarType.BIG_DECIMAL;
          case Double _ -> ScalarType.FLOAT;
          case Boolean _ -> ScalarType.BOOLEAN;
          case byte[] _ -> ScalarType.BASE64;
          case LocalDate _ -> ScalarType.DATE;
          case LocalTime _ -> ScalarType.TIME;
          case OffsetDateTime _, Instant _ -> ScalarType.DATE_TIME;
          default ->
              throw new IllegalArgumentException(
                  "A statement takes no value of " + value.getClass().getName());
        };
    return new ValueType.Scalar(type, false);
  }
}
