package dev.penstock.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a command reads from and writes to: results on `out`, everything about the way there on
 * `error`.
 *
 * @param interactive whether a person sits there: progress and colours are for them only. Finding
 *     out takes a part of a server's start, so only who needs it asks.
 */
record Terminal(
    PrintWriter out,
    PrintWriter error,
    InputStream in,
    BooleanSupplier interactive,
    Map<String, String> environment) {

  static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
        System.in,
        Terminal::attended,
        System.getenv());
  }

  private static boolean attended() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** The same for a command that sees another environment. */
  Terminal with(Map<String, String> other) {
    return new Terminal(out, error, in, interactive, other);
  }

  boolean colours() {
    return interactive.getAsBoolean() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** A line about what goes on, for people only. */
  void progress(String line) {
    if (interactive.getAsBoolean()) {
      error.println(line);
    }
  }

  /** A warning or a problem. */
  void say(String line) {
    error.println(line);
  }

  /** For whole lines in UTF-8, which go where problems go. */
  OutputStream log() {
    return new OutputStream() {
      @Override
      public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] lines, int offset, int length) {
        error.write(new String(lines, offset, length, StandardCharsets.UTF_8));
        error.flush();
      }
    };
  }

  void print(String line) {
    out.println(line);
  }

  /** The person's keyboard, where there is one. */
  Optional<Console> keyboard() {
    return Optional.ofNullable(System.console()).filter(_ -> interactive.getAsBoolean());
  }
}
