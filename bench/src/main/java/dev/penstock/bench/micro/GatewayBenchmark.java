package dev.penstock.bench.micro;

import dev.penstock.engine.Caches;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import dev.penstock.engine.Settings;
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
 * Whole requests, with the driver and the database: times hold its work and the way to it, what is
 * allocated is the gateway's and the driver's alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked
public class GatewayBenchmark {
  /** The question, as in the report. */
  @Param({"Q1", "Q2", "Q3", "Q5"})
  public String query;

  private Request request;
  private Gateway remembering;
  private Gateway forgetting;

  /** Opens both gateways and looks at an answer. */
  @Setup
  public void prepare() {
    var definition = Workshop.definition();
    var settings = Settings.of(new byte[32]);
    request = Workshop.request(query);
    remembering = Gateway.open(definition, Workshop.pool(), settings);
    forgetting = Gateway.open(definition, Workshop.pool(), settings.withCaches(Caches.OFF));
    if (hit().outcome() != Response.Outcome.EXECUTED) {
      throw new IllegalStateException("No answer to " + query);
    }
  }

  /** Closes them. */
  @TearDown
  public void close() {
    remembering.close();
    forgetting.close();
  }

  /** A request that came before. */
  @Benchmark
  public Response hit() {
    return remembering.execute(request);
  }

  /** A request that was never seen before. */
  @Benchmark
  public Response miss() {
    return forgetting.execute(request);
  }
}
