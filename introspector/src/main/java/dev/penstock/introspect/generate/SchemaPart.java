package dev.penstock.introspect.generate;

import static dev.penstock.introspect.generate.JavaText.literal;

import dev.penstock.definition.EnumType;
import java.util.ArrayList;
import java.util.List;

/** The models and enums that one class of the generated file declares. */
record SchemaPart(List<ModelEntry> models, List<EnumEntry> enums) {
  SchemaPart {
    models = List.copyOf(models);
    enums = List.copyOf(enums);
  }

  /** A model, its Java class and the field that refers to it. */
  record ModelEntry(ModelWriter writer, String java, String field) {}

  /** An enum and its Java class. */
  record EnumEntry(EnumType type, String java) {}

  List<String> references() {
    return models.stream()
        .map(model ->
            "public static final %s %s = new %s();"
                .formatted(model.java(), model.field(), model.java()))
        .toList();
  }

  /** The calls that tell the schema of them. */
  List<String> registrations() {
    List<String> calls = new ArrayList<>();
    var fields = models.stream().map(ModelEntry::field).toList();
    calls.add(".models(%s)".formatted(String.join(", ", fields)));
    for (var type : enums) {
      calls.add(
          ".enumeration(%s, %s, %s.values())"
              .formatted(
                  literal(type.type().name()), literal(type.type().description()), type.java()));
    }
    return calls;
  }

  List<String> types() {
    List<String> lines = new ArrayList<>();
    for (var type : enums) {
      lines.add("");
      lines.addAll(new EnumWriter(type.type(), type.java()).lines());
    }
    for (var model : models) {
      lines.add("");
      lines.addAll(model.writer().lines());
    }
    return lines;
  }
}
