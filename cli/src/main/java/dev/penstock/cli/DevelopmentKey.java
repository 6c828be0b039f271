package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import dev.penstock.identity.DevelopmentIssuer;

/** The key with which test tokens of one folder are signed; it stays among its secrets. */
final class DevelopmentKey {
  static final String NAME = "PENSTOCK_DEVELOPMENT_ISSUER";
  private final DevelopmentIssuer issuer;

  private DevelopmentKey(DevelopmentIssuer issuer) {
    this.issuer = issuer;
  }

  /** The folder's own, made up the first time. Never from the environment, which others share. */
  static DevelopmentKey of(ProjectFolder project) {
    var sandbox = new Sandbox(project.root());
    var kept = sandbox.lookup(NAME);
    if (kept.isPresent()) {
      return new DevelopmentKey(new DevelopmentIssuer(kept.get()));
    }
    var made = DevelopmentIssuer.makeKeys();
    sandbox.set(NAME, made);
    return new DevelopmentKey(new DevelopmentIssuer(made));
  }

  DevelopmentIssuer issuer() {
    return issuer;
  }
}
