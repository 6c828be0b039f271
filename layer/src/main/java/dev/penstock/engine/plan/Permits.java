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
  Permit created(Map<String, @Nullable Argument> input) {
    Set<Grant> grants = new LinkedHashSet<>();
    grants.add(required(rights.access().to(model, Operation.CREATE)));
    for (var field : given(input)) {
      if (input.get(field.name()) != null) {
        grants.add(toField(field, Operation.CREATE));
      }
    }
    return permit(grants);
  }

  /** For other values of a row; the key only says which one. */
  Permit updated(Map<String, @Nullable Argument> input) {
    Set<Grant> grants = new LinkedHashSet<>();
    grants.add(required(rights.access().to(model, Operation.UPDATE)));
    for (var field : given(input)) {
      if (!model.primaryKey().contains(field.name())) {
        // To make a field null is to delete what it holds.
        grants.add(
            toField(field, input.get(field.name()) == null ? Operation.DELETE : Operation.UPDATE));
      }
    }
    return permit(grants);
  }

  /** For the end of a row, and so of each of its fields. */
  Permit deleted() {
    Set<Grant> grants = new LinkedHashSet<>();
    for (var grant : rights.access().toAll(model, Operation.DELETE)) {
      grants.add(required(grant));
    }
    return permit(grants);
  }

  private List<Field> given(Map<String, @Nullable Argument> input) {
    return model.fields().stream().filter(field -> input.containsKey(field.name())).toList();
  }

  private Grant toField(Field field, Operation operation) {
    return required(rights.access().to(model, field, operation));
  }

  private Grant required(Grant grant) {
    if (grant.isDenied()) {
      throw rights.refusal();
    }
    return grant;
  }

  private Permit permit(Set<Grant> grants) {
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
