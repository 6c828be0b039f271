package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What rules demand of the row that an update leaves behind. */
record NewValues(List<Way> ways) {

  /**
   * One way to be admitted.
   *
   * @param row finds the row before the update when the way is open
   * @param newRow finds it afterwards when it is as it should be
   */
  record Way(Command row, Command newRow) {}

  /** Which ways are open for the row as it was; one of them must be met. */
  Open before(Connection connection, Leaves leaves) throws SQLException {
    List<Command> open = new ArrayList<>();
    for (var way : ways) {
      if (way.row().finds(connection, leaves)) {
        open.add(way.newRow());
      }
    }
    return new Open(open);
  }

  /** What is left to be looked at after the update. */
  record Open(List<Command> ways) {
    boolean admits(Connection connection, Leaves leaves) throws SQLException {
      for (var way : ways) {
        if (way.finds(connection, leaves)) {
          return true;
        }
      }
      return false;
    }
  }
}
