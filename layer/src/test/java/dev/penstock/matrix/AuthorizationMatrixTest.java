package dev.penstock.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The engine decides every cell of the matrix as the table of decisions does. */
class AuthorizationMatrixTest {
  private static final Set<Grants> EVERY_GRANT = EnumSet.allOf(Grants.class);

  @Test
  void everyCellOnPostgresql(TestReporter reporter) throws Exception {
    assertThat(compared(Kind.POSTGRESQL, EVERY_GRANT, reporter)).isGreaterThan(20_000);
  }

  @Test
  void aSliceOnMysql(TestReporter reporter) throws Exception {
    compared(Kind.MYSQL, EnumSet.of(Grants.EVERYTHING, Grants.UPDATE), reporter);
  }

  @Test
  void aSliceOnMariadb(TestReporter reporter) throws Exception {
    compared(Kind.MARIADB, EnumSet.of(Grants.EVERYTHING, Grants.DELETE), reporter);
  }

  /** How many cells were compared; each of them came to what was decided. */
  private static int compared(Kind kind, Set<Grants> grants, TestReporter reporter)
      throws IOException, SQLException {
    var cells = 0;
    List<String> differences = new ArrayList<>();
    try (var desk = new Desk(kind)) {
      var apis = new Apis(kind);
      Map<Level, Gateway> gateways = new EnumMap<>(Level.class);
      for (var level : List.of(Level.MODEL, Level.MODEL_OVER_API, Level.FIELD)) {
        gateways.put(level, desk.gateway(apis.all(level)));
      }
      for (var strategy : Strategy.values()) {
        for (var grant : grants) {
          gateways.put(Level.API, desk.gateway(apis.api(strategy, grant)));
          for (var level : Level.values()) {
            for (var who : Identity.values()) {
              for (var action : Action.values()) {
                var expected = Decisions.outcome(strategy, grant, level, who, action);
                var actual =
                    desk.outcome(
                        Objects.requireNonNull(gateways.get(level)),
                        Apis.name(strategy, grant),
                        Callers.of(who),
                        action);
                cells++;
                if (!actual.equals(expected)) {
                  differences.add(
                      "%s %s %s %s %s: %s instead of %s"
                          .formatted(strategy, grant, level, who, action, actual, expected));
                }
              }
            }
          }
        }
      }
    }
    reporter.publishEntry(
        kind.name(), "%d cells, %d differences".formatted(cells, differences.size()));
    assertThat(differences).isEmpty();
    return cells;
  }
}
