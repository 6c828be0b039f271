package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement in the making: text and binds grow together, so that their order agrees. */
public final class Sql {
  private static final ColumnType NUMBER = ColumnType.of("bigint", Storage.INT32);

  private final Values values;
  private final StringBuilder text = new StringBuilder();
  private final List<Statement.Bind> binds = new ArrayList<>();

  public Sql(Values values) {
    this.values = values;
  }

  /** Text that holds no value of a caller. */
  public Sql add(String more) {
    text.append(more);
    return this;
  }

  /** Text with exactly one `?`, and the value for it. */
  public Sql bind(String placeholder, ColumnType type, @Nullable Given value) {
    binds.add(new Statement.Bind(type, value, text.length() + placeholder.indexOf('?')));
    text.append(placeholder);
    return this;
  }

  /** A whole number that a caller gave. */
  public Sql number(Given value) {
    return bind(values.bind(NUMBER), NUMBER, value);
  }

  /**
   * How many rows. No bind, although a caller may have chosen it: for a prepared statement
   * PostgreSQL would take any unknown number for a tenth of the rows, and read a whole table to
   * find those of one parent.
   */
  public Sql rows(int limit) {
    text.append(limit);
    return this;
  }

  /** What is written of at least one of some values, with `or` between and around them brackets. */
  public Sql any(List<Given> values, Consumer<Given> write) {
    var before = values.size() == 1 ? "" : "(";
    for (var value : values) {
      text.append(before);
      write.accept(value);
      before = " or ";
    }
    text.append(values.size() == 1 ? "" : ")");
    return this;
  }

  /** How much text there is already. */
  int length() {
    return text.length();
  }

  /** How many binds there are already. */
  int binds() {
    return binds.size();
  }

  public Statement statement() {
    return new Statement(text.toString(), binds);
  }
}
