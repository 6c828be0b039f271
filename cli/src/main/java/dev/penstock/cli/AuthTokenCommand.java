package dev.penstock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.identity.DevelopmentIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock auth token. */
@Command(
    name = "token",
    description = {
      "Writes a token for tests, signed with a key of this folder that it makes up the first time.",
      "\"penstock dev\" in the same folder takes it in the header authorization; \"penstock serve\""
          + " never does."
    },
    footer = {
      "",
      "Examples:",
      "  penstock auth token --sub ada --groups editors,admins --claim account=17",
      "  curl -H \"authorization: $(penstock auth token --sub ada)\" …"
    })
final class AuthTokenCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(
      names = "--sub",
      required = true,
      paramLabel = "ID",
      description = "Who it is for: the claim sub, and username where nothing else is given.")
  private String subject = "";

  @Option(names = "--username", paramLabel = "NAME", description = "The claim username.")
  private Optional<String> username = Optional.empty();

  @Option(
      names = "--groups",
      paramLabel = "GROUP",
      split = ",",
      description = "Groups that they belong to, with commas between them.")
  private List<String> groups = List.of();

  @Option(
      names = "--groups-claim",
      paramLabel = "NAME",
      description = "The claim for the groups. Default: ${DEFAULT-VALUE}.")
  private String groupsClaim = Whom.GROUPS_CLAIM;

  @Option(
      names = "--claim",
      paramLabel = "NAME=VALUE",
      description = "Another claim: JSON, or a text where it is none. May be given repeatedly.")
  private Map<String, String> claims = Map.of();

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description =
          "As whose token rules see it: userPools, like an access token of Cognito, or oidc."
              + " Default: userPools.")
  private String provider = "userPools";

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Minutes until it expires, at most a week. Default: ${DEFAULT-VALUE}.")
  private int minutes = 60;

  AuthTokenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    if (subject.isBlank()) {
      throw wrong("--sub is empty. Say who the token is for.");
    }
    if (minutes < 1 || minutes > Duration.ofDays(7).toMinutes()) {
      throw wrong("--minutes is a number from 1 to 10080.");
    }
    var issuer = DevelopmentKey.of(project).issuer();
    var now = Instant.now();
    terminal.print(issuer.sign(provider(), values(), now, now.plus(Duration.ofMinutes(minutes))));
    terminal.progress(
        "\"penstock dev\" in %s takes it for %d minutes.".formatted(project.root(), minutes));
    return ExitCode.FINE;
  }

  private Provider provider() {
    return switch (provider) {
      case "userPools" -> Provider.USER_POOLS;
      case "oidc" -> Provider.OIDC;
      default -> throw wrong("--provider is userPools or oidc.");
    };
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("sub", subject);
    values.put("username", username.orElse(subject));
    if (!groups.isEmpty()) {
      values.put(groupsClaim, groups);
    }
    claims.forEach((name, text) -> {
      if (DevelopmentIssuer.OWN_CLAIMS.contains(name)) {
        throw wrong("The claim %s is the issuer's own. Leave it out.".formatted(name));
      }
      values.put(name, value(text));
    });
    return values;
  }

  private static Object value(String text) {
    try {
      var value = JSON.readValue(text, Object.class);
      return value == null ? text : value;
    } catch (JsonProcessingException _) {
      return text;
    }
  }

  private static Refusal wrong(String line) {
    return new Refusal(ExitCode.WRONG_USAGE, line);
  }
}
