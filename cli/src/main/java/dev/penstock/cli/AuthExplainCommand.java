package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Explainer;
import dev.penstock.engine.graphql.Refusal.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock auth explain. */
@Command(
    name = "explain",
    description = {
      "Says why a caller gets what a request asks for, or not.",
      "Tells of each field the rules that were asked, the conditions that become a part of the SQL,"
          + " and what the caller",
      "sees. Reads the schema files, or what was built where there are none; needs no database."
          + " Values of claims and of",
      "the request are not shown."
    },
    footer = {
      "",
      "Examples:",
      "  penstock auth explain --token \"$(penstock auth token --sub ada)\" --request '{ listOrders"
          + " { items { id } } }'",
      "  penstock auth explain --claims '{\"sub\": \"ada\", \"cognito:groups\": [\"staff\"]}'"
          + " --request @orders.graphql",
      "  penstock auth explain --api-key --request - --json < orders.graphql"
    })
final class AuthExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();
  @Mixin private final CallerOptions callers = new CallerOptions();
  @Mixin private final RequestOptions requests = new RequestOptions();

  @Option(names = "--json", description = "Writes a JSON object of the caller and each part.")
  private boolean json;

  AuthExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    var configuration = Configuration.of(project, terminal.environment());
    var asked = requests.by(new Caller.Anonymous(), terminal);
    var identity = new IdentityConfiguration(project, configuration, terminal.environment());
    var caller = callers.caller(identity, asked);
    var definition = CurrentApi.of(project);
    var explainer =
        new Explainer(
            definition,
            GatewayOpening.limits(configuration),
            configuration.number(Setting.LIMITS_ROWS));
    var parts = explained(explainer, by(asked, caller));
    terminal.print(
        json ? Json.text(object(caller, definition, parts)) : text(caller, definition, parts));
    return ExitCode.FINE;
  }

  private static Request by(Request asked, Caller caller) {
    return new Request(
        asked.document(),
        asked.operationName(),
        asked.variables(),
        caller,
        asked.id(),
        asked.queryOnly());
  }

  private static List<Explained> explained(Explainer explainer, Request request) {
    try {
      return explainer.explain(request);
    } catch (dev.penstock.engine.graphql.Refusal refusal) {
      throw new Refusal(
          ExitCode.WRONG_USAGE, refusal.problems().stream().map(AuthExplainCommand::line).toList());
    }
  }

  private static String line(Problem problem) {
    var message = problem.failure().message();
    return problem.locations().isEmpty()
        ? "The request is refused: " + message
        : "The request is refused at %d:%d: %s"
            .formatted(
                problem.locations().getFirst().line(),
                problem.locations().getFirst().column(),
                message);
  }

  private static String text(Caller caller, ApiDefinition definition, List<Explained> parts) {
    return "Caller: %s\n\n%s"
        .formatted(CallerText.of(caller).line(), ExplanationText.of(definition, parts));
  }

  private static Map<String, Object> object(
      Caller caller, ApiDefinition definition, List<Explained> parts) {
    var known = CallerText.of(caller);
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("provider", known.provider());
    who.put("claims", known.claims());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("caller", who);
    object.put("database", definition.database().engine().name());
    object.put("parts", ExplanationJson.of(definition, parts));
    return object;
  }
}
