package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import dev.penstock.identity.DevelopmentIssuer;
import java.util.Optional;

/** The key with which test tokens of one folder are signed; it stays among its secrets. */
final class DevelopmentKey {
  static final String NAME = "PENSTOCK_DEVELOPMENT_ISSUER";
  private final DevelopmentIssuer issuer;

  private DevelopmentKey(DevelopmentIssuer issuer) {
    this.issuer = issuer;
  }

  /** The folder's own, made up the first time. Never from the environment, which others share. */
  static DevelopmentKey of(ProjectFolder project) {
    return present(project)
        .orElseGet(() -> {
          var made = DevelopmentIssuer.makeKeys();
          new Sandbox(project.root()).set(NAME, made);
          return new DevelopmentKey(new DevelopmentIssuer(made));
        });
  }

  /** The same, if it was made up already. */
  static Optional<DevelopmentKey> present(ProjectFolder project) {
    return new Sandbox(project.root())
        .lookup(NAME)
        .map(kept -> new DevelopmentKey(new DevelopmentIssuer(kept)));
  }

  DevelopmentIssuer issuer() {
    return issuer;
  }
}
