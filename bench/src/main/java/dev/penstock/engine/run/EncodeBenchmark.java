package dev.penstock.engine.run;

import dev.penstock.bench.micro.Workshop;
import dev.penstock.connect.Lease;
import dev.penstock.connect.Pool;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Response;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.ReadText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The driver's rows to bytes of the answer, again and again from the same result, which is in
 * memory: Q2 are 100 rows with 6 scalars. It stands here because the encoder is nobody else's to
 * call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked
public class EncodeBenchmark {
  private static final int MOST_ROWS = 1_000;

  /** The question, as in the report. */
  @Param({"Q2", "Q3", "Q5"})
  public String query;

  private Pool pool;
  private Lease lease;
  private ResultSet rows;
  private Encoder encoder;

  /** Has the database answer once. */
  @Setup
  public void prepare() throws SQLException {
    var definition = Workshop.definition();
    var requests = new Requests(definition, Limits.DEFAULT, true);
    var asked = requests.open(Workshop.request(query));
    var planner = new Planner(definition, new PageTokens(new byte[32]), MOST_ROWS);
    if (!(requests.fold(asked).roots().getFirst() instanceof Root.Many root)) {
      throw new IllegalStateException(query + " asks for no list");
    }
    var plan = planner.list(root, Workshop.access(definition));
    var reading = ReadText.write(Dialects.of(definition.database().engine()), plan);
    pool = Workshop.pool();
    lease = pool.borrow();
    var statement =
        lease
            .connection()
            .prepareStatement(
                reading.statement().text(),
                ResultSet.TYPE_SCROLL_INSENSITIVE,
                ResultSet.CONCUR_READ_ONLY);
    new Binder(pool.engine()).binds(reading.statement()).in(asked.leaves()).set(statement);
    rows = statement.executeQuery();
    encoder = new Encoder(definition, plan, reading);
  }

  /** Gives the connection back. */
  @TearDown
  public void close() throws SQLException {
    lease.close();
    pool.close();
  }

  /** All rows. */
  @Benchmark
  public Response.Body encode() throws SQLException {
    rows.beforeFirst();
    var sink = ByteSink.inMemory();
    encoder.write(rows, RowCheck.Passing.ALL, (_, _) -> "token", sink, new Denials());
    return sink.finish();
  }
}
