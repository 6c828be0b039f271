package dev.penstock.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock build. */
@Command(
    name = "build",
    description = {
      "Compiles schema/*.java and writes build/penstock.json and build/schema.graphql.",
      "",
      "Problems in the files are listed together, one in a line: file:line:column: what is wrong."
          + " What to do.",
      "What is allowed but probably not meant is listed the same way, as a warning: models that"
          + " nobody can reach, rules that admit nobody, rules for callers whom penstock.yaml does"
          + " not know, owners who may give their rows away, operations that answer with rows which"
          + " their callers may not read."
    },
    footer = {
      "",
      "Examples:",
      "  penstock build --api shop",
      "  penstock build --api shop --connect"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(
      names = "--json",
      description = "Writes a JSON object of the files, models and warnings, or of the problems.")
  private boolean json;

  @Option(
      names = "--connect",
      description =
          "Has the database prepare each statement of addToSchema, which runs none of them, and"
              + " compares its values and columns with what was declared and what rules need.")
  private boolean connect;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    try {
      var configuration = Configuration.of(project, terminal.environment());
      var waysIn = new WaysIn(configuration);
      var check = new StatementCheck(project, terminal.environment());
      var compiled = new Build(project).write(connect ? check::run : UnaryOperator.identity());
      var _ = new RowSecurityConfiguration(configuration, compiled.definition()).told();
      var warned = compiled.with(unmatched(project, waysIn, compiled));
      if (json) {
        terminal.print(Json.text(object(project, warned)));
      } else {
        print(project, warned);
      }
      return ExitCode.FINE;
    } catch (Refusal refusal) {
      if (!json || refusal.problems().isEmpty()) {
        throw refusal;
      }
      terminal.print(Json.text(Map.of("problems", objects(refusal.problems()))));
      return refusal.exitCode();
    }
  }

  /** What the rules and penstock.yaml say of callers, where the two do not meet. */
  private static List<Problem> unmatched(
      ProjectFolder project, WaysIn waysIn, CompiledSchema compiled) {
    var file = project.shown(project.configuration());
    return waysIn.missing(compiled.definition()).stream()
        .map(text -> new Problem(file, 1, 1, text))
        .toList();
  }

  private void print(ProjectFolder project, CompiledSchema compiled) {
    compiled.lines().forEach(terminal::say);
    if (!connect) {
      StatementCheck.omitted(compiled).ifPresent(terminal::say);
    }
    terminal.print(
        "Wrote %s and %s: %s."
            .formatted(
                project.shown(project.definition()),
                project.shown(project.sdl()),
                Count.models(compiled.definition().models().size())));
  }

  private static Map<String, Object> object(ProjectFolder project, CompiledSchema compiled) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("definition", project.shown(project.definition()));
    object.put("sdl", project.shown(project.sdl()));
    object.put("models", compiled.definition().models().size());
    object.put("warnings", objects(compiled.warnings()));
    return object;
  }

  private static List<Map<String, Object>> objects(List<Problem> problems) {
    return problems.stream().map(Problem::object).toList();
  }
}
