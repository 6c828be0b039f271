package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Argument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads `sort` and `sortDirection`; the key always comes last, so that no two rows tie. */
public final class Sorts {
  private Sorts() {}

  /** Whether rows can be put in the order of this field on every database. */
  public static boolean sortable(Field field) {
    return switch (field.type()) {
      case FieldType.ListOf _ -> false;
      case FieldType.Enumeration _ -> true;
      case FieldType.Scalar(var type) ->
          type != ScalarType.JSON && sortable(field.column().type().storage());
    };
  }

  private static boolean sortable(Storage storage) {
    return switch (storage) {
      case JSON, HSTORE, GEOMETRY, SHAPE, COMPOSITE, OTHER, SET, LITERAL -> false;
      case BOOLEAN,
          INT32,
          INT64,
          UINT64,
          DECIMAL,
          MONEY,
          FLOAT32,
          FLOAT64,
          TEXT,
          PADDED_TEXT,
          UUID,
          BYTES,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          ENUM,
          BITS,
          NETWORK ->
          true;
    };
  }

  static List<Order> order(
      Model model, @Nullable Argument sort, @Nullable Argument direction, Sight sight) {
    List<Order> order = new ArrayList<>();
    if (sort != null) {
      for (var entry : Filters.items(sort)) {
        order.add(entry(model, entry, sight));
      }
    }
    var descending = direction != null && descending(direction);
    for (var key : model.keyFields()) {
      if (order.stream().noneMatch(step -> step.field().equals(key))) {
        order.add(new Order(new Cell.Column(0, key), descending));
      }
    }
    if (order.stream().map(Order::field).distinct().count() < order.size()) {
      throw badArgument("Name each field once in sort.");
    }
    return order;
  }

  private static Order entry(Model model, @Nullable Argument entry, Sight sight) {
    var fields = entry == null ? null : Filters.fields(entry).fields();
    if (fields == null || fields.size() != 1) {
      throw badArgument("Name exactly one field in each entry of sort, in the order that counts.");
    }
    var only = fields.entrySet().iterator().next();
    var field = model.field(only.getKey()).orElseThrow();
    if (only.getValue() == null) {
      throw badArgument(field, "Give %s in sort a direction, ASC or DESC.".formatted(field.name()));
    }
    if (!sortable(field)) {
      throw badArgument(field, "Rows cannot be sorted by %s.".formatted(field.name()));
    }
    return new Order(sight.sorting(field), descending(only.getValue()));
  }

  private static boolean descending(Argument direction) {
    return Filters.scalar(direction).ask(value -> value.equals("DESC"));
  }
}
