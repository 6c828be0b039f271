package dev.penstock.engine.auth;

import dev.penstock.definition.Rule;
import java.util.List;

/** What one rule makes of a caller who asks for an operation. */
public sealed interface Verdict {
  Rule rule();

  /** It admits the caller in this way. */
  record Admits(Rule rule, Alternative way) implements Verdict {}

  /** It is about other operations. */
  record OtherOperations(Rule rule) implements Verdict {}

  /** It is for callers who prove themselves in another way. */
  record OtherProvider(Rule rule) implements Verdict {}

  /**
   * It can hold for no row.
   *
   * @param lacks what the caller would need; empty when nobody is admitted
   */
  record Unmet(Rule rule, List<Lack> lacks) implements Verdict {
    public Unmet {
      lacks = List.copyOf(lacks);
    }
  }
}
