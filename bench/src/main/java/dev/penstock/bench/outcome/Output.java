package dev.penstock.bench.outcome;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command tells what it measured: to people, and in a file for programs. */
public final class Output {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there as JSON.")
  private @Nullable Path json;

  /** For results. */
  public PrintWriter out() {
    return line().getOut();
  }

  /** For whoever waits. */
  public PrintWriter error() {
    return line().getErr();
  }

  /** Writes the figures where the command line wants them; nothing where it says nothing. */
  public void keep(List<? extends Map<String, ?>> figures) throws IOException {
    if (json != null) {
      RecordFile.write(json, figures);
    }
  }

  private CommandLine line() {
    if (command == null) {
      throw new IllegalStateException("Not run by a command line");
    }
    return command.commandLine();
  }
}
