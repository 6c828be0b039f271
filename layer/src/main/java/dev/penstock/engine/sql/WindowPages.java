package dev.penstock.engine.sql;

/**
 * A branch below another where the database has no lateral joins: counts the rows and keeps those
 * up to the limit.
 */
public final class WindowPages {
  private WindowPages() {}

  public static void write(Sql sql, BranchText branch) {
    branch.columns(sql.add("select d.* from (select ").add(branch.above()).add(", "));
    sql.add(", row_number() over (partition by ").add(branch.above());
    branch.order(sql.add(" order by "));
    sql.add(") as ").add(branch.place());
    branch.from(sql.add(" from ").add(branch.parent()).add(" join "));
    sql.add(" where ").add(branch.link());
    branch.withinPage(sql, " and ");
    branch.where(sql, " and ");
    sql.add(") d where d.").add(branch.place()).add(" <= ").rows(branch.fetched());
  }
}
