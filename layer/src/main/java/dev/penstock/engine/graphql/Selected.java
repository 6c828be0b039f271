package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Given;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of selection sets by response key, in the order of the answer: fragments opened,
 * `@skip` and `@include` decided. The schema has no interfaces and no unions, so that a valid
 * fragment always applies.
 */
record Selected(Map<String, FragmentDefinition> fragments, Variables variables) {
  /** Every response key with the fields that share it. */
  Map<String, List<Field>> in(SelectionSet set) {
    var found = new LinkedHashMap<String, List<Field>>();
    collect(set, found, new HashSet<>());
    return found;
  }

  /** The same of what lies below fields that share a response key. */
  Map<String, List<Field>> below(List<Field> fields) {
    var found = new LinkedHashMap<String, List<Field>>();
    var opened = new HashSet<String>();
    fields.forEach(field -> collect(field.getSelectionSet(), found, opened));
    return found;
  }

  private void collect(
      @Nullable SelectionSet set, Map<String, List<Field>> found, Set<String> opened) {
    if (set == null) {
      return;
    }
    for (Selection<?> selection : set.getSelections()) {
      switch (selection) {
        case Field field when isWanted(field.getDirectives()) ->
            found.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>()).add(field);
        case InlineFragment fragment when isWanted(fragment.getDirectives()) ->
            collect(fragment.getSelectionSet(), found, opened);
        case FragmentSpread spread
            when isWanted(spread.getDirectives()) && opened.add(spread.getName()) ->
            collect(fragment(spread).getSelectionSet(), found, opened);
        default -> {}
      }
    }
  }

  private FragmentDefinition fragment(FragmentSpread spread) {
    return Objects.requireNonNull(fragments.get(spread.getName()));
  }

  private boolean isWanted(List<Directive> directives) {
    for (var directive : directives) {
      var wanted =
          switch (directive.getName()) {
            case "skip" -> !condition(directive);
            case "include" -> condition(directive);
            default -> true;
          };
      if (!wanted) {
        return false;
      }
    }
    return true;
  }

  private boolean condition(Directive directive) {
    return switch (Objects.requireNonNull(directive.getArgument("if")).getValue()) {
      case BooleanValue value -> value.isValue();
      case VariableReference variable ->
          variables.values().get(variable.getName()) instanceof Given given
              && given.ask(Boolean.TRUE::equals);
      default -> throw new IllegalStateException("A condition that validation let through");
    };
  }
}
