package dev.penstock.cli;

import dev.penstock.connect.ConnectException;

/** How a command ends that throws. */
final class Ending {
  private Ending() {}

  /** Tells why it ended and gives the exit code. */
  static int of(Terminal terminal, Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      refusal.lines().forEach(terminal::say);
      return refusal.exitCode();
    }
    if (thrown instanceof ConnectException refusal) {
      terminal.say(String.valueOf(refusal.getMessage()));
      return ExitCode.UNREACHABLE;
    }
    terminal.say(
        "Penstock stopped because of a defect of its own. Please report it with these lines.");
    thrown.printStackTrace(terminal.error());
    return ExitCode.CHECK_FAILED;
  }
}
