package dev.penstock.schema;

import dev.penstock.definition.ScalarType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names the API's own types and arguments take, so that models, fields and enums keep clear
 * of them.
 */
public final class GraphqlNames {
  /** Types that every API may have. */
  public static final Set<String> BUILT_IN = builtIn();

  /** Fields of every filter that are not columns. */
  public static final Set<String> FILTER_WORDS = Set.of("and", "or", "not");

  /** Arguments of every list that are not keys. */
  public static final Set<String> LIST_ARGUMENTS =
      Set.of("filter", "sort", "sortDirection", "limit", "nextToken");

  /** Names that GraphQL refuses as a value of an enum. */
  public static final Set<String> NOT_AN_ENUM_VALUE = Set.of("true", "false", "null");

  private static final Pattern NAME = Pattern.compile("(?!__)[_A-Za-z][_0-9A-Za-z]*");

  private GraphqlNames() {}

  private static Set<String> builtIn() {
    var scalars =
        Stream.concat(
                Stream.of(ScalarType.values()).map(ScalarType::graphqlName),
                Stream.of("AWSTimestamp", "AWSEmail", "AWSPhone", "AWSURL"))
            .toList();
    var inputs =
        scalars.stream()
            .flatMap(name ->
                Stream.of(
                    name,
                    "Model" + name + "Input",
                    "Model" + name + "ListInput",
                    "ModelSubscription" + name + "Input"));
    var others =
        Stream.of(
            "Query",
            "Mutation",
            "Subscription",
            "ModelSizeInput",
            "ModelAttributeTypes",
            "ModelSortDirection");
    return Stream.concat(inputs, others).collect(Collectors.toUnmodifiableSet());
  }

  public static boolean legal(String name) {
    return NAME.matcher(name).matches();
  }

  static String refusal(String what, String name) {
    return "%s cannot be called \"%s\". A name has letters, digits and _, begins with no digit and not with __."
        .formatted(what, name);
  }

  /** The names of all types that a model brings along, its own first. */
  public static List<String> ofModel(String model) {
    var name = capitalized(model);
    return Stream.of(
            model,
            "Model" + name + "Connection",
            "Model" + name + "FilterInput",
            "Model" + name + "ConditionInput",
            "Model" + name + "SortInput",
            "Model" + name + "PrimaryCompositeKeyConditionInput",
            "Model" + name + "PrimaryCompositeKeyInput",
            "ModelSubscription" + name + "FilterInput",
            "Create" + name + "Input",
            "Update" + name + "Input",
            "Delete" + name + "Input")
        .toList();
  }

  /** The names of all types that an enum brings along, its own first. */
  public static List<String> ofEnum(String type) {
    var name = capitalized(type);
    return List.of(type, "Model" + name + "Input", "Model" + name + "ListInput");
  }

  /** The name with its first letter raised, as operations and inputs contain it. */
  public static String capitalized(String name) {
    var first = name.isEmpty() ? ' ' : name.charAt(0);
    return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') + name.substring(1) : name;
  }
}
