package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells why a change found no row. Where rules decide about rows, one that may not be written is
 * told like one that is not there.
 *
 * @param permitted finds the row when the rules let it be written, whatever the caller's condition
 *     says; missing where that is no question
 */
record Refusing(Mutation mutation, Optional<Command> permitted) {

  Failure.Exception why(Connection connection, Leaves leaves) throws SQLException {
    return switch (mutation) {
      case Mutation.Create _ -> ChangeFailures.notKept(mutation);
      case Mutation.Update _, Mutation.Delete _ ->
          isPermitted(connection, leaves)
              ? ChangeFailures.unmet(mutation)
              : mutation.rights().refusal();
    };
  }

  private boolean isPermitted(Connection connection, Leaves leaves) throws SQLException {
    return !mutation.permit().dependsOnRow()
        || (permitted.isPresent() && permitted.get().finds(connection, leaves));
  }
}
