package dev.penstock.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A command that ran to its end in this process. */
record CommandRun(int exitCode, String out, String error) {

  static CommandRun of(Map<String, String> environment, String... arguments) {
    return withInput(environment, "", arguments);
  }

  static CommandRun withInput(Map<String, String> environment, String input, String... arguments) {
    var out = new StringWriter();
    var error = new StringWriter();
    var terminal =
        new Terminal(
            new PrintWriter(out, true),
            new PrintWriter(error, true),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            () -> false,
            environment);
    var exitCode = Main.run(terminal, arguments);
    return new CommandRun(exitCode, out.toString(), error.toString());
  }

  List<String> errorLines() {
    return error.lines().toList();
  }
}
