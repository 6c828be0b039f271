package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL text with a `?` for every bind, in order. The text never holds a caller's value. */
public record Statement(String text, List<Bind> binds) {

  public Statement {
    binds = List.copyOf(binds);
  }

  /**
   * One value for one `?`.
   *
   * @param type the type of the column that it is compared with or stored in
   * @param value as {@link dev.penstock.engine.graphql.Operation} describes it; null for NULL
   * @param place of the `?` in the text
   */
  public record Bind(ColumnType type, @Nullable Given value, int place) {}
}
