package dev.penstock.engine.plan;

import java.util.List;

/**
 * How the one row of a root field is found.
 *
 * @param where what the statement demands of it
 * @param check what the gateway asks of it
 */
record Found(Condition where, Check check) {
  /** By the statement alone. */
  static Found by(Condition where) {
    return new Found(where, Check.NONE);
  }

  /**
   * By its key alone where the gateway can ask the rest. What a check may keep back must neither be
   * computed, which may fail and so tell that there is a row, nor be long, which would take the
   * time of a stranger's document.
   *
   * @param draft has all that is read, and reads what the check asks
   */
  static Found of(Draft draft, Condition where) {
    var model = draft.model(0);
    return Keyed.in(model, where)
        .filter(_ -> !model.readOnly() && draft.readsLittle())
        .flatMap(keyed -> {
          var rest = keyed.parts().stream().filter(part -> !keyed.finds(part)).toList();
          var key = keyed.parts().stream().filter(keyed::finds).toList();
          return Check.of(all(rest), field -> draft.output(0, field))
              .map(check -> new Found(all(key), check));
        })
        .orElse(by(where));
  }

  private static Condition all(List<Condition> parts) {
    return parts.stream().reduce(Condition.always(), Condition::and);
  }
}
