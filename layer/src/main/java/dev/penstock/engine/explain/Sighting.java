package dev.penstock.engine.explain;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.plan.Rights;
import java.util.List;
import java.util.function.Function;

/**
 * What a caller may know of the fields of some rows.
 *
 * @param operation that finds the rows
 */
record Sighting(Access access, Operation operation, Function<Field, Rights.Readable> fields) {

  Rights.Readable of(Field field) {
    return fields.apply(field);
  }

  /** Why. */
  List<Judgement> judgements(Model model, Field field) {
    return List.of(access.why(model, field, operation));
  }

  /** What must hold for a field to be known, in the words of the definition. */
  String words(Model model, Field field) {
    return ConditionText.of(access.to(model, field, operation).row());
  }
}
