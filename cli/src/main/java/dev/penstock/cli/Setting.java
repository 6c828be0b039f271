package dev.penstock.cli;

import dev.penstock.engine.RowLevelSecurity;
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
  PORT(
      "port",
      SettingKind.integer(0, 65_535),
      20_002,
      "Port of the HTTP server; 0 takes any free one."),
  HOST(
      "host",
      SettingKind.text(),
      "localhost",
      "Address to listen on; 0.0.0.0 for all of the machine's."),
  INTROSPECTION(
      "introspection",
      SettingKind.flag(),
      true,
      "Whether clients may ask for __schema and __type."),
  CORS_ORIGINS(
      "cors.origins",
      SettingKind.texts(),
      List.of(),
      "Origins whose pages may call the API, such as https://shop.example; \"*\" for all."),
  AUTH_API_KEYS(
      "auth.apiKeys",
      SettingKind.entries(
          EntryKey.text("name", "Tells the key from the others in messages.").needed(),
          EntryKey.text("secret", "Name of the secret that holds the key, never the key itself.")
              .needed(),
          new EntryKey(
              "expires",
              SettingKind.moment(),
              "When the key ends; without it the key stays.",
              false)),
      List.of(),
      "The keys that clients may send as x-api-key. Without this setting there is one, the secret"
          + " PENSTOCK_API_KEY, which may be missing where callers have other ways in."),
  AUTH_ISSUERS(
      "auth.issuers",
      SettingKind.entries(
          EntryKey.text(
              "issuer",
              "The claim iss of its tokens, to the letter, such as https://login.example/."),
          EntryKey.text(
              "userPool",
              "Instead of issuer: the name of a Cognito user pool, such as"
                  + " eu-central-1_AbCdEfGhI."),
          new EntryKey(
              "provider",
              SettingKind.words("oidc", "userPools"),
              "By which provider rules know its callers, where that does not follow: userPools for"
                  + " an emulator of Cognito.",
              false),
          EntryKey.text(
              "jwks",
              "Address of its keys; without it they are where"
                  + " /.well-known/openid-configuration says."),
          EntryKey.texts("audiences", "The claim aud must name one of these."),
          EntryKey.texts(
              "clients",
              "Ids of applications: the token must have been made for one of them (client_id or"
                  + " azp; aud of an ID token of Cognito). Other issuers than Cognito need"
                  + " audiences or clients."),
          new EntryKey(
              "algorithms",
              SettingKind.wordList(
                  "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"),
              "Algorithms of signatures that are taken; without it RS256 alone.",
              false),
          new EntryKey(
              "tokens",
              SettingKind.words("access", "id", "any"),
              "Which tokens are taken; without it access.",
              false),
          EntryKey.texts(
              "groups",
              "Claims that must be lists of texts where a token has them; without it"
                  + " cognito:groups and groups.")),
      List.of(),
      "Issuers of the tokens that clients may send as authorization."),
  AUTH_FUNCTION_URL(
      "auth.function.url",
      SettingKind.text(),
      "",
      "Address of a custom authorizer, which is asked as AppSync asks a Lambda authorizer; https,"
          + " or http on this machine."),
  AUTH_FUNCTION_CLASS(
      "auth.function.class",
      SettingKind.text(),
      "",
      "Name of the class of a custom authorizer, from a jar in the folder lib; instead of an"
          + " address."),
  AUTH_FUNCTION_SECONDS(
      "auth.function.seconds",
      SettingKind.integer(1, 30),
      5,
      "Seconds that the custom authorizer may take; then nobody is let in."),
  AUTH_FUNCTION_TTL(
      "auth.function.ttl",
      SettingKind.integer(0, 3_600),
      300,
      "Seconds for which an answer of the custom authorizer is kept for its token, unless it says"
          + " how long itself."),
  REQUESTS_BYTES(
      "requests.bytes", SettingKind.from(1_024), 1_048_576, "Bytes of a request's body."),
  REQUESTS_SECONDS(
      "requests.seconds",
      SettingKind.from(1),
      30,
      "Seconds that a whole request may take; more than pool.statement."),
  REQUESTS_DRAIN(
      "requests.drain",
      SettingKind.from(0),
      20,
      "Seconds that running requests may take to end when the server stops."),
  LIMITS_CHARACTERS(
      "limits.characters", SettingKind.from(1), 1_048_576, "Characters of a document."),
  LIMITS_TOKENS("limits.tokens", SettingKind.from(1), 5_000, "Tokens of a document."),
  LIMITS_DEPTH(
      "limits.depth",
      SettingKind.from(1),
      12,
      "Objects within each other, connections not counted."),
  LIMITS_INPUT_DEPTH(
      "limits.inputDepth", SettingKind.from(1), 10, "Lists and objects within one argument."),
  LIMITS_FIELDS(
      "limits.fields", SettingKind.from(1), 5_000, "Fields of an operation, fragments folded in."),
  LIMITS_ALIASES("limits.aliases", SettingKind.from(0), 50, "Aliases in a document."),
  LIMITS_QUERIES("limits.queries", SettingKind.from(1), 20, "Root fields of a query."),
  LIMITS_MUTATIONS("limits.mutations", SettingKind.from(1), 5, "Root fields of a mutation."),
  LIMITS_FRAGMENTS("limits.fragments", SettingKind.from(0), 50, "Fragments in a document."),
  LIMITS_DIRECTIVES("limits.directives", SettingKind.from(0), 20, "Directives in a document."),
  LIMITS_ROWS(
      "limits.rows",
      SettingKind.from(1),
      1_000,
      "The most rows that a list may ask for with limit. A list of more than 1,000 is read in"
          + " portions while it is sent; meanwhile it holds a connection, so that slow clients"
          + " count against the pool."),
  LIMITS_COMBINED_BYTES(
      "limits.combinedBytes",
      SettingKind.from(1_024),
      16_777_216,
      "Bytes of one root field's answer when it has rows of several databases, or"
          + " rows that a class named. Such an answer is"
          + " put together in memory, which takes up to three times as much meanwhile."),
  POOL_SIZE("pool.size", SettingKind.integer(1, 1_000), 10, "Connections to the database at most."),
  POOL_IDLE(
      "pool.idle",
      SettingKind.integer(0, 1_000),
      10,
      "Connections kept open when nothing happens."),
  POOL_WAIT(
      "pool.wait", SettingKind.from(1), 3, "Seconds that a request waits for a free connection."),
  POOL_CONNECT(
      "pool.connect",
      SettingKind.from(1),
      2,
      "Seconds that the database may take to answer a new connection."),
  POOL_STATEMENT("pool.statement", SettingKind.from(1), 20, "Seconds that one statement may take."),
  POOL_LIFETIME(
      "pool.lifetime",
      SettingKind.from(60),
      1_500,
      "Seconds after which a connection is replaced."),
  POOL_PREPARED_STATEMENTS(
      "pool.preparedStatements",
      SettingKind.words("auto", "on", "off"),
      "auto",
      "Whether PostgreSQL keeps statements that come again: auto where a connection has a session"
          + " for itself, on also behind a proxy, which must look after them."),
  POOL_DATABASES(
      "pool.databases",
      SettingKind.entries(
          EntryKey.text(
                  "name",
                  "Which database: as it was called with --name; \"\" for one without a name.")
              .needed(),
          EntryKey.whole("size", 1, 1_000, "Instead of pool.size."),
          EntryKey.whole("idle", 0, 1_000, "Instead of pool.idle."),
          EntryKey.whole("wait", 1, Integer.MAX_VALUE, "Instead of pool.wait."),
          EntryKey.whole("connect", 1, Integer.MAX_VALUE, "Instead of pool.connect."),
          EntryKey.whole("statement", 1, Integer.MAX_VALUE, "Instead of pool.statement."),
          EntryKey.whole("lifetime", 60, Integer.MAX_VALUE, "Instead of pool.lifetime."),
          new EntryKey(
              "preparedStatements",
              SettingKind.words("auto", "on", "off"),
              "Instead of pool.preparedStatements.",
              false)),
      List.of(),
      "What is different for single databases of an API that has several. Each has a pool of its"
          + " own; what an entry does not say is as for the others."),
  ROW_LEVEL_SECURITY_ENABLED(
      "rowLevelSecurity.enabled",
      SettingKind.flag(),
      false,
      "Whether PostgreSQL is told who calls, for policies of its own, in the transaction of each"
          + " statement. Rules of DataSchema.java hold besides."),
  ROW_LEVEL_SECURITY_CLAIMS(
      "rowLevelSecurity.claims",
      SettingKind.text(),
      RowLevelSecurity.CLAIMS,
      "The parameter that has the caller's claims as a JSON object; {} for callers without."),
  ROW_LEVEL_SECURITY_ROLE(
      "rowLevelSecurity.role",
      SettingKind.text(),
      "",
      "The role that statements of callers with a proved identity run as; without it the one that"
          + " connects."),
  ROW_LEVEL_SECURITY_ANONYMOUS_ROLE(
      "rowLevelSecurity.anonymousRole",
      SettingKind.text(),
      "",
      "The same for callers with an API key alone."),
  ROW_LEVEL_SECURITY_DATABASES(
      "rowLevelSecurity.databases",
      SettingKind.entries(
          EntryKey.text(
                  "name",
                  "Which database: as it was called with --name; \"\" for one without a name.")
              .needed(),
          new EntryKey(
              "enabled", SettingKind.flag(), "Instead of rowLevelSecurity.enabled.", false),
          EntryKey.text("claims", "Instead of rowLevelSecurity.claims."),
          EntryKey.text("role", "Instead of rowLevelSecurity.role."),
          EntryKey.text("anonymousRole", "Instead of rowLevelSecurity.anonymousRole.")),
      List.of(),
      "What is different for single databases of an API that has several. One that is not"
          + " PostgreSQL must have it off.");

  private final String key;
  private final SettingKind kind;
  private final Object standard;
  private final String meaning;

  Setting(String key, SettingKind kind, Object standard, String meaning) {
    this.key = key;
    this.kind = kind;
    this.standard = standard;
    this.meaning = meaning;
  }

  /** The path in the file, dots between levels. */
  String key() {
    return key;
  }

  SettingKind kind() {
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
}
