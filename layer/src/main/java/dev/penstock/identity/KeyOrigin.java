package dev.penstock.identity;

import java.net.URI;

/** Where the keys are with which an issuer's signatures are checked. */
public sealed interface KeyOrigin {
  /** Where the issuer's own document says: `/.well-known/openid-configuration` below its name. */
  record Discovery() implements KeyOrigin {}

  /** A JSON Web Key Set at that address. */
  record Address(URI uri) implements KeyOrigin {}

  /** A JSON Web Key Set that is here already; it never changes. */
  record Text(String jwks) implements KeyOrigin {
    @Override
    public String toString() {
      return "Text";
    }
  }
}
