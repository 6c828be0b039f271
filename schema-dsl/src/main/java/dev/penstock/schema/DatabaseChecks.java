package dev.penstock.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of the databases of an API before their models are looked at. */
final class DatabaseChecks {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private DatabaseChecks() {}

  static void run(List<Schema> schemas, Problems problems) {
    Map<String, Schema> taken = new HashMap<>();
    for (var schema : schemas) {
      var name = schema.database().name();
      if (!name.isEmpty() && !NAME.matcher(name).matches()) {
        problems.add(
            problems.api(),
            "\"%s\" is no name for a database. Begin with a letter and go on with letters, digits, _ and -."
                .formatted(name));
      }
      var other = taken.putIfAbsent(name, schema);
      if (other != null) {
        problems.add(problems.api(), clash(name, schema.isSame(other)));
      }
    }
  }

  private static String clash(String name, boolean same) {
    if (same) {
      return "One database is combined with itself. Name each database once.";
    }
    return name.isEmpty()
        ? "Two of the databases have no name. Run `penstock generate schema-from-database` with"
            + " --name for all but one of them."
        : "Two of the databases are called %s. Run `penstock generate schema-from-database` with another --name for one of them."
            .formatted(name);
  }
}
