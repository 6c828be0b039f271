package dev.penstock.introspect.names;

import dev.penstock.definition.EnumType;
import dev.penstock.schema.GraphqlNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names for the values of an enum: the labels themselves wherever GraphQL takes them. */
final class EnumNames {
  private EnumNames() {}

  static List<EnumType.Value> values(List<String> labels) {
    var scope = new Scope(GraphqlNames.NOT_AN_ENUM_VALUE);
    labels.stream().filter(EnumNames::usable).forEach(scope::take);
    List<EnumType.Value> values = new ArrayList<>();
    for (var label : labels) {
      values.add(new EnumType.Value(usable(label) ? label : scope.take(name(label)), label));
    }
    return values;
  }

  private static boolean usable(String label) {
    return GraphqlNames.legal(label) && !GraphqlNames.NOT_AN_ENUM_VALUE.contains(label);
  }

  private static String name(String label) {
    if (label.isEmpty()) {
      return "EMPTY";
    }
    if (GraphqlNames.NOT_AN_ENUM_VALUE.contains(label)) {
      return label.toUpperCase(Locale.ROOT);
    }
    var cleaned = Identifiers.cleaned(label.strip());
    if (cleaned.isEmpty()) {
      return Identifiers.spelled("VALUE_", label);
    }
    return Character.isDigit(cleaned.charAt(0)) ? "_" + cleaned : cleaned;
  }
}
