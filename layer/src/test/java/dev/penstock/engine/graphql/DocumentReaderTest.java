package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader against the parser of graphql-java. */
class DocumentReaderTest {
  private static final int TOKENS = 2_500;

  @Test
  void theCorpusIsReadToTheSameTree() throws IOException {
    var read = 0;
    for (var document : corpus()) {
      var quick = DocumentReader.read(document, TOKENS);
      quick.ifPresent(tree ->
          assertThat(text(tree)).as(document).isEqualTo(text(parsed(document).orElseThrow())));
      read += quick.isPresent() ? 1 : 0;
    }

    assertThat(read).isGreaterThan(corpus().size() * 3 / 4);
  }

  /** Whatever it takes for GraphQL is GraphQL, and means the same. */
  @Test
  void mutilatedDocumentsAreReadAlikeOrNotAtAll() throws IOException {
    var seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    var pieces =
        List.of(
            "{", "}", "(", ")", "[", "]", ":", "$", "!", "...", "on", "@", "\"", "1", "0", ".", "e",
            "-", "\n", "\r", "#", ",", "null", "a", "\\", "=", "é");
    for (var document : corpus()) {
      for (var i = 0; i < 20; i++) {
        var at = random.nextInt(document.length() + 1);
        var gone = Math.min(document.length(), at + random.nextInt(3));
        var other =
            document.substring(0, at)
                + pieces.get(random.nextInt(pieces.size()))
                + document.substring(gone);
        DocumentReader.read(other, TOKENS)
            .ifPresent(tree ->
                assertThat(text(tree))
                    .as("seed %d: %s", seed, other)
                    .isEqualTo(parsed(other).map(DocumentReaderTest::text).orElse("refused")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query A($a: [Int!]! = null, $b: String = \"x\\n\\\"y\") @d(a: 1) { a: b(c: [1, -2.5e3,"
            + " $a], d: {e: E, f: {}}, g: []) @skip(if: true) }",
        "{ ...F ... on T { a } ... @include(if: false) { b } } fragment F on T @x { c } # end",
        "mutation {\r\n  a(b: \"\", c: 0, d: -0, e: 1E5)\r\n}",
      })
  void theLanguageIsReadToTheSameTree(String document) {
    assertThat(DocumentReader.read(document, TOKENS).map(DocumentReaderTest::text))
        .isEqualTo(parsed(document).map(DocumentReaderTest::text))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{ a",
        "{ }",
        "query",
        "{ a(b: \"\\u0041\") }",
        "{ a(b: \"\"\"c\"\"\") }",
        "{ a(b: 01) }",
        "{ a(b: 1a) }",
        "{ a(b: 1.) }",
        "{ a() }",
        "query () { a }",
        "fragment on on T { a }",
        "type A { a: Int }",
        "subscription { a }",
        "{ a(b: \"é\") }",
        "{ a }\u0000",
        "{ a\rb }"
      })
  void leavesToTheFullParser(String document) {
    assertThat(DocumentReader.read(document, TOKENS)).isEmpty();
  }

  @Test
  void leavesLargeDocumentsToTheFullParser() {
    assertThat(DocumentReader.read("{ a b c }", 4)).isEmpty();
    assertThat(DocumentReader.read("{ a b c }", 5)).isPresent();
    assertThat(DocumentReader.read("{a".repeat(60) + "}".repeat(60), TOKENS)).isEmpty();
  }

  private static List<String> corpus() throws IOException {
    try (var files = Files.walk(Path.of("src/test/cases"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".graphql"))
          .sorted()
          .map(DocumentReaderTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<Document> parsed(String document) {
    try {
      return Optional.of(new Parser().parseDocument(document));
    } catch (InvalidSyntaxException _) {
      return Optional.empty();
    }
  }

  /** What it means, and where each node stands. */
  private static String text(Document document) {
    return AstPrinter.printAst(document) + places(document);
  }

  private static String places(Node<?> node) {
    return node.getClass().getSimpleName()
        + (node.getSourceLocation() == null
            ? "-"
            : node.getSourceLocation().getLine() + ":" + node.getSourceLocation().getColumn())
        + node.getChildren().stream()
            .map(DocumentReaderTest::places)
            .collect(Collectors.joining(",", "(", ")"));
  }
}
