package dev.penstock.bench.contestant;

import dev.penstock.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running contestants on one database. */
public final class Contestants implements AutoCloseable {
  /** Those that need nothing but this repository, in the order of the table. */
  public static final List<String> OWN = List.of("penstock", "floor-json", "floor-rows");

  /** Those that are installed from elsewhere. */
  public static final List<String> PEERS = List.of(Postgraphile.NAME);

  private final List<Contestant> measured;
  private final List<Contestant> running;

  private Contestants(List<Contestant> measured, List<Contestant> running) {
    this.measured = List.copyOf(measured);
    this.running = List.copyOf(running);
  }

  /**
   * Starts those names, as far as they know such a database. The floors run under the same flags as
   * Penstock, which chooses its own.
   *
   * @param repository the folder of Penstock's launcher
   */
  public static Contestants start(Path repository, TestDatabase database, List<String> names) {
    List<Contestant> running = new ArrayList<>();
    try {
      var penstock = Penstock.start(repository, database);
      running.add(penstock);
      running.addAll(Floor.start(database, Machine.flagsOf(penstock.process())));
      if (names.contains(Postgraphile.NAME) && database.kind() == TestDatabase.Kind.POSTGRESQL) {
        running.add(Postgraphile.start(repository, database));
      }
      return new Contestants(
          running.stream().filter(each -> names.contains(each.name())).toList(), running);
    } catch (RuntimeException e) {
      running.forEach(Contestant::close);
      throw e;
    }
  }

  /** In the order of the table. */
  public List<Contestant> list() {
    return measured;
  }

  @Override
  public void close() {
    running.forEach(Contestant::close);
  }
}
