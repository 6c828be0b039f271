package dev.penstock.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.identity.Web.Allowance;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Fetches the key set of one issuer (OpenID Connect Discovery 1.0, 4). */
final class KeyDownload {
  private static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(2), 51_200);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final String issuer;
  private final KeyOrigin origin;
  private final Supplier<Web> web;

  /**
   * @param web made when it is needed first
   */
  KeyDownload(String issuer, KeyOrigin origin, Supplier<Web> web) {
    this.issuer = issuer;
    this.origin = origin;
    this.web = web;
  }

  /** The text of the key set. */
  String fetch() throws Unreachable {
    return switch (origin) {
      case KeyOrigin.Text(var jwks) -> jwks;
      case KeyOrigin.Address(var uri) -> text(uri);
      case KeyOrigin.Discovery _ -> text(discovered());
    };
  }

  private String text(URI address) throws Unreachable {
    return new String(web.get().get(address, ALLOWANCE), StandardCharsets.UTF_8);
  }

  private URI discovered() throws Unreachable {
    var address = uri(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    var document = json(address);
    if (!document.path("issuer").asText().equals(issuer)) {
      throw new Unreachable(
          "%s is the document of another issuer, \"%s\""
              .formatted(address, document.path("issuer").asText()));
    }
    var keys = document.path("jwks_uri");
    if (!keys.isTextual()) {
      throw new Unreachable("%s names no jwks_uri".formatted(address));
    }
    return uri(keys.asText());
  }

  private JsonNode json(URI address) throws Unreachable {
    try {
      return JSON.readTree(web.get().get(address, ALLOWANCE));
    } catch (IOException _) {
      throw new Unreachable("%s does not answer with JSON".formatted(address));
    }
  }

  private static URI uri(String text) throws Unreachable {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException _) {
      throw new Unreachable("%s is not an address".formatted(text));
    }
  }
}
