package dev.penstock.introspect.generate;

import dev.penstock.definition.EnumType;
import dev.penstock.introspect.names.NamedSchema;
import dev.penstock.introspect.names.NamedSchema.NamedModel;
import java.util.HashMap;
import java.util.Map;

/** The nested Java classes of the generated file by the names that the API has for them. */
final class JavaTypes {
  private final JavaNames names;
  private final Map<String, String> classes = new HashMap<>();
  private final String qualifier;

  /** A schema that is split into several classes must say in which of them a class is found. */
  JavaTypes(String outer, NamedSchema schema, boolean split) {
    names = JavaNames.ofTypes(outer);
    qualifier = split ? outer + "." : "";
    schema.models().stream().map(NamedModel::name).forEach(this::add);
    schema.enums().stream().map(EnumType::name).forEach(this::add);
  }

  /** A class under its own name. */
  String declared(String name) {
    return classes.getOrDefault(name, name);
  }

  /** A class as other classes speak of it. */
  String used(String name) {
    return qualifier + declared(name);
  }

  /** A class that holds a part of another. */
  String part(String name) {
    return names.take(name);
  }

  private void add(String name) {
    classes.put(name, names.take(name));
  }
}
