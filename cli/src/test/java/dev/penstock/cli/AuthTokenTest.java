package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Test tokens, which open what is developed and never what is served. */
final class AuthTokenTest {
  private static final String SECRET = "PARTS_URL";
  private static final String QUESTION = "{ __typename }";
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void aTokenOfAUserPoolLooksLikeOneOfCognito() throws Exception {
    var claims =
        claims(
            "--sub",
            "ada",
            "--groups",
            "editors,admins",
            "--claim",
            "account=17",
            "--claim",
            "tenants=[\"a\",\"b\"]",
            "--claim",
            "city=Bern");

    assertThat(claims.path("sub").asText()).isEqualTo("ada");
    assertThat(claims.path("username").asText()).isEqualTo("ada");
    assertThat(claims.path("token_use").asText()).isEqualTo("access");
    assertThat(claims.path("cognito:groups").toString()).isEqualTo("[\"editors\",\"admins\"]");
    assertThat(claims.path("account").isInt()).isTrue();
    assertThat(claims.path("tenants").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(claims.path("city").asText()).isEqualTo("Bern");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_600);
  }

  @Test
  void aTokenOfAnotherIssuerHasAnAudience() throws Exception {
    var claims =
        claims(
            "--sub",
            "ada",
            "--provider",
            "oidc",
            "--groups",
            "a",
            "--groups-claim",
            "roles",
            "--minutes",
            "5");

    assertThat(claims.path("aud").asText()).isEqualTo("penstock");
    assertThat(claims.has("token_use")).isFalse();
    assertThat(claims.path("roles").toString()).isEqualTo("[\"a\"]");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void theKeyIsReadableByItsOwnerAlone() throws Exception {
    token("--sub", "ada");

    var file = folder.resolve(".penstock/secrets.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve(".penstock/.gitignore")).hasContent("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sub= | --sub is empty. Say who the token is for.",
        "--minutes=0 | --minutes is a number from 1 to 10080.",
        "--provider=iam | --provider is userPools or oidc.",
        "--claim=exp=1 | The claim exp is the issuer's own. Leave it out."
      })
  void wrongUseIsTold(String option, String text) {
    var sub = option.startsWith("--sub") ? "--minutes=1" : "--sub=ada";

    var run = CommandRun.of(environment, "auth", "token", "--api", folder.toString(), sub, option);

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.error()).contains(text);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void devTakesItAndServeDoesNot(Kind kind) throws Exception {
    var key = TestKey.rsa("k1");
    try (var database = TestDatabase.create(kind);
        var issuer = TestIssuer.start(key)) {
      database.run("create table parts (id int primary key)");
      environment.put(SECRET, database.url());
      environment.put(ApiKeySecret.NAME, Served.KEY);
      build();
      var token = token("--sub", "ada");
      var oidc = token("--sub", "ada", "--provider", "oidc");
      Files.writeString(
          folder.resolve("penstock.yaml"),
          "auth: {issuers: [{issuer: '%s', audiences: [%s]}]}"
              .formatted(issuer.name(), TestIssuer.AUDIENCE));
      var foreign = issuer.token(key, Instant.now());

      try (var dev = serve("dev")) {
        assertThat(dev.status(QUESTION, "authorization", token)).isEqualTo(200);
        assertThat(dev.status(QUESTION, "authorization", "Bearer " + oidc)).isEqualTo(200);
        assertThat(dev.status(QUESTION, "authorization", foreign)).isEqualTo(200);
        assertThat(dev.status(QUESTION, "authorization", token + "x")).isEqualTo(401);
        assertThat(dev.status(QUESTION, "x-api-key", Served.KEY)).isEqualTo(200);
      }
      var refused = CommandRun.of(environment, "serve", "--api", folder.toString());
      assertThat(refused.error()).contains("Only \"penstock dev\" takes an issuer without TLS.");
      Files.delete(folder.resolve("penstock.yaml"));
      try (var served = serve("serve")) {
        assertThat(served.status(QUESTION, "authorization", token)).isEqualTo(401);
        assertThat(served.status(QUESTION, "authorization", oidc)).isEqualTo(401);
        assertThat(served.status(QUESTION, "x-api-key", Served.KEY)).isEqualTo(200);
      }
    }
  }

  @Test
  void theDoctorAsksTheIssuers() throws Exception {
    try (var issuer = TestIssuer.start(TestKey.rsa("k1"), TestKey.ec("k2"))) {
      environment.put("OLD_KEY", "pk-old");
      Files.writeString(
          folder.resolve("penstock.yaml"),
          """
          auth:
            apiKeys: [{name: old, secret: OLD_KEY, expires: 2020-01-01}]
            issuers: [{issuer: '%s', audiences: [x]}]
            function: {url: 'https://auth.example/ask'}
          """
              .formatted(issuer.name()));

      assertThat(doctor())
          .contains(
              "wrong  API key        The API key \"old\" ended at 2020-01-01T00:00:00Z. Replace"
                  + " it,")
          .contains("ok     issuer         %s has 2 keys for signatures.".formatted(issuer.name()))
          .contains("ok     authorizer     https://auth.example/ask, not asked.");
      issuer.web().answer(TestIssuer.KEYS, 500, "{}");
      assertThat(doctor())
          .contains("wrong  issuer         The keys of %s cannot be had:".formatted(issuer.name()))
          .contains("/keys answers 500. Correct its address, or mend the way there.");
    }
  }

  private String doctor() {
    return CommandRun.of(environment, "doctor", "--api", folder.toString()).out();
  }

  private Served serve(String command) {
    return Served.start(environment, command, "--api", folder.toString(), "--port", "0");
  }

  private void build() {
    for (var command :
        new String[][] {
          {"generate", "schema-from-database", "--connection-uri-secret", SECRET}, {"build"}
        }) {
      var line = Arrays.copyOf(command, command.length + 2);
      line[command.length] = "--api";
      line[command.length + 1] = folder.toString();
      var run = CommandRun.of(environment, line);
      assertThat(run.exitCode()).as(run.error()).isZero();
    }
  }

  private JsonNode claims(String... options) throws Exception {
    var part = token(options).split("\\.")[1];
    return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(part));
  }

  private String token(String... options) {
    var line = new String[options.length + 4];
    line[0] = "auth";
    line[1] = "token";
    line[2] = "--api";
    line[3] = folder.toString();
    System.arraycopy(options, 0, line, 4, options.length);
    var run = CommandRun.of(environment, line);
    assertThat(run.exitCode()).as(run.error()).isZero();
    return run.out().strip();
  }
}
