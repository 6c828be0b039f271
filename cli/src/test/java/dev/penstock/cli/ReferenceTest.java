package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The reference pages say what the program does; -Dgolden=write writes them again. */
final class ReferenceTest {
  private static final Path REFERENCE =
      Path.of(System.getProperty("repository.root", ".."), "docs", "reference");

  private static final String OUTCOMES = "^(allowed|denied|refused|unread|failed|where( .+)?)$";

  @Test
  void commandsAreDocumentedAsTheirHelpSays() throws IOException {
    check("cli.md", commands());
  }

  @Test
  void everyCommandShowsAnExample() {
    lines(Penstock.commandLine(Terminal.ofProcess()))
        .forEach(line -> assertThat(line.getUsageMessage()).contains("\nExample"));
  }

  @Test
  void settingsAreDocumentedWithTheirDefaults() throws IOException {
    check("configuration.md", settings());
  }

  @Test
  void editorsGetASchemaOfTheConfiguration() throws IOException {
    check("penstock.schema.json", Json.text(schema()) + "\n");
  }

  @Test
  void editorsGetASchemaOfAuthorizationTests() throws IOException {
    check("auth-tests.schema.json", Json.text(authTests()) + "\n");
  }

  private static Map<String, Object> authTests() {
    var root = keys(AuthTestKey.Place.FILE);
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "schema/auth-tests.yaml");
    return root;
  }

  private static Map<String, Object> keys(AuthTestKey.Place place) {
    Map<String, Object> properties = new TreeMap<>();
    for (var key : AuthTestKey.of(place)) {
      var type = type(key);
      type.put("description", key.meaning());
      properties.put(key.key(), type);
    }
    Map<String, Object> object = new TreeMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    object.put(
        "required",
        switch (place) {
          case FILE -> List.of("tests");
          case CALLER -> List.of();
          case TEST -> List.of("name", "caller", "request");
        });
    return object;
  }

  private static Map<String, Object> type(AuthTestKey key) {
    Map<String, Object> type = new TreeMap<>();
    switch (key) {
      case CALLERS -> {
        type.put("type", "object");
        type.put("additionalProperties", keys(AuthTestKey.Place.CALLER));
      }
      case TESTS -> {
        type.put("type", "array");
        type.put("items", keys(AuthTestKey.Place.TEST));
      }
      case PROVIDER -> type.put("enum", DescribedCaller.words());
      case DENIED_FIELDS -> {
        type.put("type", "array");
        type.put("items", Map.of("type", "string"));
      }
      case CLAIMS, VARIABLES -> type.put("type", "object");
      case PRINCIPAL, NAME, CALLER, REQUEST, OPERATION -> type.put("type", "string");
      case EXPECT ->
          type.put(
              "anyOf",
              List.of(
                  Map.of("enum", List.of("allowed", "refused")),
                  new TreeMap<>(
                      Map.of(
                          "type", "object", "additionalProperties", Map.of("pattern", OUTCOMES)))));
      case DATA -> {}
    }
    return type;
  }

  private static String commands() {
    var page = new StringBuilder();
    page.append(
        """
        # Commands

        What `penstock COMMAND --help` says. Results go to standard output, everything else to standard error; colours and
        progress are for terminals only, and `NO_COLOR` switches colours off.

        | exit code | meaning |
        |---|---|
        | 0 | fine |
        | 1 | what the command checks is not so, or a defect of Penstock |
        | 2 | wrong usage: of the command line, of penstock.yaml or auth-tests.yaml, of the address |
        | 3 | the database or a secret cannot be reached |
        | 4 | the schema does not compile or does not fit |

        The launcher `penstock` keeps two caches of loaded classes beside its build, `serve.aot` for `serve` and `penstock.aot` for all
        other commands, each made once after a build by a training run on an embedded PostgreSQL. The virtual machine takes a cache only when
        it fits: the same JDK build and the same class path. Otherwise, or with `PENSTOCK_AOT=off` in the environment, it starts without, and
        about twice as slowly.

        Interrupted with Ctrl-C, `serve`, `dev` and `demo` let running requests end and stop with 130 (143 for SIGTERM).

        To see what a server does, take `jcmd PID Thread.print`. `jcmd PID Thread.dump_to_file` and monitoring that uses the same call can end Java 25 while it answers
        ([JDK-8364343](https://bugs.openjdk.org/browse/JDK-8364343)): 25.0.3 died of it here once, under load.
        """);
    for (var line : lines(Penstock.commandLine(Terminal.ofProcess()))) {
      page.append("\n## %s\n\n```\n".formatted(line.getCommandSpec().qualifiedName()));
      page.append(line.getUsageMessage(CommandLine.Help.Ansi.OFF)).append("```\n");
    }
    return page.toString();
  }

  private static List<CommandLine> lines(CommandLine line) {
    List<CommandLine> lines = new ArrayList<>();
    lines.add(line);
    line.getSubcommands().values().forEach(each -> lines.addAll(lines(each)));
    return lines;
  }

  private static String settings() {
    var page = new StringBuilder();
    page.append(
        """
        # Configuration

        `penstock.yaml` in the API's folder. It may be missing, and so may each key. A key that does not exist is an error, with
        its place and the one that was perhaps meant. Dots stand for levels:

        ```yaml
        port: 8080
        cors:
          origins: [https://shop.example]
        pool:
          size: 20
        ```

        Editors complete and check it with [penstock.schema.json](penstock.schema.json). `--port` and `--host` go before the file.

        What is different in one environment stands in a file beside it: with `PENSTOCK_ENVIRONMENT=production`, each key of
        `penstock.production.yaml` goes before the same key of `penstock.yaml`. Lists are taken whole.
        [How to let callers in](../guides/authentication.md) explains `auth`.

        | key | value | default | meaning |
        |---|---|---|---|
        """);
    for (var setting : Setting.values()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  setting.key(),
                  setting.kind().called(),
                  Json.text(setting.standard()),
                  setting.meaning()));
    }
    for (var setting : Setting.values()) {
      if (setting.kind() instanceof SettingKind.Entries(var members)) {
        page.append(
            "\n## Entries of `%s`\n\n| key | value | meaning |\n|---|---|---|\n"
                .formatted(setting.key()));
        for (var member : members) {
          page.append(
              "| `%s`%s | %s | %s |\n"
                  .formatted(
                      member.key(),
                      member.required() ? ", needed" : "",
                      member.kind().called(),
                      member.meaning()));
        }
      }
    }
    page.append(
        """

        ## When `serve` starts

        `serve` starts with one connection; those of `pool.idle` follow within half a minute, and at once when requests want them.

        ## Environment

        | variable | meaning |
        |---|---|
        | `SQL_CONNECTION_STRING`, or the name given to `generate` | the connection URL |
        | `PENSTOCK_ENVIRONMENT` | names the file that goes before penstock.yaml |
        | `PENSTOCK_API_KEY` | the key that clients send as `x-api-key`, where `auth.apiKeys` names no others |
        | `PENSTOCK_PAGE_SECRET` | seals page tokens; without it they are sealed with the connection URL. Gateways of one API share it |
        | `DEBUG_MODE` | `true` adds the database's own message to errors as `extensions.debug` |
        | `PENSTOCK_JAVA_HOME` | the JDK 25 that the launcher takes |
        | `PENSTOCK_AOT` | `off` makes the launcher start without its cache of loaded classes |
        | `XDG_CACHE_HOME` | where the demo keeps its folder, `penstock/demo-…`; otherwise `~/.cache` |
        | `NO_COLOR` | no colours |

        Secrets that are not in the environment are looked up in `.penstock/secrets.json` of the API's folder: `penstock secret set`.
        """);
    return page.toString();
  }

  private static Map<String, Object> schema() {
    var root = object("");
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "penstock.yaml");
    return root;
  }

  private static Map<String, Object> object(String prefix) {
    Map<String, Object> properties = new TreeMap<>();
    for (var setting : Setting.values()) {
      if (setting.key().startsWith(prefix)) {
        var rest = setting.key().substring(prefix.length());
        var dot = rest.indexOf('.');
        var name = dot < 0 ? rest : rest.substring(0, dot);
        properties.put(
            name,
            dot < 0
                ? property(setting.kind(), setting.meaning(), setting.standard())
                : object(prefix + name + "."));
      }
    }
    Map<String, Object> object = new TreeMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> property(SettingKind kind, String meaning, Object standard) {
    var property = type(kind);
    property.put("description", meaning);
    property.put("default", standard);
    return property;
  }

  private static Map<String, Object> type(SettingKind kind) {
    Map<String, Object> type = new TreeMap<>();
    switch (kind) {
      case SettingKind.Whole(var least, var most) -> {
        type.put("type", "integer");
        type.put("minimum", least);
        type.put("maximum", most);
      }
      case SettingKind.Flag _ -> type.put("type", "boolean");
      case SettingKind.Text _, SettingKind.Moment _ -> type.put("type", "string");
      case SettingKind.Words(var words) -> type.put("enum", words);
      case SettingKind.Texts _ -> {
        type.put("type", "array");
        type.put("items", Map.of("type", "string"));
      }
      case SettingKind.WordList(var words) -> {
        type.put("type", "array");
        type.put("items", Map.of("enum", words));
      }
      case SettingKind.Entries(var members) -> {
        type.put("type", "array");
        type.put("items", entry(members));
      }
    }
    return type;
  }

  private static Map<String, Object> entry(List<EntryKey> members) {
    Map<String, Object> properties = new TreeMap<>();
    for (var member : members) {
      var type = type(member.kind());
      type.put("description", member.meaning());
      properties.put(member.key(), type);
    }
    Map<String, Object> entry = new TreeMap<>();
    entry.put("type", "object");
    entry.put("additionalProperties", false);
    entry.put("properties", properties);
    entry.put("required", members.stream().filter(EntryKey::required).map(EntryKey::key).toList());
    return entry;
  }

  private static void check(String name, String expected) throws IOException {
    var file = REFERENCE.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, expected);
    }
    assertThat(file).as("run with -Dgolden=write to write it").exists();
    assertThat(Arrays.asList(Files.readString(file).split("\n")))
        .as("%s, run with -Dgolden=write to write it", name)
        .isEqualTo(Arrays.asList(expected.split("\n")));
  }
}
