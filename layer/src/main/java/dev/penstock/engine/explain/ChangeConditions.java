package dev.penstock.engine.explain;

import dev.penstock.definition.Operation;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.auth.Alternative;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Demand;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Rights;
import dev.penstock.engine.sql.Spelled;
import java.util.ArrayList;
import java.util.List;

/** The conditions of rules that a change came to stand under. */
final class ChangeConditions {
  private final Spelled spelled;
  private final Rights rights;
  private final Mutation mutation;
  private final String before;
  private final List<String> after;

  ChangeConditions(Spelled spelled, Rights rights, Mutation mutation) {
    this.spelled = spelled;
    this.rights = rights;
    this.mutation = mutation;
    this.before = sql(mutation.permit().before());
    this.after =
        mutation.permit().after().stream()
            .flatMap(each -> each.ways().stream())
            .map(way -> sql(way.newRow()))
            .toList();
  }

  /** Those of one demand; nothing where another demand's hold only in rows where these do. */
  List<Demanded> of(Demand demand) {
    List<Demanded> found = new ArrayList<>();
    var grant = demand.grant();
    if (demand.operation() != Operation.CREATE) {
      var row = condition(grant.row());
      if (!row.equals(Condition.always()) && before.contains(sql(row))) {
        found.add(new Demanded(Demanded.Row.OLD, ConditionText.of(grant.row()), sql(row)));
      }
    }
    var several = grant.alternatives().size() > 1;
    for (var way : grant.alternatives()) {
      var newRow = condition(way.newRow());
      if (!newRow.equals(Condition.always()) && after.contains(sql(newRow))) {
        found.add(new Demanded(Demanded.Row.NEW, words(way, several), sql(newRow)));
      }
    }
    return found;
  }

  private String words(Alternative way, boolean several) {
    var words = ConditionText.of(way.newRow());
    return several && mutation.operation() == Operation.UPDATE
        ? "%s, if before %s".formatted(words, ConditionText.of(way.row()))
        : words;
  }

  private Condition condition(RowCondition condition) {
    return rights.condition(mutation.model(), condition);
  }

  private String sql(Condition condition) {
    return spelled.changed(mutation.model(), condition);
  }
}
