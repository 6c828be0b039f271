package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;
import static dev.penstock.engine.plan.Refusals.badToken;
import static dev.penstock.engine.plan.Refusals.badValue;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives values the Java type of the field that they are compared with. */
final class FieldValues {
  private final Map<String, EnumType> enums;

  FieldValues(ApiDefinition definition) {
    this.enums =
        definition.enums().stream().collect(Collectors.toMap(EnumType::name, type -> type));
  }

  /** An argument's value for a field, or for one element of a list field. */
  Given of(Field field, @Nullable Argument raw) {
    if (raw == null) {
      throw badArgument(field, "Give %s a value other than null.".formatted(field.name()));
    }
    return Filters.scalar(raw).then(value -> of(field, value));
  }

  private static Object of(Field field, Object raw) {
    try {
      return of(element(field.type()), field, raw);
    } catch (IllegalArgumentException _) {
      throw badValue(
          field, "Give %s a value of type %s.".formatted(field.name(), typeName(field.type())));
    } catch (Failure.Exception e) {
      throw badValue(field, "%s: %s".formatted(field.name(), e.failure().message()));
    }
  }

  /**
   * A value of a rule or a claim for a field, or for one element of a list field; nothing when the
   * field cannot have such a value. Claims are often texts also where they mean numbers.
   */
  Optional<Given> fitting(Field field, Given raw) {
    return raw.ask(new Fits(this, field))
        ? Optional.of(raw.then(value -> ofRule(field, value)))
        : Optional.empty();
  }

  /**
   * The same for a comparison that the very same value alone meets: nothing also where a text is
   * longer than those that the column holds.
   */
  Optional<Given> matching(Field field, Given raw) {
    var longest = TextLength.longest(field.column().type());
    return fitting(field, raw)
        .filter(_ -> longest.isEmpty() || raw.ask(new TextLength(longest.getAsInt())));
  }

  /**
   * The value of a row of another database for a field that is to equal it; nothing when no row of
   * the field's own database can have it.
   *
   * @param raw as it stands in answers
   */
  Optional<Object> equalling(Field field, Object raw) {
    try {
      return Optional.of(ofRule(field, raw)).filter(value -> isHeld(field, raw, value));
    } catch (IllegalArgumentException | Failure.Exception _) {
      return Optional.empty();
    }
  }

  /** What a bind would change on its way to the database equals nothing there. */
  private static boolean isHeld(Field field, Object raw, Object value) {
    return switch (field.column().type().storage()) {
      case INT32, INT64 -> new BigInteger(value.toString()).bitLength() < Long.SIZE;
      case UINT64 -> {
        var number = new BigInteger(value.toString());
        yield number.signum() >= 0 && number.bitLength() <= Long.SIZE;
      }
      case UUID -> value.equals(raw);
      default -> true;
    };
  }

  /** Whether a field can have a value. */
  private record Fits(FieldValues values, Field field) implements Function<Object, Boolean> {
    @Override
    public Boolean apply(Object value) {
      try {
        values.ofRule(field, value);
        return true;
      } catch (IllegalArgumentException | Failure.Exception _) {
        return false;
      }
    }
  }

  private Object ofRule(Field field, Object raw) {
    var type = element(field.type());
    return switch (type) {
      case FieldType.Scalar(var scalar) -> of(type, field, RuleValues.of(scalar, raw));
      case FieldType.Enumeration(var name) -> knownLabel(name, raw.toString());
      case FieldType.ListOf _ -> throw new IllegalArgumentException("A list of lists");
    };
  }

  private String knownLabel(String type, String value) {
    var label = label(type, value);
    var known = enums.get(type);
    if (known == null || known.values().stream().noneMatch(each -> each.label().equals(label))) {
      throw new IllegalArgumentException("No label of " + type);
    }
    return label;
  }

  /** The values that a nextToken carries, one for each step of the order. */
  List<@Nullable Object> ofToken(List<Order> order, byte[] json) {
    try {
      var raw = TokenJson.values(json);
      if (raw.size() != order.size()) {
        throw badToken();
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (var i = 0; i < raw.size(); i++) {
        values.add(ofToken(order.get(i).field(), raw.get(i)));
      }
      return values;
    } catch (IOException | Failure.Exception _) {
      throw badToken();
    }
  }

  private @Nullable Object ofToken(Field field, @Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    return field.type() instanceof FieldType.Enumeration(var name)
        ? label(name, raw.toString())
        : of(field, raw);
  }

  private String label(String type, String value) {
    var known = enums.get(type);
    if (known == null) {
      throw badToken();
    }
    return known.values().stream()
        .filter(candidate -> candidate.name().equals(value))
        .map(EnumType.Value::label)
        .findFirst()
        .orElse(value);
  }

  private static Object of(FieldType type, Field field, Object raw) {
    return switch (type) {
      case FieldType.Scalar(var scalar) ->
          StoredValues.of(scalar, field.column().type().storage(), raw);
      case FieldType.Enumeration _ -> raw.toString();
      case FieldType.ListOf _ -> throw new IllegalArgumentException("A list of lists");
    };
  }

  private static FieldType element(FieldType type) {
    return type instanceof FieldType.ListOf(var element) ? element : type;
  }

  static String typeName(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar.graphqlName();
      case FieldType.Enumeration(var name) -> name;
      case FieldType.ListOf(var element) -> typeName(element);
    };
  }
}
