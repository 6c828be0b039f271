package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.Selection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas to read, once it is clear that they exist and that the account may use them. */
record Schemas(String database, String user, List<String> names) {
  private static final String CONNECTION =
      """
      select pg_catalog.current_database() as database_name,
             pg_catalog.current_schema() as own_schema,
             current_user as user_name
      """;
  private static final String EXISTING =
      """
      select n.nspname as schema_name,
             pg_catalog.has_schema_privilege(n.oid, 'usage') as usable
      from pg_catalog.pg_namespace n
      where n.nspname in (:names) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      """;

  static Schemas read(CatalogQuery query, Selection selection) throws SQLException {
    var schemas =
        query.row(
            CONNECTION,
            row ->
                new Schemas(
                    row.getString("database_name"),
                    row.getString("user_name"),
                    selection.schemas().isEmpty()
                        ? own(CatalogQuery.text(row, "own_schema"))
                        : selection.schemas()));
    schemas.check(query);
    return schemas;
  }

  private static List<String> own(String schema) {
    if (schema.isEmpty()) {
      throw new CatalogException(
          Reason.NO_SCHEMA,
          "No schema on the connection's search_path exists. Name the schemas to read.");
    }
    return List.of(schema);
  }

  private void check(CatalogQuery query) throws SQLException {
    Map<String, Boolean> usable = new TreeMap<>();
    query.rows(
        EXISTING, names, row -> usable.put(row.getString("schema_name"), row.getBoolean("usable")));
    for (var name : names) {
      if (!usable.containsKey(name)) {
        throw new CatalogException(
            Reason.NO_SCHEMA,
            "The database %s has no schema %s of its own. Check the name, also its upper and lower case."
                .formatted(database, name));
      }
      if (!usable.getOrDefault(name, false)) {
        throw new CatalogException(
            Reason.NO_PRIVILEGE,
            "The account %s may not use the schema %s. Grant it USAGE on the schema and SELECT on its tables."
                .formatted(user, name));
      }
    }
  }
}
