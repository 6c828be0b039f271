package dev.penstock.schema;

import java.util.Locale;

/** What to say of two databases that have something of one name. */
final class SameName {
  private SameName() {}

  static String ofModels(ModelDraft one, ModelDraft other) {
    var field = one.model().name();
    return "%s and %s both have a model %s. Rename one of them: .renameModel(%s.%s, \"%s\")."
        .formatted(
            database(other),
            database(one).toLowerCase(Locale.ROOT),
            one.name(),
            file(one.model().getClass()),
            field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1),
            suggested(one.database().name(), one.name()));
  }

  static String ofEnums(EnumDraft one, String database) {
    var labels = one.labels().getFirst().getClass();
    return "Two of the databases have an enum %s. Rename one of them: .renameEnum(%s.%s.class, \"%s\")."
        .formatted(
            one.name(), file(labels), labels.getSimpleName(), suggested(database, one.name()));
  }

  private static String database(ModelDraft model) {
    var name = model.database().name();
    return name.isEmpty() ? "The first database" : "Database " + name;
  }

  private static String suggested(String database, String name) {
    return database.isEmpty() ? name + "2" : GraphqlNames.capitalized(database) + name;
  }

  /** The generated class that a nested one is reached by; large ones inherit from their parts. */
  private static String file(Class<?> nested) {
    var outer = nested.getEnclosingClass();
    return (outer == null ? nested : outer).getSimpleName().replaceFirst("Part[0-9]+$", "");
  }
}
