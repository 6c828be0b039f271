package dev.penstock.introspect.generate;

import static dev.penstock.introspect.generate.JavaText.literal;

import dev.penstock.definition.EnumType;
import java.util.ArrayList;
import java.util.List;

/** One enum as a Java enum of the generated file. */
record EnumWriter(EnumType type, String java) {
  private static final String LABEL = "label_";
  private static final String NAME = "name_";

  List<String> lines() {
    var names = JavaNames.ofFields(LABEL, NAME, "$VALUES");
    List<String> constants = new ArrayList<>();
    for (var value : type.values()) {
      constants.add(
          "  %s(%s, %s)"
              .formatted(names.take(value.name()), literal(value.name()), literal(value.label())));
    }
    List<String> lines = new ArrayList<>();
    lines.add("public enum %s implements Label {".formatted(java));
    for (var i = 0; i < constants.size(); i++) {
      lines.add(constants.get(i) + (i < constants.size() - 1 ? "," : ";"));
    }
    lines.addAll(
        """

          private final String name_;
          private final String label_;

          %s(String name, String label) {
            name_ = name;
            label_ = label;
          }

          @Override
          public String graphqlName() {
            return name_;
          }

          @Override
          public String label() {
            return label_;
          }
        }
        """
            .formatted(java)
            .lines()
            .toList());
    return lines;
  }
}
