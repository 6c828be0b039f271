package dev.penstock.engine.explain;

import dev.penstock.definition.Field;
import dev.penstock.definition.Operation;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.plan.Condition;

/** What callers see in the end, in words. */
final class Told {
  static final String ALLOWED = "allowed";
  static final String UNREAD = "not read, because its object is null";

  private Told() {}

  /** What is added where rules alone would have said something else. */
  static String byAuthorizer(Access access, Denial denial) {
    return access.isDenied(denial.type(), denial.field())
        ? "; the custom authorizer denies it"
        : "";
  }

  /** Rows of which not each may be seen. */
  static String rows(Operation operation, Condition seen) {
    if (seen.equals(Condition.never())) {
      return "no row: the caller has a claim that the column cannot have";
    }
    return operation == Operation.LIST
        ? "only rows for which the condition holds"
        : "the row if the condition holds for it, otherwise null as for an absent row";
  }

  static String change(Operation operation) {
    return operation == Operation.CREATE
        ? "only a row for which the condition holds; others are refused and not kept"
        : "only a row for which the condition holds; others are refused like absent rows";
  }

  /** A field that is null in each row. */
  static String denied(Access access, Denial denial, boolean required) {
    return "null and an error: %s%s%s"
        .formatted(
            denial.failure().message(),
            byAuthorizer(access, denial),
            required ? "; its object is null, because the field is never null" : "");
  }

  /** A field that is null in some rows. */
  static String partly(Field field) {
    return "its value where the condition holds, otherwise null and an error%s"
        .formatted(field.required() ? "; then its object is null, too" : "");
  }
}
