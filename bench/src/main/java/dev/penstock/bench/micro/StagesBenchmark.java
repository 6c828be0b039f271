package dev.penstock.bench.micro;

import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.engine.sql.Reading;
import dev.penstock.engine.sql.postgresql.PostgresqlDialect;
import dev.penstock.engine.sql.postgresql.PostgresqlValues;
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

/** What a request costs that was never seen before, stage by stage, without the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked
public class StagesBenchmark {
  private static final int MOST_ROWS = 1_000;

  /** The question, as in the report. */
  @Param({"Q1", "Q2", "Q3", "Q5"})
  public String query;

  private Request request;
  private Requests requests;
  private Planner planner;
  private Root root;
  private Access access;
  private Dialect dialect;
  private Plan plan;

  /** Takes every stage once. */
  @Setup
  public void prepare() {
    var definition = Workshop.definition();
    request = Workshop.request(query);
    // Nothing is kept, so that each document is read as if it were new.
    requests = new Requests(definition, Limits.DEFAULT, true, 0);
    planner = new Planner(definition, new PageTokens(new byte[32]), MOST_ROWS);
    dialect = new PostgresqlDialect(new PostgresqlValues());
    access = Workshop.access(definition);
    root = requests.read(request).roots().getFirst();
    plan = plan();
  }

  /** The text of a document to an operation: parsed, validated, folded. */
  @Benchmark
  public Operation parseAndValidate() {
    return requests.read(request);
  }

  /** An operation to a plan. */
  @Benchmark
  public Plan plan() {
    return switch (root) {
      case Root.One one -> planner.get(one, access);
      case Root.Many many -> planner.list(many, access);
      case Root.Answered _, Root.Custom _ ->
          throw new IllegalStateException("No question of tables");
    };
  }

  /** A plan to a statement. */
  @Benchmark
  public Reading writeText() {
    return ReadText.write(dialect, plan);
  }
}
