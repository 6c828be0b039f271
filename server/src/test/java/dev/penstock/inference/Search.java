package dev.penstock.inference;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.testing.TestDatabase.Kind;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.util.Random;

/** Looks for leaks of the engine it is loaded with, under one policy after the other. */
final class Search implements AutoCloseable {
  private static final TestKey SIGNER = TestKey.rsa("k1");
  private static final int REQUESTS = 300;

  private final Kind kind;
  private final Compiled compiled;
  private final TestIssuer issuer;

  Search(Kind kind) throws Exception {
    this.kind = kind;
    this.compiled = Compiled.on(kind);
    this.issuer = TestIssuer.start(SIGNER);
  }

  /**
   * How many twins it took to find something; zero when so many were not enough.
   *
   * @param seed for the first of them
   */
  static int inside(Kind kind, long seed, int attempts) throws Exception {
    try (var search = new Search(kind)) {
      for (var attempt = 1; attempt <= attempts; attempt++) {
        var own = seed + attempt;
        var policy = Policy.random(new Random(own));
        var visitor = Visitor.ALL.get(attempt % Visitor.ALL.size());
        try (var twins = search.twins(policy, search.definition(policy), visitor, own)) {
          twins.ask(REQUESTS);
          if (!twins.differences().isEmpty()) {
            return attempt;
          }
        }
      }
    }
    return 0;
  }

  ApiDefinition definition(Policy policy) throws Exception {
    return compiled.with(policy);
  }

  /**
   * @param policy what the visitor may see
   * @param definition what the servers go by
   */
  Twins twins(Policy policy, ApiDefinition definition, Visitor visitor, long seed)
      throws Exception {
    var random = new Random(seed);
    return new Twins(kind, policy, definition, visitor, Rows.of(random), random, issuer, SIGNER);
  }

  @Override
  public void close() {
    issuer.close();
  }
}
