package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documentation shows of GraphQL and of DataSchema.java works on the sample database. */
final class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Pattern GRAPHQL = Pattern.compile("(?s)```graphql\\n(.+?)```");
  private static final Pattern CURL = Pattern.compile("-d '(\\{\"query\".+?})'");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(return Api.of.+?)```");

  @Test
  void everyRequestIsAnsweredWithoutErrors() throws IOException {
    var documents = documents();

    try (var shop = Shop.open(Kind.POSTGRESQL)) {
      for (var document : documents) {
        var step = new Case.Step(document, Map.of());
        assertThat(shop.answer(step).body().has("errors")).as(document).isFalse();
      }
    }
    assertThat(documents).hasSizeGreaterThan(1);
  }

  @Test
  void everyCustomisationCompiles() throws Exception {
    var samples = found(JAVA);

    try (var shop = Shop.open(Kind.POSTGRESQL)) {
      for (var sample : samples) {
        ApiDefinition definition = GeneratedApi.definition(shop.database(), dataSchema(sample));
        assertThat(definition.models()).as(sample).isNotEmpty();
      }
    }
    assertThat(samples).isNotEmpty();
  }

  private static List<String> documents() throws IOException {
    List<String> documents = new ArrayList<>(found(GRAPHQL));
    for (var body : found(CURL)) {
      documents.add(Answer.parsed(body).path("query").textValue());
    }
    return documents;
  }

  private static String dataSchema(String body) {
    return """
    import dev.penstock.definition.*;
    import dev.penstock.schema.*;

    public final class DataSchema {
      private DataSchema() {}

      public static ApiDefinition define() {
        %s
      }
    }
    """
        .formatted(body);
  }

  private static List<String> found(Pattern sample) throws IOException {
    List<String> samples = new ArrayList<>();
    for (var page : pages()) {
      sample
          .matcher(Files.readString(page))
          .results()
          .forEach(match -> samples.add(match.group(1)));
    }
    return samples;
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(ROOT.resolve("docs"))) {
      List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
      files
          .filter(file -> file.toString().endsWith(".md"))
          // It has a database of its own, and a test of the commands that it shows.
          .filter(file -> !file.endsWith("row-level-security.md"))
          .sorted()
          .forEach(pages::add);
      return pages;
    }
  }
}
