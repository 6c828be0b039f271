package dev.penstock.cli;

import java.util.regex.Pattern;

/** What a secret may be called, so that an environment variable can have the same name. */
final class SecretName {
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private SecretName() {}

  /** Does not repeat the name: it may be the value, given in the wrong place. */
  static void check(String name) {
    if (!FORM.matcher(name).matches()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "A secret's name consists of letters, digits and underscores, such as"
              + " SQL_CONNECTION_STRING. Choose such a name.");
    }
  }
}
