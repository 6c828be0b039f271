package dev.penstock.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests of one visitor, from the schema that it sees. */
final class Requests {
  private static final List<String> WRONG =
      List.of(
          "{ listNothing { items { id } } }",
          "{ listTasks { items { id nothing } } }",
          "{ listTasks(limit: \"x\") { items { id } } }",
          "{ listTasks(filter: {id: {eq: \"x\"}}) { items { id } } }",
          "{ listTasks(nextToken: \"x\") { items { id } nextToken } }",
          "{ listProjects(filter: {internal: {eq: \"s1\"}}) { items { id } } }",
          "{ getTask { id } }",
          "{ listTasks { items { id } ",
          "mutation { createTask(input: {}) { id } }",
          "mutation { deleteProjectTotal(input: {projectId: 1}) { projectId } }",
          "mutation { updateTask(input: {id: null}) { id } }",
          "subscription { onCreateTask { id } }");

  private final ApiShape shape;
  private final Random random;
  private final Changes changes;
  private final Probes probes;

  Requests(ApiShape shape, Random random, Changes changes, Policy policy) {
    this.shape = shape;
    this.random = random;
    this.changes = changes;
    this.probes = new Probes(shape, random, changes.values(), policy);
  }

  Asked next() {
    var kind = random.nextInt(100);
    if (kind < 2) {
      return new Asked(Policy.picked(WRONG, random), Map.of());
    }
    if (kind < 20 && !probes.isEmpty()) {
      return probes.next();
    }
    return kind < 42 && !shape.roots("Mutation").isEmpty() ? mutation() : query();
  }

  private Asked query() {
    var draft = new Draft(shape, random, changes.values());
    List<String> fields = new ArrayList<>();
    var count = random.nextInt(6) == 0 ? 2 : 1;
    for (var i = 0; i < count; i++) {
      var field = Policy.picked(shape.roots("Query"), random);
      var isList = field.arguments().stream().anyMatch(each -> each.name().equals("nextToken"));
      fields.add(
          (count > 1 ? "r" + i + ": " : "")
              + field.name()
              + draft.arguments(field, isList && count == 1 ? Draft.TOKEN : "")
              + draft.selection(field.type(), isList ? 5 : 4));
    }
    return draft.asked("query", fields);
  }

  private Asked mutation() {
    var draft = new Draft(shape, random, changes.values());
    List<String> fields = new ArrayList<>();
    var count = random.nextInt(6) == 0 ? 2 : 1;
    for (var i = 0; i < count; i++) {
      var field = Policy.picked(shape.roots("Mutation"), random);
      fields.add(
          (count > 1 ? "m" + i + ": " : "")
              + field.name()
              + changes.arguments(draft, field)
              + draft.selection(field.type(), 3));
    }
    return draft.asked("mutation", fields);
  }
}
