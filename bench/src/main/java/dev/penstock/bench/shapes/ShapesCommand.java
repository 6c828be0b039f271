package dev.penstock.bench.shapes;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** bench/run shapes. */
@Command(
    name = "shapes",
    mixinStandardHelpOptions = true,
    description =
        "Measures the ways to write a question as one statement against each other: the processor"
            + " time of the database, the time until everything was read, rows and bytes. The"
            + " database must run on this machine.")
public final class ShapesCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;
  private static final String POSTGRESQL = "&binaryTransfer=false&prepareThreshold=";
  private static final String MYSQL =
      "&useServerPrepStmts=false&characterSetResults=UTF-8&useLocalSessionState=true";

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--database", split = ",", description = "Default: all three.")
  private List<TestDatabase.Kind> databases = List.of(TestDatabase.Kind.values());

  @Option(names = "--workload", split = ",", description = "Default: all.")
  private List<Workload> workloads = List.of(Workload.values());

  @Option(names = "--times", description = "Executions per round. Default: ${DEFAULT-VALUE}.")
  private int times = 60;

  @Override
  public Integer call() throws SQLException, IOException {
    for (var kind : databases) {
      try (var database = TestDatabase.create(kind)) {
        DataSet.load(database, Size.STORE);
        for (var workload : workloads) {
          switch (kind) {
            case POSTGRESQL -> {
              measure(database, workload, "planned each time", POSTGRESQL + "0");
              measure(database, workload, "prepared", POSTGRESQL + "1");
            }
            case MYSQL, MARIADB -> measure(database, workload, "planned each time", MYSQL);
          }
        }
      }
    }
    return 0;
  }

  private void measure(TestDatabase database, Workload workload, String mode, String settings)
      throws SQLException, IOException {
    var candidates = workload.candidates(database.kind());
    var title =
        "%s, %s, %s"
            .formatted(
                workload.name().toLowerCase(Locale.ROOT),
                database.kind().name().toLowerCase(Locale.ROOT),
                mode);
    var table = new TextTable(title, "processor us", "all read us", "rows", "bytes");
    List<Session> sessions = new ArrayList<>();
    try {
      for (var candidate : candidates) {
        sessions.add(new Session(database, settings, candidate));
      }
      var samples = interleaved(sessions);
      for (var i = 0; i < candidates.size(); i++) {
        var median = samples.get(i).get(ROUNDS / 2);
        table.line(
            candidates.get(i).name(),
            Long.toString(median.processorMicros()),
            Long.toString(median.wallMicros()),
            Integer.toString(median.rows()),
            Long.toString(median.bytes()));
      }
    } finally {
      for (var session : sessions) {
        session.close();
      }
    }
    print(table);
  }

  /** The samples of each session, by processor time. */
  private List<List<Session.Sample>> interleaved(List<Session> sessions)
      throws SQLException, IOException {
    List<List<Session.Sample>> samples = new ArrayList<>();
    for (var session : sessions) {
      session.run(times);
      samples.add(new ArrayList<>());
    }
    for (var round = 0; round < ROUNDS; round++) {
      for (var i = 0; i < sessions.size(); i++) {
        samples.get(i).add(sessions.get(i).run(times));
      }
    }
    samples.forEach(all -> all.sort(Comparator.comparingLong(Session.Sample::processorMicros)));
    return samples;
  }

  private void print(TextTable table) {
    if (spec == null) {
      throw new IllegalStateException("Not run by the command line");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(table);
    out.println();
    out.flush();
  }
}
