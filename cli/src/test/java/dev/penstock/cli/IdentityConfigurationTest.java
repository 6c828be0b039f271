package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Provider;
import dev.penstock.identity.ApiKey;
import dev.penstock.identity.Authorizer;
import dev.penstock.identity.AuthorizerSettings;
import dev.penstock.identity.IdentitySettings;
import dev.penstock.identity.KeyOrigin;
import dev.penstock.identity.TokenUse;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What penstock.yaml may say under auth, and what it is told when it should not. */
final class IdentityConfigurationTest {
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** An authorizer that the class path registers. */
  public static final class Tickets implements Authorizer {
    @Override
    public Answer authorize(Question question) {
      return Answer.refused();
    }
  }

  @Test
  void withoutSettingsTheUsualSecretIsTheKey() throws Exception {
    assertThatThrownBy(() -> service(""))
        .hasMessageContaining("There is no API key to serve with.");

    environment.put("PENSTOCK_API_KEY", "pk-1");

    assertThat(service("").keys()).containsExactly(ApiKey.lasting("default", "pk-1"));
  }

  @Test
  void keysComeFromTheSecretsThatAreNamed() throws Exception {
    environment.putAll(Map.of("WEB_KEY", "pk-web", "PARTNER_KEY", "pk-partner"));

    var keys =
        service(
                """
                auth:
                  apiKeys:
                    - name: web
                      secret: WEB_KEY
                    - {name: day, secret: PARTNER_KEY, expires: 2027-06-30}
                    - {name: time, secret: PARTNER_KEY, expires: 2027-06-30T12:00:00+02:00}
                """)
            .keys();

    assertThat(keys)
        .containsExactly(
            ApiKey.lasting("web", "pk-web"),
            new ApiKey("day", "pk-partner", Instant.parse("2027-06-30T00:00:00Z")),
            new ApiKey("time", "pk-partner", Instant.parse("2027-06-30T10:00:00Z")));
  }

  @Test
  void aMissingSecretIsNamedWithItsKey() {
    assertThatThrownBy(() -> service("auth: {apiKeys: [{name: web, secret: WEB_KEY}]}"))
        .hasMessage(
            "There is no secret WEB_KEY for the API key \"web\". Set it in the environment, or run"
                + " \"penstock secret set WEB_KEY\".");
  }

  @Test
  void aKeyInThePlaceOfItsNameIsNotRepeated() {
    assertThatThrownBy(() -> service("auth: {apiKeys: [{name: web, secret: pk-abc}]}"))
        .hasMessageContaining("A secret's name consists of letters")
        .hasMessageNotContaining("pk-abc");
  }

  @Test
  void somebodyMustBeAbleToCall() throws Exception {
    environment.put("PENSTOCK_API_KEY", "pk-1");
    var issuer = "issuers: [{issuer: 'https://a.example', audiences: [b]}]";

    assertThatThrownBy(() -> service("auth: {apiKeys: []}"))
        .hasMessageContaining("nobody could call. Add a key, an issuer or a function.");
    assertThat(service("auth: {apiKeys: [], " + issuer + "}").keys()).isEmpty();
    environment.clear();
    assertThat(service("auth: {" + issuer + "}").keys()).isEmpty();
  }

  @Test
  void issuersAreReadWithTheirDefaults() throws Exception {
    var issuers =
        service(
                """
                auth:
                  issuers:
                    - userPool: eu-central-1_AbC
                      clients: [app]
                    - issuer: https://login.example/
                      audiences: [https://api.example]
                      jwks: https://keys.example/jwks.json
                      algorithms: [ES256, PS256]
                      tokens: any
                      groups: [roles]
                """)
            .issuers();

    assertThat(issuers)
        .containsExactly(
            new TrustedIssuer(
                "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC",
                Provider.USER_POOLS,
                new KeyOrigin.Discovery(),
                Set.of(),
                Set.of("app"),
                Set.of("RS256"),
                TokenUse.ACCESS,
                Set.of("cognito:groups", "groups")),
            new TrustedIssuer(
                "https://login.example/",
                Provider.OIDC,
                new KeyOrigin.Address(URI.create("https://keys.example/jwks.json")),
                Set.of("https://api.example"),
                Set.of(),
                Set.of("ES256", "PS256"),
                TokenUse.ANY,
                Set.of("roles")));
  }

  @Test
  void everyProblemOfTheIssuersIsToldWithItsPlace() {
    var text =
        """
        auth:
          issuers:
            - issuer: https://a.example
            - issuer: https://b.example
              userPool: eu-central-1_AbC
              audiences: [x]
            - clients: [x]
            - userPool: somewhere
            - issuer: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_X
              audiences: [x]
            - {issuer: 'http://c.example', audiences: [x]}
            - {issuer: 'http://localhost:9000', audiences: [x]}
            - {issuer: 'https://d.example', audiences: [x], jwks: 'ftp://d.example/keys'}
            - {issuer: 'https://e.example', audiences: [x]}
            - {issuer: 'https://e.example', audiences: [y]}
        """;

    assertThatThrownBy(() -> service(text))
        .hasMessage(
            """
            penstock.yaml:3:7: Without "audiences" or "clients" tokens that the issuer made for any other application would be taken. Name who they must be for.
            penstock.yaml:4:7: An issuer needs either "issuer" or "userPool". Write one of them.
            penstock.yaml:7:7: An issuer needs either "issuer" or "userPool". Write one of them.
            penstock.yaml:8:7: "somewhere" is not the name of a user pool. It looks like eu-central-1_AbCdEfGhI.
            penstock.yaml:9:7: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_X is a Cognito user pool. Write "userPool: eu-west-1_X" instead.
            penstock.yaml:11:7: http://c.example is not an address with https.
            penstock.yaml:12:7: http://localhost:9000 is not https. Only "penstock dev" takes an issuer without TLS.
            penstock.yaml:13:7: ftp://d.example/keys is not an address with https.
            penstock.yaml:15:7: The issuer https://e.example is there twice. Remove one.\
            """);
  }

