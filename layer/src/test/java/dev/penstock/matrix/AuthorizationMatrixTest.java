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

/**
 * The engine decides every cell of the matrix as the table of decisions does, and as explanations
 * say.
 */
class AuthorizationMatrixTest {
  private static final Set<Grants> EVERY_GRANT = EnumSet.allOf(Grants.class);

  @Test
  void everyCellOnPostgresql() throws Exception {
    assertThat(compared(Kind.POSTGRESQL, EVERY_GRANT)).isGreaterThan(20_000);
  }

  @Test
  void aSliceOnMysql() throws Exception {
    compared(Kind.MYSQL, EnumSet.of(Grants.EVERYTHING, Grants.UPDATE));
  }

  @Test
  void aSliceOnMariadb() throws Exception {
    compared(Kind.MARIADB, EnumSet.of(Grants.EVERYTHING, Grants.DELETE));
  }

  /** How many cells were compared; each of them came to what was decided. */
  private static int compared(Kind kind, Set<Grants> grants) throws IOException, SQLException {
    var cells = 0;
    List<String> differences = new ArrayList<>();
    try (var desk = new Desk(kind)) {
      var apis = new Apis(kind);
      var trial = desk.trial(kind);
      Map<Level, Gateway> gateways = new EnumMap<>(Level.class);
      Map<Level, Predictions> predictions = new EnumMap<>(Level.class);
      for (var level : List.of(Level.MODEL, Level.MODEL_OVER_API, Level.FIELD)) {
        gateways.put(level, desk.gateway(apis.all(level)));
        predictions.put(level, new Predictions(apis.all(level), trial));
      }
      for (var strategy : Strategy.values()) {
        for (var grant : grants) {
          gateways.put(Level.API, desk.gateway(apis.api(strategy, grant)));
          predictions.put(Level.API, new Predictions(apis.api(strategy, grant), trial));
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
                var explained =
                    Objects.requireNonNull(predictions.get(level))
                        .outcome(
                            Desk.document(Apis.name(strategy, grant), action),
                            Callers.of(who),
                            action);
                cells++;
                if (!actual.equals(explained)) {
                  differences.add(
                      "%s %s %s %s %s: %s, and explained as %s"
                          .formatted(strategy, grant, level, who, action, actual, explained));
                }
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
    System.out.printf(
        "authorization: %d cells on %s, %d differences%n", cells, kind, differences.size());
    assertThat(differences).isEmpty();
    return cells;
  }
}
