package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorsReferenceTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `([A-Z_]+)` \\| (\\w+) \\| .+ \\| .+ \\|");

  @Test
  void documentationListsEveryCodeInTheOrderOfTheEnum() throws IOException {
    var listed =
        Files.readAllLines(reference("errors.md")).stream()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(listed)
        .isEqualTo(
            Arrays.stream(FailureCode.values())
                .map(code -> code + " " + code.errorType())
                .toList());
  }

  @Test
  void documentationHasTheDefaultLimits() throws IOException {
    var text = Files.readString(reference("graphql.md"));
    var limits = Limits.DEFAULT;

    for (var row :
        new String[] {
          String.format(Locale.ROOT, "| characters of the document | %,d |", limits.characters()),
          String.format(Locale.ROOT, "| tokens of the document | %,d |", limits.tokens()),
          "| rows within rows (a page and its items count once) | %d |".formatted(limits.depth()),
          "| input objects within one another | %d |".formatted(limits.inputDepth()),
          String.format(
              Locale.ROOT, "| fields after fragments are opened | %,d |", limits.fields()),
          "| aliases | %d |".formatted(limits.aliases()),
          "| root fields of a query | %d |".formatted(limits.queries()),
          "| root fields of a mutation | %d |".formatted(limits.mutations()),
          "| fragments | %d |".formatted(limits.fragments()),
          "| directives | %d |".formatted(limits.directives())
        }) {
      assertThat(text).contains(row);
    }
  }

  private static Path reference(String name) {
    return Path.of(System.getProperty("repository.root", ".."), "docs", "reference", name);
  }
}
