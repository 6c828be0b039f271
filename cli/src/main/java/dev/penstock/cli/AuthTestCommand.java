package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.explain.Explainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock auth test. */
@Command(
    name = "test",
    description = {
      "Runs the tests of schema/auth-tests.yaml: who asks, what, and what rules shall say to it.",
      "Tests that expect data ask the database, with queries alone; all others need none.",
      "Ends with 1 when something is otherwise than a test expects."
    },
    footer = {"", "Example:", "  penstock auth test --api shop"})
final class AuthTestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The file with the tests. Default: schema/auth-tests.yaml of the API's folder.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--offline",
      description = "Leaves out what only the database can tell: the data of tests.")
  private boolean offline;

  @Option(names = "--json", description = "Writes a JSON object of each test and its differences.")
  private boolean json;

  AuthTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    var path = file.orElse(project.schema().resolve("auth-tests.yaml"));
    var name = file.map(Path::toString).orElse("schema/auth-tests.yaml");
    var tests = AuthTestFile.read(name, text(path, name, project));
    var definition = CurrentApi.of(project);
    var results = results(project, definition, tests);
    var failed = results.stream().filter(result -> !result.passed()).count();
    terminal.print(json ? Json.text(object(name, results)) : text(name, results));
    return failed == 0 ? ExitCode.FINE : ExitCode.CHECK_FAILED;
  }

  private static String text(Path path, String name, ProjectFolder project) {
    try {
      return Files.readString(path);
    } catch (IOException _) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "There is no %s to read in %s. Write one, or name another file with --file."
              .formatted(name, project.root()));
    }
  }

  private List<AuthTestResult> results(
      ProjectFolder project, ApiDefinition definition, List<AuthTest> tests) {
    var configuration = Configuration.of(project, terminal.environment());
    var explainer =
        new Explainer(
            definition,
            GatewayOpening.limits(configuration),
            configuration.number(Setting.LIMITS_ROWS));
    if (offline || tests.stream().allMatch(test -> test.data().isEmpty())) {
      return results(new AuthTestRun(definition, explainer, Optional.empty()), tests);
    }
    var opening = new GatewayOpening(project, configuration, terminal.environment());
    try (Gateway gateway = opening.open(definition).gateway()) {
      return results(new AuthTestRun(definition, explainer, Optional.of(gateway)), tests);
    }
  }

  private static List<AuthTestResult> results(AuthTestRun run, List<AuthTest> tests) {
    return tests.stream().map(run::of).toList();
  }

  private static String text(String name, List<AuthTestResult> results) {
    var text = new StringBuilder();
    for (var result : results) {
      text.append(
          "%s  %s:%d  %s\n"
              .formatted(
                  result.passed() ? "ok    " : "failed",
                  name,
                  result.test().line(),
                  result.test().name()));
      for (var difference : result.differences()) {
        text.append("        %s\n".formatted(difference));
        difference.reasons().forEach(reason -> text.append("          %s\n".formatted(reason)));
      }
    }
    return text.append(summary(results)).toString();
  }

  private static String summary(List<AuthTestResult> results) {
    var passed = results.stream().filter(AuthTestResult::passed).count();
    var incomplete = results.stream().filter(AuthTestResult::incomplete).count();
    return "%d passed, %d failed%s"
        .formatted(
            passed,
            results.size() - passed,
            incomplete == 0 ? "" : ", the data of %d left out".formatted(incomplete));
  }

  private static Map<String, Object> object(String name, List<AuthTestResult> results) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", name);
    object.put("passed", results.stream().filter(AuthTestResult::passed).count());
    object.put("failed", results.stream().filter(result -> !result.passed()).count());
    object.put("tests", results.stream().map(AuthTestResult::object).toList());
    return object;
  }
}
