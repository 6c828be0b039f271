package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.engine.Caller;
import dev.penstock.identity.Authorizer.Question;
import dev.penstock.identity.AuthorizerSettings;
import dev.penstock.identity.AuthorizerSettings.Place;
import dev.penstock.identity.Credentials;
import dev.penstock.identity.Finding;
import dev.penstock.identity.Identity;
import dev.penstock.identity.IdentitySettings;
import dev.penstock.identity.Reason;
import dev.penstock.testing.LoopbackWeb;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sample of docs/guides/authentication.md does what the page says. */
final class AuthenticationGuideTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root", ".."), "docs/guides/authentication.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PENSTOCK_API_KEY", "a", "WEB_API_KEY", "b", "PARTNER_API_KEY", "c");

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @Test
  void configurationsAreTaken() throws Exception {
    List<IdentitySettings> taken = new ArrayList<>();
    for (var text : blocks("yaml")) {
      if (!text.contains("class:")) {
        taken.add(settings(text));
      }
    }

    assertThat(taken).hasSize(5);
    assertThat(taken.getFirst().keys().toString()).isEqualTo("[ApiKey web, ApiKey partner]");
    assertThat(taken.getLast().keys()).isEmpty();
    assertThat(taken.stream().mapToInt(each -> each.issuers().size()).sum()).isEqualTo(4);
  }

  @Test
  void theAuthorizerIsAskedAndUnderstoodAsShown() throws Exception {
    var samples = blocks("json");
    var question = JSON.readTree(samples.getFirst());
    try (var web = LoopbackWeb.start()) {
      web.answer("/authorize", 200, samples.getLast());

      var found = identity(new Place.Address(web.address("/authorize"))).ask(question(question));

      assertThat(JSON.readTree(web.asked("/authorize").getFirst().body())).isEqualTo(question);
      var caller = (Caller.Authorized) ((Finding.Proved) found).caller();
      assertThat(caller.claims().texts("account")).containsExactly("17");
      assertThat(caller.claims().texts("groups")).containsExactly("editors");
      assertThat(caller.deniedFields()).isEqualTo(Set.of("Mutation.deleteOrder", "Order.margin"));
    }
  }

  private static Question question(JsonNode sample) {
    var context = sample.path("requestContext");
    return new Question(
        sample.path("authorizationToken").asText(),
        context.path("requestId").asText(),
        context.path("queryString").asText(),
        context.path("operationName").asText(),
        Map.of(),
        Map.of("host", sample.at("/requestHeaders/host").asText()));
  }

  @Test
  void theClassWorksFromItsJar() throws Exception {
    jar(blocks("java").getFirst());
    var text = blocks("yaml").stream().filter(each -> each.contains("class:")).toList();

    var identity = new Identity(settings(text.getFirst()), InstantSource.system());

    assertThat(identity.examine(new Credentials.Token("ticket-7")))
        .isInstanceOf(Finding.Undecided.class);
    var question = new Question("ticket-7", "r1", "{ a }", "", Map.of(), Map.of());
    assertThat(((Finding.Proved) identity.ask(question)).caller())
        .isInstanceOfSatisfying(
            Caller.Authorized.class,
            caller -> assertThat(caller.claims().texts("seat")).containsExactly("7"));
    assertThat(identity.ask(new Question("7", "r1", "{ a }", "", Map.of(), Map.of())))
        .isEqualTo(new Finding.Refused(Reason.AUTHORIZER));
  }

  @Test
  void commandsMakeTokensThatDevelopmentTakes() throws Exception {
    var lines = blocks("").stream().flatMap(String::lines).toList();
    assertThat(lines).hasSize(2);
    for (var line : lines) {
      var words =
          (line.replace("'", "").replaceFirst("^penstock ", "") + " --api " + folder).split(" ");
      var run = CommandRun.of(ENVIRONMENT, words);
      assertThat(run.exitCode()).as(run.error()).isZero();

      var project = new ProjectFolder(folder);
      var settings =
          new IdentityConfiguration(project, new Configuration(Map.of()), ENVIRONMENT)
              .forDevelopment();
      var finding =
          new Identity(settings, InstantSource.system())
              .examine(new Credentials.Token(run.out().strip()));
      var caller = (Caller.Token) ((Finding.Proved) finding).caller();
      assertThat(caller.claims().texts("sub")).containsExactly("ada");
      assertThat(List.of(caller.claims().texts("cognito:groups"), caller.claims().texts("roles")))
          .containsAnyOf(List.of("editors", "admins"), List.of("auditor"));
    }
  }

  private Identity identity(Place place) {
    return new Identity(
        IdentitySettings.NONE.withAuthorizer(
            new AuthorizerSettings(place, Duration.ofSeconds(5), Duration.ofSeconds(10))),
        InstantSource.system());
  }

  private IdentitySettings settings(String text) throws IOException {
    Files.writeString(folder.resolve("penstock.yaml"), text);
    var project = new ProjectFolder(folder);
    return new IdentityConfiguration(project, Configuration.of(project, ENVIRONMENT), ENVIRONMENT)
        .forService();
  }

  private void jar(String source) throws IOException {
    var classes = new CompiledFolder(folder.resolve("classes"));
    classes.compile(source);
    Files.createDirectories(folder.resolve("lib"));
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("lib/tickets.jar")))) {
      jar.putNextEntry(new JarEntry("com/shop/Tickets.class"));
      Files.copy(folder.resolve("classes/com/shop/Tickets.class"), jar);
      jar.putNextEntry(new JarEntry("META-INF/services/dev.penstock.identity.Authorizer"));
      jar.write("com.shop.Tickets\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Where the compiler writes to. */
  private record CompiledFolder(Path path) {
    void compile(String source) throws IOException {
      Files.createDirectories(path);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      var file =
          new SimpleJavaFileObject(
              URI.create("memory:///com/shop/Tickets.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return source;
            }
          };
      var options =
          List.of(
              "-d", path.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
      assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call()).isTrue();
    }
  }

  private List<String> blocks(String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }
}
