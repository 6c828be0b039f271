package dev.penstock.cli;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import dev.penstock.identity.Authorizer.Question;
import dev.penstock.identity.Credentials;
import dev.penstock.identity.Finding;
import dev.penstock.identity.Identity;
import dev.penstock.schema.Nearest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who asks; without one it is nobody in particular. */
final class CallerOptions {
  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "Whoever sends this token, which is checked as \"penstock dev\" does: of an issuer in"
              + " penstock.yaml, of \"penstock auth token\", or for the custom authorizer.")
  private Optional<String> token = Optional.empty();

  @Option(names = "--api-key", description = "Whoever sends a valid key of the API.")
  private boolean apiKey;

  @Option(
      names = "--claims",
      paramLabel = "JSON|@FILE",
      description = "A caller described by hand: the claims of a token, which need not exist.")
  private Optional<String> claims = Optional.empty();

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description =
          "By whom a caller described by hand is proved: userPools, oidc, custom (the custom"
              + " authorizer), iam, guest, apiKey or anonymous. Default: userPools.")
  private Optional<String> provider = Optional.empty();

  @Option(
      names = "--principal",
      paramLabel = "NAME",
      description = "The resource that an identity of iam is.")
  private Optional<String> principal = Optional.empty();

  @Option(
      names = "--denied-fields",
      paramLabel = "TYPE.FIELD",
      split = ",",
      description = "What the custom authorizer denies a caller that it lets in.")
  private List<String> deniedFields = List.of();

  private boolean isDescribed() {
    return claims.isPresent()
        || provider.isPresent()
        || principal.isPresent()
        || !deniedFields.isEmpty();
  }

  /**
   * The caller.
   *
   * @param request what a custom authorizer is shown
   */
  Caller caller(IdentityConfiguration configuration, Request request) {
    if (Stream.of(token.isPresent(), apiKey, isDescribed()).filter(each -> each).count() > 1) {
      throw wrong("Say who asks in one way: --token, --api-key, or --claims with --provider.");
    }
    if (token.isPresent()) {
      return proved(token.get(), configuration, request);
    }
    if (apiKey) {
      return new Caller.ApiKey();
    }
    return isDescribed() ? described() : new Caller.Anonymous();
  }

  private Caller described() {
    var word = provider.orElse(DescribedCaller.USER_POOLS.word());
    var kind =
        DescribedCaller.named(word)
            .orElseThrow(() ->
                wrong(
                    "There is no provider \"%s\".%s It is one of %s."
                        .formatted(
                            word,
                            Nearest.sentence(word, DescribedCaller.words()),
                            String.join(", ", DescribedCaller.words()))));
    var text = RequestOptions.text("--claims", claims.orElse("{}"));
    var description =
        new DescribedCaller.Description(
            present(RequestOptions.object("--claims", text)),
            principal.orElse(""),
            Set.copyOf(deniedFields));
    kind.objection(description)
        .ifPresent(objection -> {
          throw wrong(objection);
        });
    return kind.of(description);
  }

  /** Null is as good as no claim. */
  static Map<String, Object> present(Map<String, @Nullable Object> values) {
    Map<String, Object> present = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value != null) {
        present.put(name, value);
      }
    });
    return present;
  }

  private static Caller proved(String token, IdentityConfiguration configuration, Request request) {
    var identity = new Identity(configuration.forExamination(), InstantSource.system());
    var finding = identity.examine(new Credentials.Token(token));
    return switch (finding instanceof Finding.Undecided
        ? asked(identity, token, request)
        : finding) {
      case Finding.Proved(var caller) -> caller;
      case Finding.Refused(var reason) ->
          throw new Refusal(
              ExitCode.CHECK_FAILED,
              "The token is refused, and with it each request: %s.".formatted(reason.words()));
      case Finding.Unavailable _, Finding.Undecided _ ->
          throw new Refusal(
              ExitCode.UNREACHABLE,
              "Nobody can say whose token it is: the issuer's keys or the custom authorizer cannot"
                  + " be reached. \"penstock doctor\" says more.");
    };
  }

  private static Finding asked(Identity identity, String token, Request request) {
    return identity.ask(
        new Question(
            token,
            request.id(),
            request.document(),
            request.operationName(),
            request.variables(),
            Map.of()));
  }

  private static Refusal wrong(String line) {
    return new Refusal(ExitCode.WRONG_USAGE, line);
  }
}
