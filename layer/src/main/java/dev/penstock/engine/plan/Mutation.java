package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One write of one row, and what is wanted of that row. */
public sealed interface Mutation {
  Model model();

  Selection selection();

  /** What the caller may see of the row that is answered. */
  Rights rights();

  /** What the rules demand of the row. */
  Permit permit();

  /** What must hold of the row; empty when the caller named nothing. */
  Optional<Condition> condition();

  /** What is written, by field. */
  Map<Field, @Nullable Given> values();

  /** What is written for one request, by field. */
  default Map<Field, @Nullable Object> written(Leaves leaves) {
    Map<Field, @Nullable Object> written = new LinkedHashMap<>();
    values()
        .forEach(
            (field, value) -> written.put(field, value == null ? null : value.source().in(leaves)));
    return written;
  }

  /** What the caller calls it. */
  default Operation operation() {
    return switch (this) {
      case Create _ -> Operation.CREATE;
      case Update _ -> Operation.UPDATE;
      case Delete _ -> Operation.DELETE;
    };
  }

  /** A new row; the condition must hold of it once it is written. */
  record Create(
      Model model,
      Map<Field, @Nullable Given> values,
      Optional<Condition> condition,
      Selection selection,
      Rights rights,
      Permit permit)
      implements Mutation {
    public Create {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * Other values for a row; the condition must hold of it before. No values is a read that checks
   * the condition.
   */
  record Update(
      Model model,
      List<Given> key,
      Map<Field, @Nullable Given> values,
      Optional<Condition> condition,
      Selection selection,
      Rights rights,
      Permit permit)
      implements Mutation {
    public Update {
      key = List.copyOf(key);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The row, if it may be changed and meets the caller's condition. */
    public Condition wanted() {
      return Mutation.wanted(this, key);
    }
  }

  /** The end of a row; the condition must hold of it, and the answer shows it as it was. */
  record Delete(
      Model model,
      List<Given> key,
      Optional<Condition> condition,
      Selection selection,
      Rights rights,
      Permit permit)
      implements Mutation {
    public Delete {
      key = List.copyOf(key);
    }

    @Override
    public Map<Field, @Nullable Given> values() {
      return Map.of();
    }

    /** The row, if it may be deleted and meets the caller's condition. */
    public Condition wanted() {
      return Mutation.wanted(this, key);
    }
  }

  private static Condition wanted(Mutation mutation, List<Given> key) {
    var permitted = keyIs(mutation.model(), key).and(mutation.permit().before());
    return mutation.condition().map(permitted::and).orElse(permitted);
  }

  /** The row that is to be written, if the rules let it be; nothing for a row that is new. */
  default Optional<Condition> permitted() {
    return switch (this) {
      case Create _ -> Optional.empty();
      case Update update -> Optional.of(keyIs(model(), update.key()).and(permit().before()));
      case Delete delete -> Optional.of(keyIs(model(), delete.key()).and(permit().before()));
    };
  }

  /** That a row has this key. */
  static Condition keyIs(Model model, List<Given> key) {
    var all = Condition.always();
    for (var i = 0; i < key.size(); i++) {
      all = all.and(new Condition.Equal(model.keyFields().get(i), key.get(i)));
    }
    return all;
  }
}
