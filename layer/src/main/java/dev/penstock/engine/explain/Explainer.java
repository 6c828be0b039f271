package dev.penstock.engine.explain;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Table;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.auth.Authorization;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.Mutations;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.run.Dialects;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.Spelled;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Explains what rules make of requests to one API. */
public final class Explainer {
  private final Requests requests;
  private final Authorization authorization;
  private final Stages stages;

  /**
   * @param maximumLimit the most rows that a list may ask for
   */
  public Explainer(ApiDefinition definition, Limits limits, int maximumLimit) {
    this.requests = new Requests(definition, limits, true);
    this.authorization = new Authorization(definition);
    var planner = new Planner(definition, new PageTokens(new byte[32]), maximumLimit);
    this.stages =
        new Stages(
            planner,
            new Mutations(definition, planner, Clock.systemUTC()),
            new Spelled(table -> dialect(definition, table)));
  }

  private static Dialect dialect(ApiDefinition definition, Table table) {
    return definition.databases().stream()
        .filter(database -> database.name().equals(table.database()))
        .findFirst()
        .map(database -> Dialects.of(database.engine()))
        .orElseThrow();
  }

  /**
   * What comes of each part of a request, in the order of the request.
   *
   * @throws dev.penstock.engine.graphql.Refusal when the request does not fit the API
   */
  public List<Explained> explain(Request request) {
    var asked = requests.open(request);
    var leaves = asked.leaves().of(Authorization.claims(request.caller()));
    var shape = authorization.shape(request.caller());
    var access = authorization.access(shape, leaves, asked.guards());
    List<Explained> parts = new ArrayList<>();
    for (var root : requests.fold(asked).roots()) {
      parts.addAll(new RootExplanation(stages, access).of(root));
    }
    return parts;
  }
}
