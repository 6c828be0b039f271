package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.auth.Grant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what rules demand of the row of a mutation, and refuses what no row makes right: an
 * input with a field that the caller may not write.
 */
final class Permits {
  private final Rights rights;
  private final Model model;

  Permits(Rights rights, Model model) {
    this.rights = rights;
    this.model = model;
  }

  /**
   * For a new row.
   *
   * @param input the fields that the caller gave
   */
  List<Demand> created(Map<String, @Nullable Argument> input) {
    List<Demand> demands = new ArrayList<>();
    demands.add(ofRow(Operation.CREATE));
    for (var field : given(input)) {
      if (input.get(field.name()) != null) {
        demands.add(ofField(field, Operation.CREATE));
      }
    }
    return demands;
  }

  /** For other values of a row; the key only says which one. */
  List<Demand> updated(Map<String, @Nullable Argument> input) {
    List<Demand> demands = new ArrayList<>();
    demands.add(ofRow(Operation.UPDATE));
    for (var field : given(input)) {
      if (!model.primaryKey().contains(field.name())) {
        // To make a field null is to delete what it holds.
        demands.add(
            ofField(field, input.get(field.name()) == null ? Operation.DELETE : Operation.UPDATE));
      }
    }
    return demands;
  }

  /** For the end of a row, and so of each of its fields. */
  List<Demand> deleted() {
    return rights.access().toAll(model, Operation.DELETE).stream()
        .map(grant -> new Demand(Optional.empty(), Operation.DELETE, grant))
        .toList();
  }

  private List<Field> given(Map<String, @Nullable Argument> input) {
    return model.fields().stream().filter(field -> input.containsKey(field.name())).toList();
  }

  private Demand ofRow(Operation operation) {
    return new Demand(Optional.empty(), operation, rights.access().to(model, operation));
  }

  private Demand ofField(Field field, Operation operation) {
    return new Demand(Optional.of(field), operation, rights.access().to(model, field, operation));
  }

  /** What the demands come to, one with the other. */
  Permit permit(List<Demand> demands) {
    Set<Grant> grants = new LinkedHashSet<>();
    for (var demand : demands) {
      if (demand.grant().isDenied()) {
        throw rights.refusal();
      }
      grants.add(demand.grant());
    }
    var needed = needed(grants);
    List<Permit.After> after = new ArrayList<>();
    for (var grant : needed) {
      var ways = ways(grant);
      if (ways.stream().anyMatch(way -> !way.newRow().equals(Condition.always()))) {
        after.add(new Permit.After(ways));
      }
    }
    return new Permit(rights.all(model, needed), after);
  }

  /** Without those that hold wherever another one does. */
  private static List<Grant> needed(Set<Grant> grants) {
    List<Grant> needed = new ArrayList<>();
    for (var grant : grants) {
      if (needed.stream().noneMatch(grant::covers)) {
        needed.removeIf(other -> other.covers(grant));
        needed.add(grant);
      }
    }
    needed.removeIf(Grant::isCertain);
    return needed;
  }

  private List<Permit.Way> ways(Grant grant) {
    return grant.alternatives().stream()
        .map(way ->
            new Permit.Way(
                rights.conditions().of(model, way.row()),
                rights.conditions().of(model, way.newRow())))
        .toList();
  }
}
