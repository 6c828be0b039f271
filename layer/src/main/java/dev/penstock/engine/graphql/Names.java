package dev.penstock.engine.graphql;

import dev.penstock.definition.EnumType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import java.util.Locale;

/**
 * The GraphQL names that follow from a model's or an enum's name. Clients are generated with them:
 * they never change.
 */
public final class Names {
  public static final String SORT_DIRECTION = "ModelSortDirection";
  public static final String ATTRIBUTE_TYPES = "ModelAttributeTypes";
  public static final String SIZE_INPUT = "ModelSizeInput";

  private Names() {}

  /** The field of Query or Mutation of an operation: `getPost`, `listPosts`, `createPost`, … */
  public static String rootField(Operation operation, Model model) {
    return switch (operation) {
      case LIST -> "list" + raised(model.plural());
      case LISTEN -> throw new IllegalArgumentException("No query or mutation listens");
      case GET, CREATE, UPDATE, DELETE ->
          operation.name().toLowerCase(Locale.ROOT) + raised(model.name());
    };
  }

  public static String connection(Model model) {
    return "Model" + raised(model.name()) + "Connection";
  }

  public static String filterInput(Model model) {
    return "Model" + raised(model.name()) + "FilterInput";
  }

  public static String conditionInput(Model model) {
    return "Model" + raised(model.name()) + "ConditionInput";
  }

  public static String sortInput(Model model) {
    return "Model" + raised(model.name()) + "SortInput";
  }

  /** `CreatePostInput`, `UpdatePostInput`, `DeletePostInput`. */
  public static String input(Operation operation, Model model) {
    return raised(operation.name().toLowerCase(Locale.ROOT)) + raised(model.name()) + "Input";
  }

  /** The operators of an enum: `ModelMoodInput`. */
  public static String operatorInput(EnumType type) {
    return "Model" + type.name() + "Input";
  }

  /** The operators of a list of an enum: `ModelMoodListInput`. */
  public static String listOperatorInput(EnumType type) {
    return "Model" + type.name() + "ListInput";
  }

  static String raised(String name) {
    return Character.isUpperCase(name.charAt(0))
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
