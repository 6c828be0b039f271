package dev.penstock.cli;

import dev.penstock.schema.Nearest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The penstock command. */
@Command(
    name = "penstock",
    version = "penstock 0.1.0",
    description =
        "Makes a GraphQL API of a PostgreSQL, MySQL or MariaDB database that exists already.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine; 1 the check failed; 2 wrong usage; 3 the database or a secret cannot be"
          + " reached;",
      "4 the schema does not compile or does not fit.",
      "",
      "Example:",
      "  penstock demo"
    })
final class Penstock {
  private Penstock() {}

  /** Runs one command line to its end. */
  static int run(Terminal terminal, String... arguments) {
    var line = commandLine(terminal);
    line.setOut(terminal.out());
    line.setErr(terminal.error());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler((problem, _) -> wrongUsage(terminal, problem));
    line.setExecutionExceptionHandler((thrown, _, _) -> Ending.of(terminal, thrown));
    return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
  }

  static CommandLine commandLine(Terminal terminal) {
    var line = new CommandLine(new Penstock());
    line.addSubcommand(
        group(new GenerateCommand(), List.of(new SchemaFromDatabaseCommand(terminal))));
    line.addSubcommand(new BuildCommand(terminal));
    line.addSubcommand(new ServeCommand(terminal));
    line.addSubcommand(new DevCommand(terminal));
    line.addSubcommand(group(new ExportCommand(), List.of(new ExportSdlCommand(terminal))));
    line.addSubcommand(
        group(
            new SecretCommand(),
            List.of(
                new SecretSetCommand(terminal),
                new SecretListCommand(terminal),
                new SecretRemoveCommand(terminal))));
    line.addSubcommand(
        group(
            new AuthCommand(),
            List.of(
                new AuthTokenCommand(terminal),
                new AuthExplainCommand(terminal),
                new AuthTestCommand(terminal))));
    line.addSubcommand(new DemoCommand(terminal));
    line.addSubcommand(new DoctorCommand(terminal));
    // A value such as @request.graphql is the option's own matter.
    return describe(line).setExpandAtFiles(false);
  }

  private static CommandLine group(Object group, List<Object> commands) {
    var line = new CommandLine(group);
    commands.forEach(line::addSubcommand);
    return line;
  }

  /** Gives each command --help and --version in the same words. */
  private static CommandLine describe(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getCommandSpec().usageMessage().width(120);
    line.getSubcommands().values().forEach(Penstock::describe);
    return line;
  }

  private static int wrongUsage(Terminal terminal, ParameterException problem) {
    var line = problem.getCommandLine();
    var hint =
        problem instanceof UnmatchedArgumentException unmatched
            ? Nearest.sentence(unmatched.getUnmatched().getFirst(), line.getSubcommands().keySet())
            : "";
    terminal.say(
        "%s.%s See \"%s --help\"."
            .formatted(problem.getMessage(), hint, line.getCommandSpec().qualifiedName()));
    return ExitCode.WRONG_USAGE;
  }
}
