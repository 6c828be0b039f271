package dev.penstock.engine.sql;

/**
 * Asks PostgreSQL's catalog whether a change may be followed by another one of the same row, or
 * replaced by something else: by triggers behind it, by rules, or by what stands behind a view or a
 * foreign table.
 */
final class AftermathText {
  /** Bits of pg_trigger.tgtype. */
  private static final int BEFORE = 2;

  private static final int INSERT = 4;

  private AftermathText() {}

  /**
   * A truth value. Tables with partitions, each with triggers of its own, count as having some: to
   * look at all of them would cost more than the insert. The two questions do not hang on each
   * other, which took PostgreSQL half as long again.
   *
   * @param table as a statement names it
   */
  static String ofInsert(String table) {
    return classed(table, "c.relkind <> 'r' or c.relhasrules")
        + " or exists (select from pg_catalog.pg_trigger g where g.tgrelid = "
        + identity(table)
        + " and not g.tgisinternal and g.tgenabled <> 'D' and g.tgtype & "
        + BEFORE
        + " = 0 and g.tgtype & "
        + INSERT
        + " > 0)";
  }

  /** The same for a change that no trigger behind it can touch. */
  static String ofRules(String table) {
    return classed(table, "c.relkind not in ('r', 'p') or c.relhasrules");
  }

  private static String classed(String table, String aftermath) {
    return "exists (select from pg_catalog.pg_class c where c.oid = "
        + identity(table)
        + " and ("
        + aftermath
        + "))";
  }

  private static String identity(String table) {
    return "cast('" + table.replace("'", "''") + "' as pg_catalog.regclass)";
  }
}
