package dev.penstock.engine.sql;

import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;

/** The operators that every database writes alike. */
public final class Symbols {
  private Symbols() {}

  public static String of(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> " = ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }

  /**
   * A pattern for `like … escape '!'` in which nothing but what is added around it is a wildcard.
   */
  public static Given pattern(Given text) {
    return text.then(value -> pattern(value.toString()));
  }

  private static String pattern(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
