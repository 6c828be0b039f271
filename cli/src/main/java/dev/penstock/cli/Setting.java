package dev.penstock.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every key of penstock.yaml; its reference page and its JSON Schema are written from this list.
 */
// The check cannot see that the kinds are records and the defaults numbers, texts and unmodifiable
// lists.
@SuppressWarnings("ImmutableEnumChecker")
enum Setting {
  PORT("port", Kind.integer(0, 65_535), 20_002, "Port of the HTTP server; 0 takes any free one."),
  HOST("host", Kind.text(), "localhost", "Address to listen on; 0.0.0.0 for all of the machine's."),
  INTROSPECTION(
      "introspection", Kind.flag(), true, "Whether clients may ask for __schema and __type."),
  CORS_ORIGINS(
      "cors.origins",
      Kind.texts(),
      List.of(),
      "Origins whose pages may call the API, such as https://shop.example; \"*\" for all."),
  REQUESTS_BYTES("requests.bytes", Kind.from(1_024), 1_048_576, "Bytes of a request's body."),
  REQUESTS_SECONDS(
      "requests.seconds",
      Kind.from(1),
      30,
      "Seconds that a whole request may take; more than pool.statement."),
  REQUESTS_DRAIN(
      "requests.drain",
      Kind.from(0),
      20,
      "Seconds that running requests may take to end when the server stops."),
  LIMITS_CHARACTERS("limits.characters", Kind.from(1), 1_048_576, "Characters of a document."),
  LIMITS_TOKENS("limits.tokens", Kind.from(1), 5_000, "Tokens of a document."),
  LIMITS_DEPTH(
      "limits.depth", Kind.from(1), 12, "Objects within each other, connections not counted."),
  LIMITS_INPUT_DEPTH(
      "limits.inputDepth", Kind.from(1), 10, "Lists and objects within one argument."),
  LIMITS_FIELDS(
      "limits.fields", Kind.from(1), 5_000, "Fields of an operation, fragments folded in."),
  LIMITS_ALIASES("limits.aliases", Kind.from(0), 50, "Aliases in a document."),
  LIMITS_QUERIES("limits.queries", Kind.from(1), 20, "Root fields of a query."),
  LIMITS_MUTATIONS("limits.mutations", Kind.from(1), 5, "Root fields of a mutation."),
  LIMITS_FRAGMENTS("limits.fragments", Kind.from(0), 50, "Fragments in a document."),
  LIMITS_DIRECTIVES("limits.directives", Kind.from(0), 20, "Directives in a document."),
  LIMITS_ROWS(
      "limits.rows",
      Kind.from(1),
      1_000,
      "The most rows that a list may ask for with limit. A list of more than 1,000 is read in"
          + " portions while it is sent; meanwhile it holds a connection, so that slow clients"
          + " count against the pool."),
  POOL_SIZE("pool.size", Kind.integer(1, 1_000), 10, "Connections to the database at most."),
  POOL_IDLE("pool.idle", Kind.integer(0, 1_000), 10, "Connections kept open when nothing happens."),
  POOL_WAIT("pool.wait", Kind.from(1), 3, "Seconds that a request waits for a free connection."),
  POOL_CONNECT(
      "pool.connect",
      Kind.from(1),
      2,
      "Seconds that the database may take to answer a new connection."),
  POOL_STATEMENT("pool.statement", Kind.from(1), 20, "Seconds that one statement may take."),
  POOL_LIFETIME(
      "pool.lifetime", Kind.from(60), 1_500, "Seconds after which a connection is replaced."),
  POOL_PREPARED_STATEMENTS(
      "pool.preparedStatements",
      Kind.words("auto", "on", "off"),
      "auto",
      "Whether PostgreSQL keeps statements that come again: auto where a connection has a session"
          + " for itself, on also behind a proxy, which must look after them.");

  private final String key;
  private final Kind kind;
  private final Object standard;
  private final String meaning;

  Setting(String key, Kind kind, Object standard, String meaning) {
    this.key = key;
    this.kind = kind;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The path in the file, dots between levels. */
  String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  /** The value without a file. */
  Object standard() {
    return standard;
  }

  String meaning() {
    return meaning;
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** Which values a setting takes. */
  sealed interface Kind {
    static Kind from(int least) {
      return integer(least, Integer.MAX_VALUE);
    }

    static Kind integer(int least, int most) {
      return new Whole(least, most);
    }

    static Kind flag() {
      return new Flag();
    }

    static Kind text() {
      return new Text();
    }

    static Kind words(String... words) {
      return new Words(List.of(words));
    }

    static Kind texts() {
      return new Texts();
    }

    /** A whole number within bounds. */
    record Whole(int least, int most) implements Kind {}

    /** True or false. */
    record Flag() implements Kind {}

    /** One text. */
    record Text() implements Kind {}

    /** One of some words. */
    record Words(List<String> words) implements Kind {
      public Words {
        words = List.copyOf(words);
      }
    }

    /** A list of texts. */
    record Texts() implements Kind {}

    /** How a message calls such a value. */
    default String called() {
      return switch (this) {
        case Whole(var least, var most) when most == Integer.MAX_VALUE ->
            "a whole number from %d".formatted(least);
        case Whole(var least, var most) -> "a whole number from %d to %d".formatted(least, most);
        case Flag _ -> "true or false";
        case Text _ -> "a text";
        case Words(var words) -> "one of %s".formatted(String.join(", ", words));
        case Texts _ -> "a list of texts";
      };
    }
  }
}
