package dev.penstock.bench.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class OutputTest {
  @TempDir private Path folder;

  @Command(name = "measure")
  private static final class Measure implements Callable<Integer> {
    @Mixin private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
      output.out().println("7 ms");
      output.error().println("wait");
      output.keep(List.of(Map.of("millis", 7)));
      return 0;
    }
  }

  @Test
  void peopleReadItAndTheFileHasItWhereItIsWanted() {
    var out = new StringWriter();
    var error = new StringWriter();
    var line =
        new CommandLine(new Measure())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(error, true));
    var file = folder.resolve("figures.json");

    assertThat(line.execute()).isZero();
    assertThat(folder).isEmptyDirectory();
    assertThat(line.execute("--json", file.toString())).isZero();
    assertThat(file).hasContent("[\n{\"millis\":7}\n]\n");
    assertThat(out).hasToString("7 ms\n7 ms\n");
    assertThat(error).hasToString("wait\nwait\n");
  }
}
