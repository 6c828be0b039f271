package dev.penstock.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold of a row for a rule to admit somebody to it: `SqlSchema.post.tenant.eq(
 * claim("tenant"))`.
 */
public final class Condition {
  private final Site site;
  private final Term term;

  private Condition(Site site, Term term) {
    this.site = site;
    this.term = term;
  }

  static Condition here(Term term) {
    return new Condition(Site.ofCaller(), term);
  }

  /** Both hold. */
  public Condition and(Condition other) {
    return here(new Term.All(List.of(this, other)));
  }

  /** At least one of the two holds. */
  public Condition or(Condition other) {
    return here(new Term.Any(List.of(this, other)));
  }

  Site site() {
    return site;
  }

  Term term() {
    return term;
  }

  /** What of the row it begins at the condition looks at, as messages name it. */
  Stream<String> members() {
    return switch (term) {
      case Term.All(var parts) -> parts.stream().flatMap(Condition::members);
      case Term.Any(var parts) -> parts.stream().flatMap(Condition::members);
      case Term.Negated(var part) -> part.members();
      case Term.Compared(var column, _, _) -> Stream.of(column.toString());
      case Term.OneOf(var column, _) -> Stream.of(column.toString());
      case Term.Absent(var column) -> Stream.of(column.toString());
      case Term.Containing(var list, _) -> Stream.of(list.toString());
      case Term.Existing(var relation, _) -> Stream.of(relation.toString());
      case Term.ClaimIs _ -> Stream.of();
    };
  }
}
