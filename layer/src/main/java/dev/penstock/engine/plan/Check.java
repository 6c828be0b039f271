package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What the gateway asks of a row that was read, before anything of it is answered. A row that does
 * not pass is as if it were not there.
 *
 * <p>Databases find a row by its key so fast that one more condition takes MySQL a quarter of the
 * work again, whatever it compares, while a value that is read besides costs nothing that can be
 * measured.
 */
public sealed interface Check {
  /** Every row passes. */
  Check NONE = new All(List.of());

  /** All of the parts pass. */
  record All(List<Check> parts) implements Check {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of the parts passes. */
  record Any(List<Check> parts) implements Check {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The very text is one of the values.
   *
   * @param cell the place in {@link Branch#cells}
   */
  record OneOf(int cell, List<Given> values) implements Check {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /**
   * The same as a condition demands, where it asks for nothing but texts that the gateway compares
   * as the database does: byte by byte.
   *
   * @param place reads a field, and says where
   */
  static Optional<Check> of(Condition condition, ToIntFunction<Field> place) {
    return canBe(condition) ? Optional.of(made(condition, place)) : Optional.empty();
  }

  private static boolean canBe(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) -> parts.stream().allMatch(Check::canBe);
      case Condition.Or(var parts) -> !parts.isEmpty() && parts.stream().allMatch(Check::canBe);
      case Condition.Equal(var field, _) -> isText(field);
      case Condition.In(var field, _) -> isText(field);
      default -> false;
    };
  }

  /** Texts of other character sets than Unicode's may not come back as they are kept. */
  private static boolean isText(Field field) {
    var type = field.column().type();
    return !field.isExpression()
        && type.storage() == Storage.TEXT
        && type.comparedIn().isEmpty()
        && Width.isShort(type);
  }

  private static Check made(Condition condition, ToIntFunction<Field> place) {
    return switch (condition) {
      case Condition.And(var parts) -> new All(made(parts, place));
      case Condition.Or(var parts) -> new Any(made(parts, place));
      case Condition.Equal(var field, var value) ->
          new OneOf(place.applyAsInt(field), List.of(value));
      case Condition.In(var field, var values) -> new OneOf(place.applyAsInt(field), values);
      default -> throw new IllegalStateException("No check asks " + condition);
    };
  }

  private static List<Check> made(List<Condition> parts, ToIntFunction<Field> place) {
    List<Check> made = new ArrayList<>();
    parts.forEach(part -> made.add(made(part, place)));
    return made;
  }
}
