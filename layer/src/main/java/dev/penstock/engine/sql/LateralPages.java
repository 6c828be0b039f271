package dev.penstock.engine.sql;

/**
 * A branch below another where the database can look at each row above: it stops at the limit for
 * each of them.
 */
public final class LateralPages {
  private LateralPages() {}

  public static void write(Sql sql, BranchText branch) {
    sql.add("select ").add(branch.above()).add(", t.*, row_number() over (partition by ");
    sql.add(branch.above()).add(" order by ").add(branch.order("t.c")).add(") as ");
    sql.add(branch.place()).add(" from ").add(branch.parent());
    branch.columns(sql.add(" cross join lateral (select "));
    branch.from(sql.add(" from "));
    sql.add(" where ").add(branch.link());
    branch.where(sql, " and ");
    branch.page(sql);
    sql.add(") t");
    branch.withinPage(sql, " where ");
  }
}