  @Test
  void entriesAreCheckedAsTheRestOfTheFile() {
    var text =
        """
        auth:
          apiKeys:
            - nam: web
              secret: A
            - web
            - {name: b, secret: B, expires: tomorrow}
          issuers:
            - {issuer: 'https://a.example', algorithms: [HS256], tokens: both}
        """;

    assertThatThrownBy(() -> service(text))
        .hasMessage(
            """
            penstock.yaml:3:7: There is no setting "nam". Did you mean "name"?
            penstock.yaml:3:7: An entry of "auth.apiKeys" needs "name".
            penstock.yaml:5:7: There must be keys and values in each entry of "auth.apiKeys".
            penstock.yaml:6:37: "auth.apiKeys.expires" must be a day such as 2027-06-30, or a time such as 2027-06-30T12:00:00Z.
            penstock.yaml:8:49: "auth.issuers.algorithms" must be a list of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512.
            penstock.yaml:8:66: "auth.issuers.tokens" must be one of access, id, any.\
            """);
  }

  @Test
  void developmentTakesMoreThanAServiceDoes() throws Exception {
    var text = "auth: {issuers: [{issuer: 'http://localhost:9000', audiences: [x]}]}";
    write("penstock.yaml", text);

    var settings = configuration().forDevelopment();

    assertThat(settings.transport()).isEqualTo(Transport.TLS_OR_LOOPBACK);
    assertThat(settings.issuers().stream().map(TrustedIssuer::name))
        .containsExactly(
            "http://localhost:9000",
            "urn:penstock:development:user-pools",
            "urn:penstock:development:oidc");
    assertThat(settings.keys()).hasSize(1).first().asString().isEqualTo("ApiKey default");
    write("penstock.yaml", "");
    assertThat(configuration().forService().issuers()).isEmpty();
    assertThat(configuration().forService().transport()).isEqualTo(Transport.TLS);
  }

  @Test
  void aFunctionIsAnAddressOrAClass() throws Exception {
    var url = "url: https://auth.example/ask";
    var name = "class: " + Tickets.class.getName();

    assertThat(service("auth: {function: {" + url + ", seconds: 3, ttl: 60}}").authorizer())
        .contains(
            new AuthorizerSettings(
                new AuthorizerSettings.Place.Address(URI.create("https://auth.example/ask")),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60)));
    assertThat(service("auth: {function: {" + name + "}}").authorizer().orElseThrow().place())
        .isInstanceOfSatisfying(
            AuthorizerSettings.Place.Here.class,
            here -> assertThat(here.authorizer()).isInstanceOf(Tickets.class));
    assertThatThrownBy(() -> service("auth: {function: {" + url + ", " + name + "}}"))
        .hasMessageContaining("There are both");
    assertThatThrownBy(() -> service("auth: {function: {url: 'http://auth.example'}}"))
        .hasMessageContaining("must be an address with https, or with http on this machine");
    assertThatThrownBy(() -> service("auth: {function: {class: com.shop.None}}"))
        .hasMessageContaining(
            "registers an authorizer com.shop.None; there are " + Tickets.class.getName());
  }

  @Test
  void theFileOfAnEnvironmentGoesBefore() throws Exception {
    write("penstock.yaml", "port: 8080\nhost: 0.0.0.0\n");
    write("penstock.production.yaml", "port: 80\n");
    var project = new ProjectFolder(folder);

    var production = Configuration.of(project, Map.of("PENSTOCK_ENVIRONMENT", "production"));

    assertThat(production.number(Setting.PORT)).isEqualTo(80);
    assertThat(production.text(Setting.HOST)).isEqualTo("0.0.0.0");
    assertThat(Configuration.of(project, Map.of()).number(Setting.PORT)).isEqualTo(8080);
    assertThatThrownBy(() -> Configuration.of(project, Map.of("PENSTOCK_ENVIRONMENT", "stage")))
        .hasMessage(
            "PENSTOCK_ENVIRONMENT is stage, and there is no penstock.stage.yaml. Make it, or name"
                + " another environment.");
    assertThatThrownBy(() -> Configuration.of(project, Map.of("PENSTOCK_ENVIRONMENT", "../x")))
        .hasMessageContaining("consists of letters");
  }

  private IdentitySettings service(String text) throws IOException {
    write("penstock.yaml", text);
    return configuration().forService();
  }

  private IdentityConfiguration configuration() {
    var project = new ProjectFolder(folder);
    return new IdentityConfiguration(project, Configuration.of(project, environment), environment);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
