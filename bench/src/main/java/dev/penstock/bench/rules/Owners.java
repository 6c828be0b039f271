package dev.penstock.bench.rules;

import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** How the columns that rules compare tell their values apart. */
enum Owners {
  /** As databases do where nobody says otherwise: by the letters, on MySQL and MariaDB. */
  COLLATED,
  /** By the bytes, as rules do themselves; PostgreSQL does so anyway. */
  EXACT;

  private static final List<String> TABLES = List.of("shelf", "book", "note");

  void prepare(TestDatabase database) throws SQLException {
    if (this == EXACT && database.kind() != TestDatabase.Kind.POSTGRESQL) {
      var collation =
          database.kind() == TestDatabase.Kind.MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";
      for (var table : TABLES) {
        database.run(
            "alter table %s modify owner varchar(80) collate %s not null, modify team varchar(40) collate %2$s not null"
                .formatted(table, collation));
      }
      database.run("analyze table " + String.join(", ", TABLES));
    }
  }
}
