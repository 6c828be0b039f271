package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

final class ServeLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "serve --api shop",
        "serve --api=shop",
        "serve --api ../a/b --port 0 --host ::1",
        "serve --port=8080 --host=0.0.0.0 --api=/srv/shop",
        "serve --port 70000",
        "serve --host localhost",
      })
  void aPlainLineIsReadAsTheLibraryReadsIt(String line) {
    assertThat(ServeLine.read(line.split(" "))).contains(byTheLibrary(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --help",
        "serve -h",
        "serve --version",
        "serve --api",
        "serve --port eighty",
        "serve --port -1",
        "serve --port 1 --port 2",
        "serve --api a --api b",
        "serve --unknown x",
        "serve shop",
        "serve @arguments",
        "serve --api @arguments",
        "serve --api 'quoted'",
        "serve --host= --api a",
        "serve --ap shop",
        "dev --api shop",
        "--version",
      })
  void everyOtherLineIsTheLibrarys(String line) {
    assertThat(ServeLine.read(line.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 65536", "serve --port=99999"})
  void aPortThatCannotBeIsRefused(String line) {
    var run = CommandRun.of(Map.of(), line.split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.error()).contains("Choose one from 0 to 65535.");
  }

  private static ServeLine byTheLibrary(String line) {
    var quiet = new PrintWriter(new StringWriter());
    var terminal = new Terminal(quiet, quiet, InputStream.nullInputStream(), () -> false, Map.of());
    var command = new ServeCommand(terminal);
    var words = line.split(" ");
    try {
      new CommandLine(command).parseArgs(Arrays.copyOfRange(words, 1, words.length));
    } catch (ParameterException e) {
      return new ServeLine(Path.of("refused"), new Listening(Optional.empty(), Optional.empty()));
    }
    return command.line();
  }
}
