package dev.penstock.schema;

import java.util.List;

/** A statement of SQL that answers an operation. */
public final class SqlHandler implements HandlerWord {
  private final StatementText text;
  private final List<StatementText> answer;

  SqlHandler(StatementText text, List<StatementText> answer) {
    this.text = text;
    this.answer = List.copyOf(answer);
  }

  /**
   * Answers with what a select finds in the same transaction after the statement has changed
   * something. Beside the arguments it knows `:insertId`, the key that MySQL or MariaDB made, and
   * `:affectedRows`.
   */
  public SqlHandler thenSelect(String select) {
    return new SqlHandler(text, List.of(new StatementText.Inline(Site.ofCaller(), select)));
  }

  /** The same with the select in a file, whose name counts from the folder of this schema. */
  public SqlHandler thenSelectFrom(String file) {
    return new SqlHandler(text, List.of(new StatementText.InFile(Site.ofCaller(), file)));
  }

  StatementText text() {
    return text;
  }

  /** At most one. */
  List<StatementText> answer() {
    return answer;
  }
}
