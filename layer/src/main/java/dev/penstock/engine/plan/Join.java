package dev.penstock.engine.plan;

import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import java.util.stream.Collectors;

/**
 * A to-one relation followed from a row: at most one row of the target.
 *
 * @param number counted from 1 within its branch; 0 is the branch's own table
 * @param from the number of the table that the relation starts from
 * @param where what must hold of the row, or there is none
 */
public record Join(int number, int from, Relation relation, Model target, Condition where) {
  /** Whether the row is found by a unique key. */
  public boolean isByKey() {
    var fields = relation.on().stream().map(Relation.Pair::targetField).collect(Collectors.toSet());
    return Keyed.unique(target, fields).isPresent();
  }
}
