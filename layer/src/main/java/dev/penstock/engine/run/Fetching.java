package dev.penstock.engine.run;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How the rows of a statement come from the database. */
@FunctionalInterface
interface Fetching {
  /** For results that fit into memory. */
  Fetching AS_A_WHOLE =
      (execution, reader) -> {
        try (var rows = execution.query()) {
          reader.read(rows);
        }
      };

  /** What is done with the rows. */
  interface Reader {
    void read(ResultSet rows) throws SQLException;
  }

  /** Runs a statement that has its values. */
  void read(Execution execution, Reader reader) throws SQLException;
}
