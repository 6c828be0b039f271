package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A page that leads through commands, followed in a folder in place of the one that it names. */
record Walkthrough(String page, Path folder) {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?:\\w+=\\S+ )?(?:\\./)?penstock ([^#\\n]+)");

  /** Of a page of the repository. */
  static Walkthrough of(String page, Path folder) throws IOException {
    return new Walkthrough(Files.readString(ROOT.resolve(page)), folder);
  }

  /** The database that the pages speak of. */
  static TestDatabase shop(Kind kind) throws IOException, SQLException {
    var database = TestDatabase.create(kind);
    database.run(
        Files.readString(
            ROOT.resolve("examples/shop", kind.name().toLowerCase(Locale.ROOT) + ".sql")));
    return database;
  }

  /** The words of the only command that begins like this. */
  String[] command(String begin) {
    var lines =
        COMMAND
            .matcher(page)
            .results()
            .map(match -> match.group(1).strip())
            .filter(line -> line.startsWith(begin))
            .toList();
    assertThat(lines).as(begin).hasSize(1);
    return lines.getFirst().replace("--api shop", "--api " + folder).split(" ");
  }

  /** The same for a command that serves, on whichever port is free. */
  String[] onAnyPort(String begin) {
    return (String.join(" ", command(begin)) + " --port 0").split(" ");
  }

  /** The commands in the order of the page, by their first words. */
  List<String> steps() {
    return COMMAND.matcher(page).results().map(match -> match.group(1).split(" ")[0]).toList();
  }

  /** The only sample of a language. */
  String sample(String language) {
    var samples =
        Pattern.compile("(?s)```%s\\n(.+?)```".formatted(language))
            .matcher(page)
            .results()
            .toList();
    assertThat(samples).as(language).hasSize(1);
    return samples.getFirst().group(1);
  }
}
