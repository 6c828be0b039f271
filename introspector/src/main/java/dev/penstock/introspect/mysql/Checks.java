package dev.penstock.introspect.mysql;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Check constraints that are enforced, which MySQL has since 8.0.16. */
final class Checks {
  private static final Set<String> WITHOUT_CHECKS = Set.of("8.0.14", "8.0.15");
  private static final String CHECKS =
      """
      select t.table_schema as table_schema,
             t.table_name as table_name,
             c.constraint_name as check_name,
             c.check_clause as expression
      from information_schema.table_constraints t
        join information_schema.check_constraints c
          on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
      where t.table_schema in (:names) and t.constraint_type = 'CHECK' and t.enforced = 'YES'
      """;

  private Checks() {}

  static List<Owned<CatalogCheck>> read(CatalogQuery query, List<String> schemas, String version)
      throws SQLException {
    if (WITHOUT_CHECKS.contains(version)) {
      return List.of();
    }
    return query.rows(CHECKS, schemas, Checks::check);
  }

  private static Owned<CatalogCheck> check(ResultSet row) throws SQLException {
    var expression = Expression.readable(row.getString("expression"));
    return new Owned<>(
        CatalogQuery.table(row),
        new CatalogCheck(
            row.getString("check_name"),
            expression,
            Expression.columns(expression),
            Expression.values(expression)));
  }
}
