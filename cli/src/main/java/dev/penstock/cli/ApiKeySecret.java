package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import dev.penstock.connect.Secrets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The API key of a server. */
final class ApiKeySecret {
  static final String NAME = "PENSTOCK_API_KEY";

  private ApiKeySecret() {}

  /** The key that the operator set. */
  static String configured(ProjectFolder project, Map<String, String> environment) {
    return Secrets.of(environment, project.root())
        .lookup(NAME)
        .filter(key -> !key.isBlank())
        .orElseThrow(() ->
            new Refusal(
                ExitCode.UNREACHABLE,
                "There is no API key to serve with. Set PENSTOCK_API_KEY in the environment, or run"
                    + " \"penstock secret set PENSTOCK_API_KEY\"."));
  }

  /** The same, or one that is made up and kept for the next time. */
  static String madeUp(ProjectFolder project, Map<String, String> environment) {
    var secrets = Secrets.of(environment, project.root());
    if (secrets.lookup(NAME).filter(key -> !key.isBlank()).isEmpty()) {
      var random = new byte[24];
      new SecureRandom().nextBytes(random);
      new Sandbox(project.root())
          .set(NAME, "pk-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return configured(project, environment);
  }
}
