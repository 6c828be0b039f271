package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A row that is inserted, looked at and read. */
record NewRow(Mutation.Create create, NewKey key, ForKeys<Behind> behind) implements Write {

  /**
   * What is done with the row once it has a key.
   *
   * @param permitted finds it when it is as the rules demand; missing where they demand nothing
   * @param look finds it when it meets the caller's condition
   */
  record Behind(Optional<Command> permitted, Optional<Command> look, PreparedRead read) {}

  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    var found = leaves.with(key.insert(connection, create, leaves, create.written(leaves)));
    var next = behind.of(found);
    if (next.permitted().isPresent() && !next.permitted().get().finds(connection, found)) {
      throw create.rights().refusal();
    }
    if (next.look().isPresent() && !next.look().get().finds(connection, found)) {
      throw ChangeFailures.unmet(create);
    }
    next.read().with(found).run(connection, sink, denials);
  }
}
