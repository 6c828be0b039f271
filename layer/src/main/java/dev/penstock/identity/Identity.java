package dev.penstock.identity;

import dev.penstock.identity.Authorizer.Question;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out who sent a request.
 *
 * <p>A token goes before a key that came with it, also when the token is bad: who sends one wants
 * to be known by it. A token of an issuer that is trusted is checked here and shown to nobody; any
 * other is the custom authorizer's, where there is one.
 */
public final class Identity {
  private static final String SIGNATURE_OF_AWS = "AWS4-HMAC-SHA256";
  private final ApiKeys keys;
  private final Tokens tokens;
  private final Optional<AskedAuthorizer> authorizer;

  public Identity(IdentitySettings settings, InstantSource clock) {
    var web = new Once<>(() -> new Web(settings.transport()));
    this.keys = new ApiKeys(settings.keys(), clock);
    this.tokens = new Tokens(settings.issuers(), web, clock);
    this.authorizer = settings.authorizer().map(asked -> asked(asked, clock));
  }

  private static AskedAuthorizer asked(AuthorizerSettings settings, InstantSource clock) {
    var authorizer =
        switch (settings.place()) {
          case AuthorizerSettings.Place.Here(var here) -> here;
          case AuthorizerSettings.Place.Address(var uri) ->
              new HttpAuthorizer(
                  uri, settings.time(), new Once<>(() -> new Web(Transport.TLS_OR_LOOPBACK)));
        };
    return new AskedAuthorizer(authorizer, settings.time(), settings.keep(), clock);
  }

  /** What the credentials prove by themselves. */
  public Finding examine(Credentials credentials) {
    return switch (credentials) {
      case Credentials.Key(var text) -> keys.examine(text);
      case Credentials.Token(var text) -> token(text);
      case Credentials.None _ -> new Finding.Refused(Reason.NO_CREDENTIALS);
      case Credentials.Repeated _ -> new Finding.Refused(Reason.REPEATED_HEADER);
    };
  }

  private Finding token(String header) {
    if (header.length() > Bearer.LONGEST) {
      return new Finding.Refused(Reason.TOO_LONG);
    }
    var token = Bearer.token(header);
    var found = tokens.isEmpty() ? Optional.<Finding>empty() : token.flatMap(tokens::examine);
    return found.orElseGet(() -> foreign(header, token.isPresent()));
  }

  /** A token of no issuer that is known here. Signatures of AWS are no token at all. */
  private Finding foreign(String header, boolean signed) {
    return authorizer
        .filter(_ -> !header.startsWith(SIGNATURE_OF_AWS))
        .map(asked -> asked.known(header))
        .orElseGet(() -> new Finding.Refused(signed ? Reason.UNKNOWN_ISSUER : Reason.NOT_A_TOKEN));
  }

  /**
   * What the custom authorizer says, where the credentials leave it {@linkplain Finding.Undecided
   * undecided}.
   */
  public Finding ask(Question question) {
    return authorizer
        .map(asked -> asked.ask(question))
        .orElseGet(() -> new Finding.Refused(Reason.UNKNOWN_ISSUER));
  }

  /**
   * Whether tokens can prove anything here. Where they cannot, the header for them may be somebody
   * else's, such as a proxy's that asks for a password.
   */
  public boolean takesTokens() {
    return !tokens.isEmpty() || authorizer.isPresent();
  }

  /** What a caller who proved nothing should do, in one sentence. */
  public String advice() {
    if (!takesTokens()) {
      return "Send a valid API key in the header x-api-key.";
    }
    return keys.isEmpty()
        ? "Send a valid token in the header authorization."
        : "Send a valid API key in the header x-api-key or a valid token in the header"
            + " authorization.";
  }

  /** Gets the keys of all issuers, so that no request has to wait for them. */
  public void prepare() {
    tokens.prepare();
  }

  /**
   * Asks an issuer for its keys, to know whether it can be reached.
   *
   * @return how many there are
   */
  public static int countKeys(TrustedIssuer issuer, Transport transport) throws Unreachable {
    var download = new KeyDownload(issuer.name(), issuer.keys(), () -> new Web(transport));
    return SigningKeys.count(download);
  }
}
