package dev.penstock.engine.sql;

import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.plan.Condition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how a row is reached that a condition is about. */
final class RelatedText {
  private final Dialect dialect;
  private final Condition.Related related;
  private final String from;
  private final String alias;
  private final String link;
  private final String other;

  /**
   * @param from the alias of the row that the relation starts from
   * @param number of the row that is reached, which is named x1, x2, …
   */
  RelatedText(Dialect dialect, Condition.Related related, String from, int number) {
    this.dialect = dialect;
    this.related = related;
    this.from = from;
    this.alias = "x" + number;
    this.link = "y" + number;
    this.other = "z" + number;
  }

  /** `exists (select 1 from … where …`, to be followed by more conditions and closed. */
  void begin(Sql sql) {
    sql.add("exists (select 1 from ").add(target()).add(" as ").add(alias);
    var relation = related.relation();
    relation.link().ifPresent(table -> sql.add(joined(table)));
    sql.add(" where ");
    sql.add(relation.link().isPresent() ? linkIsOurs() : isOurs(alias));
    if (relation.repeats() && !relation.kind().isToMany()) {
      sql.add(" and not exists (select 1 from ").add(target()).add(" as ").add(other);
      sql.add(" where ").add(isOurs(other));
      sql.add(" and ").add(key(other)).add(" < ").add(key(alias)).add(")");
    }
  }

  private String joined(Relation.Link table) {
    return " join "
        + BranchText.table(dialect, table.table())
        + " as "
        + link
        + " on "
        + conjunction(
            table.on().stream()
                .map(pair ->
                    column(link, pair.field())
                        + " = "
                        + column(alias, name(related.target(), pair.targetField()))));
  }

  private String linkIsOurs() {
    return conjunction(
        related.relation().on().stream()
            .map(pair ->
                column(link, pair.targetField())
                    + " = "
                    + column(from, name(related.source(), pair.field()))));
  }

  private String isOurs(String target) {
    return conjunction(
        related.relation().on().stream()
            .map(pair ->
                column(target, name(related.target(), pair.targetField()))
                    + " = "
                    + column(from, name(related.source(), pair.field()))));
  }

  private String key(String row) {
    return related.target().keyFields().stream()
        .map(field -> column(row, field.column().name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String target() {
    return BranchText.table(dialect, related.target().table());
  }

  private String column(String row, String name) {
    return row + "." + dialect.quote(name);
  }

  private static String name(Model model, String field) {
    return model.field(field).orElseThrow().column().name();
  }

  private static String conjunction(Stream<String> parts) {
    return parts.collect(Collectors.joining(" and "));
  }
}
