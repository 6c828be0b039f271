package dev.penstock.introspect.mariadb;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import dev.penstock.introspect.mysql.Expression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Check constraints, of tables and of single columns; one of a column has the column's name. */
final class Checks {
  private static final String CHECKS =
      """
      select c.constraint_schema as table_schema,
             c.table_name as table_name,
             c.constraint_name as check_name,
             c.check_clause as expression
      from information_schema.check_constraints c
      where c.constraint_schema in (:names)
      """;

  private Checks() {}

  static List<Owned<CatalogCheck>> read(CatalogQuery query, List<String> schemas)
      throws SQLException {
    return query.rows(CHECKS, schemas, Checks::check);
  }

  private static Owned<CatalogCheck> check(ResultSet row) throws SQLException {
    var expression = row.getString("expression");
    return new Owned<>(
        CatalogQuery.table(row),
        new CatalogCheck(
            row.getString("check_name"),
            expression,
            Expression.columns(expression),
            Expression.values(expression)));
  }

  /** Whether it is the check that makes a column JSON. */
  static boolean isJson(CatalogCheck check) {
    if (check.columns().size() != 1) {
      return false;
    }
    var call = "json_valid(`" + check.columns().getFirst().replace("`", "``") + "`)";
    var expression = check.expression();
    return expression.equalsIgnoreCase(call)
        || (expression.startsWith(call + " and ") && !expression.contains(" or "));
  }
}
