package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A branch in the making: collects the joins and the distinct columns that its selection needs. */
final class Draft {
  private final int number;
  private final String name;
  private final Optional<Branch.Link> link;
  private final Model model;
  private final List<Join> joins = new ArrayList<>();
  private final List<Cell> outputs = new ArrayList<>();
  private final Set<Cell> others = new LinkedHashSet<>();

  Draft(int number, String name, Optional<Branch.Link> link, Model model) {
    this.number = number;
    this.name = name;
    this.link = link;
    this.model = model;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  /** The model behind one of the branch's tables. */
  Model model(int table) {
    return table == 0 ? model : joins.get(table - 1).target();
  }

  /** The place of a column that the answer needs. */
  int output(int table, Field field) {
    return output(new Cell.Column(table, field));
  }

  /** The place of a value that the answer needs. */
  int output(Cell cell) {
    var place = outputs.indexOf(cell);
    if (place >= 0) {
      return place;
    }
    outputs.add(cell);
    return outputs.size() - 1;
  }

  /** A column that a branch below hangs on. */
  Cell link(int table, String field) {
    var cell = new Cell.Column(table, model(table).field(field).orElseThrow());
    others.add(cell);
    return cell;
  }

  /** The number of the table that a to-one relation leads to; the same relation is joined once. */
  int join(int from, Relation relation, Model target, Condition where) {
    for (var join : joins) {
      if (join.from() == from && join.relation().name().equals(relation.name())) {
        return join.number();
      }
    }
    joins.add(new Join(joins.size() + 1, from, relation, target, where));
    return joins.size();
  }

  /** Whether nothing is read but short values that are stored in one row. */
  boolean readsLittle() {
    return joins.isEmpty()
        && others.isEmpty()
        && outputs.stream().allMatch(cell -> cell.isStored() && Width.isShort(cell.type()));
  }

  Branch finish(Condition where, List<Order> order, int limit, Page page) {
    order.forEach(step -> others.add(step.value()));
    List<Cell> cells = new ArrayList<>(outputs);
    others.stream().filter(cell -> !outputs.contains(cell)).forEach(cells::add);
    return new Branch(
        number, name, link, model, joins, cells, outputs.size(), where, order, limit, page);
  }
}
