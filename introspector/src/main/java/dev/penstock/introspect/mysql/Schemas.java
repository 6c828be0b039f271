package dev.penstock.introspect.mysql;

import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Head;
import dev.penstock.introspect.Selection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The databases to read, once it is clear that the account may see them. */
public record Schemas(String database, String user, List<String> names) {
  private static final String CONNECTION =
      """
      select database() as database_name, current_user() as user_name
      """;
  private static final String EXISTING =
      """
      select s.schema_name as schema_name
      from information_schema.schemata s
      where s.schema_name in (:names)
        and s.schema_name not in ('information_schema', 'mysql', 'performance_schema', 'sys')
      """;

  public static Schemas read(CatalogQuery query, Selection selection) throws SQLException {
    var schemas =
        query.row(
            CONNECTION,
            row -> {
              var own = CatalogQuery.text(row, "database_name");
              return new Schemas(own, row.getString("user_name"), chosen(own, selection));
            });
    schemas.check(query);
    return schemas;
  }

  private static List<String> chosen(String own, Selection selection) {
    if (own.isEmpty() && selection.schemas().isEmpty()) {
      throw new CatalogException(
          Reason.NO_SCHEMA,
          "The connection names no database. Add its name to the end of the connection's URL, or"
              + " name the schemas to read.");
    }
    return selection.schemas().isEmpty() ? List.of(own) : selection.schemas();
  }

  private void check(CatalogQuery query) throws SQLException {
    var existing = Set.copyOf(query.rows(EXISTING, names, row -> row.getString("schema_name")));
    for (var name : names) {
      if (!existing.contains(name)) {
        throw new CatalogException(
            Reason.NO_SCHEMA,
            "The server has no database %s that the account %s may see. Check the name, also its upper and lower case, or grant SELECT on it."
                .formatted(name, user));
      }
    }
  }

  /** The same tables, or the reason why there are none. */
  public List<Head> demand(List<Head> heads) {
    // MariaDB compares names here without regard to case.
    var own = heads.stream().filter(head -> names.contains(head.table().schema())).toList();
    if (own.isEmpty()) {
      throw new CatalogException(
          Reason.NO_TABLE,
          "There is no table in %s that the account %s may see. Create one, name other schemas, or grant SELECT on the tables."
              .formatted(String.join(", ", names), user));
    }
    return own;
  }
}
