package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.Failure;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.auth.Grant;
import java.util.List;

/** What the caller of one root field may see, as conditions on rows. */
public final class Rights {
  private final Access access;
  private final RuleConditions conditions;
  private final Denial root;

  /**
   * @param root what is refused as a whole when its arguments ask for what may not be known
   */
  Rights(Access access, RuleConditions conditions, Denial root) {
    this.access = access;
    this.conditions = conditions;
    this.root = root;
  }

  Access access() {
    return access;
  }

  RuleConditions conditions() {
    return conditions;
  }

  /** Whether a field's value may be known. */
  public sealed interface Readable {
    /** Of each row that is seen. */
    record Always() implements Readable {}

    /** Of no row. */
    record Never() implements Readable {}

    /** Of rows for which the condition holds. */
    record Where(Condition condition) implements Readable {}
  }

  boolean denies(Model model, Operation operation) {
    return access.to(model, operation).isDenied();
  }

  /** What must hold of a row to be seen. */
  public Condition rows(Model model, Operation operation) {
    return conditions.of(model, access.to(model, operation).row());
  }

  /** The field of a row that was let through by {@link #rows}. */
  public Readable ofSeen(Model model, Field field, Operation operation) {
    var grant = access.to(model, field, operation);
    return grant.covers(access.to(model, operation))
        ? new Readable.Always()
        : readable(model, grant);
  }

  /** The field of a row that was found in another way. */
  public Readable ofAny(Model model, Field field, Operation operation) {
    return readable(model, access.to(model, field, operation));
  }

  private Readable readable(Model model, Grant grant) {
    if (grant.isDenied()) {
      return new Readable.Never();
    }
    return grant.isCertain()
        ? new Readable.Always()
        : new Readable.Where(conditions.of(model, grant.row()));
  }

  /** What must hold of a row in the words of rules. */
  public Condition condition(Model model, RowCondition condition) {
    return conditions.of(model, condition);
  }

  /** All of what must hold of a row as it is. */
  Condition all(Model model, List<Grant> grants) {
    var all = Condition.always();
    for (var grant : grants) {
      all = all.and(conditions.of(model, grant.row()));
    }
    return all;
  }

  /** Nothing of the root field is answered. */
  public Failure.Exception refusal() {
    return root.exception();
  }
}
