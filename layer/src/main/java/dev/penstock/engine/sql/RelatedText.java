package dev.penstock.engine.sql;

import dev.penstock.definition.Relation;
import dev.penstock.engine.plan.Condition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how a row is reached that a condition is about. */
final class RelatedText {
  private final Dialect dialect;
  private final Condition.Related related;
  private final AliasedTable from;
  private final AliasedTable row;
  private final AliasedTable other;
  private final String link;

  /**
   * @param from the alias of the row that the relation starts from
   * @param number of the row that is reached, which is named x1, x2, …
   */
  RelatedText(Dialect dialect, Condition.Related related, String from, int number) {
    this.dialect = dialect;
    this.related = related;
    this.from = new AliasedTable(dialect, related.source(), from);
    this.row = new AliasedTable(dialect, related.target(), "x" + number);
    this.other = new AliasedTable(dialect, related.target(), "z" + number);
    this.link = "y" + number;
  }

  /** `exists (select 1 from … where …`, to be followed by more conditions and closed. */
  void begin(Sql sql) {
    sql.add("exists (select 1 from ").add(row.named());
    var relation = related.relation();
    relation.link().ifPresent(table -> sql.add(joined(table)));
    sql.add(" where ");
    sql.add(relation.link().isPresent() ? linkIsOurs() : isOurs(row));
    if (relation.repeats() && !relation.kind().isToMany()) {
      sql.add(" and not exists (select 1 from ").add(other.named());
      sql.add(" where ").add(isOurs(other));
      sql.add(" and ").add(other.key()).add(" < ").add(row.key()).add(")");
    }
  }

  private String joined(Relation.Link table) {
    return " join "
        + AliasedTable.name(dialect, table.table())
        + " as "
        + link
        + " on "
        + conjunction(
            table.on().stream()
                .map(pair -> linkColumn(pair.field()) + " = " + row.field(pair.targetField())));
  }

  private String linkIsOurs() {
    return conjunction(
        related.relation().on().stream()
            .map(pair -> linkColumn(pair.targetField()) + " = " + from.field(pair.field())));
  }

  private String isOurs(AliasedTable target) {
    return conjunction(
        related.relation().on().stream()
            .map(pair -> target.field(pair.targetField()) + " = " + from.field(pair.field())));
  }

  private String linkColumn(String name) {
    return link + "." + dialect.quote(name);
  }

  private static String conjunction(Stream<String> parts) {
    return parts.collect(Collectors.joining(" and "));
  }
}
