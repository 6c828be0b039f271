package dev.penstock.cli;

/** How a command ends; docs/reference/cli.md tells users. */
final class ExitCode {
  static final int FINE = 0;

  /** What the command checks is not so. */
  static final int CHECK_FAILED = 1;

  /** The command line, or a setting, makes no sense. */
  static final int WRONG_USAGE = 2;

  /** The database or the secret cannot be reached. */
  static final int UNREACHABLE = 3;

  /** The schema does not compile or does not fit. */
  static final int SCHEMA = 4;

  private ExitCode() {}
}
