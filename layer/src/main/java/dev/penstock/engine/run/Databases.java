package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Database;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Settings;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Crossing;
import dev.penstock.engine.plan.PageTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Answers each root field from the database that has the rows of its model. */
public final class Databases implements Answers {
  private final Map<String, Runner> runners;
  private final int most;

  private Databases(Map<String, Runner> runners, int most) {
    this.runners = runners;
    this.most = most;
  }

  /**
   * Answers from all databases of an API.
   *
   * @param pools asked once for each database
   * @param settings for the most rows that a list may ask for, and for the most bytes of an answer
   *     that is read in several steps
   */
  public static Answers of(
      ApiDefinition definition,
      Function<Database, Pool> pools,
      PageTokens tokens,
      Settings settings,
      Handlers handlers) {
    Map<String, Runner> runners = new LinkedHashMap<>();
    for (var database : definition.databases()) {
      var pool = pools.apply(database);
      runners.put(
          database.name(),
          new Runner(definition.from(database), pool, tokens, settings.maximumLimit(), handlers));
    }
    return new Databases(runners, settings.limits().combinedBytes());
  }

  @Override
  public Prepared prepare(Root root, Access access) {
    var planned = runner(root).plan(root, access);
    return planned.crossings().isEmpty()
        ? planned.prepared()
        : new CrossedAnswer(
            planned.prepared(), crossings(planned.crossings()), purpose(root), most);
  }

  private Crossings crossings(List<Crossing> crossings) {
    return new Crossings(
        crossings.stream()
            .map(crossing ->
                new CrossingRead(
                    crossing, runner(crossing.database()), crossings(crossing.plan().crossings())))
            .toList());
  }

  private static CrossedAnswer.Purpose purpose(Root root) {
    return switch (root) {
      case Root.One(_, _, var operation, _, _, _)
          when operation != Operation.GET && operation != Operation.LIST ->
          CrossedAnswer.Purpose.CHANGE;
      case Root.Custom custom when custom.operation().kind() == CustomOperation.Kind.MUTATION ->
          CrossedAnswer.Purpose.CHANGE;
      case Root.One _, Root.Many _, Root.Custom _, Root.Answered _ -> CrossedAnswer.Purpose.READ;
    };
  }

  private Runner runner(Root root) {
    return switch (root) {
      case Root.One one -> runner(one.model());
      case Root.Many many -> runner(many.model());
      case Root.Custom custom -> runner(custom.operation().database());
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  private Runner runner(Model model) {
    return runner(model.table().database());
  }

  private Runner runner(String database) {
    return Objects.requireNonNull(runners.get(database));
  }

  @Override
  public void close() {
    runners.values().forEach(Runner::close);
  }
}
