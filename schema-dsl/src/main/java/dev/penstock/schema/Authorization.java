package dev.penstock.schema;

import java.util.List;
import java.util.function.Function;

/** The rules of an API, of a model or of a field. */
public final class Authorization {
  private final Site site;
  private final Scope scope;
  private final List<RuleDraft> rules;

  private Authorization(Site site, Scope scope, List<RuleDraft> rules) {
    this.site = site;
    this.scope = scope;
    this.rules = rules;
  }

  static Authorization here(Scope scope, Function<Allow, Access<?>>[] rules) {
    return new Authorization(Site.ofCaller(), scope, Allow.drafts(rules));
  }

  /** The same with rules of a database as those of the API, which has no other database. */
  Authorization ofApiIfOfSchema() {
    return scope instanceof Scope.OfSchema
        ? new Authorization(site, new Scope.OfApi(), rules)
        : this;
  }

  Site site() {
    return site;
  }

  Scope scope() {
    return scope;
  }

  List<RuleDraft> rules() {
    return rules;
  }

  /** What rules are about. */
  sealed interface Scope {
    /** Every model without rules of its own. */
    record OfApi() implements Scope {}

    /** Every model of a database without rules of its own. */
    record OfSchema(Schema schema) implements Scope {}

    record OfModel(Model model) implements Scope {}

    record OfColumn(Column<?> column) implements Scope {}
  }
}
