package dev.penstock.definition;

import java.util.List;

/** The rules that stand at one place of an API, perhaps none. */
public record RuleSet(Place place, List<Rule> rules) {
  public RuleSet {
    rules = List.copyOf(rules);
  }

  /** Where rules can stand. */
  public sealed interface Place {
    /** At every model that has none of its own. */
    record OfApi() implements Place {}

    record OfModel(Model model) implements Place {}

    record OfField(Model model, Field field) implements Place {}

    record OfOperation(CustomOperation operation) implements Place {}
  }
}
