package dev.penstock.cli;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Secrets;
import java.util.Map;

/** Finds the connection URL and the CA certificate of a database by the names of their secrets. */
final class DatabaseSecret {
  private final Secrets secrets;

  DatabaseSecret(ProjectFolder project, Map<String, String> environment) {
    this.secrets = Secrets.of(environment, project.root());
  }

  /**
   * The place to connect to.
   *
   * @param certificate name of the secret with the CA certificate, or empty
   */
  ConnectionUrl url(String connection, String certificate) {
    var url = ConnectionUrl.parse(value(connection));
    return certificate.isEmpty() ? url : url.trusting(value(certificate));
  }

  private String value(String name) {
    SecretName.check(name);
    return secrets
        .lookup(name)
        .orElseThrow(() ->
            new Refusal(
                ExitCode.UNREACHABLE,
                "There is no secret %s. Set it in the environment, or run \"penstock secret set %s\"."
                    .formatted(name, name)));
  }
}
