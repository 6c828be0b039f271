package dev.penstock.cli;

import dev.penstock.connect.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock doctor. */
@Command(
    name = "doctor",
    description = {
      "Says what is right and what is wrong with the set-up: JDK, configuration, schema, secret,"
          + " database.",
      "Ends with 1 when something is wrong."
    },
    footer = {"", "Example:", "  penstock doctor --api shop"})
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(names = "--json", description = "Writes a JSON array of name, fine and text.")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var findings = new Examination(api.project(), terminal.environment()).findings();
    if (json) {
      terminal.print(Json.text(findings.stream().map(DoctorCommand::object).toList()));
    } else {
      print(findings);
    }
    return findings.stream().allMatch(Finding::fine) ? ExitCode.FINE : ExitCode.CHECK_FAILED;
  }

  private void print(List<Finding> findings) {
    var ansi = terminal.colours() ? Ansi.ON : Ansi.OFF;
    for (var finding : findings) {
      var mark = ansi.string(finding.fine() ? "@|green ok   |@" : "@|red wrong|@");
      terminal.print("%s  %-13s  %s".formatted(mark, finding.name(), finding.text()));
    }
  }

  private static Map<String, Object> object(Finding finding) {
    return new TreeMap<>(
        Map.of("name", finding.name(), "fine", finding.fine(), "text", finding.text()));
  }

  /** What one look showed. */
  record Finding(String name, boolean fine, String text) {
    /** Looks, and takes a refusal for the finding. */
    static Finding of(String name, Look look) {
      try {
        return new Finding(name, true, look.look());
      } catch (Refusal | ConnectException refusal) {
        return new Finding(name, false, String.valueOf(refusal.getMessage()));
      }
    }
  }

  /** Looks at one part of the set-up and says what it sees. */
  @FunctionalInterface
  interface Look {
    String look();
  }
}
