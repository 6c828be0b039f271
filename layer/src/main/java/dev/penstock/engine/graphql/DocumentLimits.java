package dev.penstock.engine.graphql;

import dev.penstock.engine.Limits;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.ObjectValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Refuses documents and variables that are too large to be worth validating. */
final class DocumentLimits {
  private final Limits limits;
  private int aliases;
  private int directives;
  private int fragments;

  private DocumentLimits(Limits limits) {
    this.limits = limits;
  }

  static void check(Document document, Limits limits) {
    var counts = new DocumentLimits(limits);
    var waiting = new ArrayDeque<Visit>();
    waiting.add(new Visit(document, 0));
    while (!waiting.isEmpty()) {
      waiting.addAll(counts.visit(waiting.removeLast()));
    }
  }

  /** Variables are checked before they are coerced, because coercion follows their nesting. */
  static void checkNesting(Object variable, Limits limits) {
    checkNesting(variable, 0, limits);
  }

  private static void checkNesting(Object variable, int objects, Limits limits) {
    switch (variable) {
      case Map<?, ?> map -> {
        refuseDeeper(objects + 1, limits);
        map.values().stream()
            .filter(value -> value != null)
            .forEach(value -> checkNesting(value, objects + 1, limits));
      }
      case List<?> list ->
          list.stream()
              .filter(value -> value != null)
              .forEach(value -> checkNesting(value, objects, limits));
      default -> {}
    }
  }

  private static void refuseDeeper(int objects, Limits limits) {
    if (objects > limits.inputDepth()) {
      throw Refusal.beyond(limits.inputDepth(), "input objects within one another");
    }
  }

  private record Visit(Node<?> node, int objects) {}

  private List<Visit> visit(Visit visit) {
    count(visit.node());
    var objects = visit.objects() + (visit.node() instanceof ObjectValue ? 1 : 0);
    refuseDeeper(objects, limits);
    var children = new ArrayList<Visit>();
    for (Node<?> child : visit.node().getChildren()) {
      children.add(new Visit(child, objects));
    }
    return children;
  }

  private void count(Node<?> node) {
    if (node instanceof Field field && field.getAlias() != null && ++aliases > limits.aliases()) {
      throw Refusal.beyond(limits.aliases(), "aliases");
    }
    if (node instanceof Directive && ++directives > limits.directives()) {
      throw Refusal.beyond(limits.directives(), "directives");
    }
    if (node instanceof FragmentDefinition && ++fragments > limits.fragments()) {
      throw Refusal.beyond(limits.fragments(), "fragments");
    }
  }
}
