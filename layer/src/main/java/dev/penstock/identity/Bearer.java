package dev.penstock.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signed token in the header `authorization`: as it is, as Amplify's client sends it, or after
 * the word `Bearer` in any letter case (RFC 9110, 11.1).
 */
final class Bearer {
  /** Characters of a token, measured before anything is made of it. */
  static final int LONGEST = 8_192;

  private static final String SCHEME = "bearer ";

  /** Three parts in base64url; the library would overlook foreign characters. */
  private static final Pattern SIGNED =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private Bearer() {}

  /** The token, when the header has the form of one. */
  static Optional<String> token(String header) {
    var scheme =
        header.length() > SCHEME.length()
            && header.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT).equals(SCHEME);
    var token = scheme ? header.substring(SCHEME.length()) : header;
    return SIGNED.matcher(token).matches() ? Optional.of(token) : Optional.empty();
  }
}
