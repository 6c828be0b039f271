package dev.penstock.engine.sql;

import java.util.Optional;

/**
 * A change of one row whose statement answers with the row.
 *
 * <p>There are at most two texts for it, whoever asks and whenever: the database keeps both of them
 * like any other, and plans neither anew when the one takes turns with the other.
 *
 * @param reading what is wanted of the row; there is none when no row was changed
 * @param look asks for the one truth value whether the table has anything that speaks against such
 *     a statement; missing where nothing can
 * @param asking the change when it asks the same again; missing where the first answer holds
 */
public record Returning(Reading reading, Optional<Statement> look, Optional<Asking> asking) {

  /**
   * The same change with the same binds and the same columns, and some behind them.
   *
   * @param aftermath the column that tells whether anything speaks against it as it is made
   * @param key the first of the columns that hold the row's key, to read it once more
   */
  public record Asking(String text, int aftermath, int key) {}
}
