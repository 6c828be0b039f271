package dev.penstock.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions for the rows of a list by one field of which something is hidden, with nothing beside
 * it that could be refused.
 */
final class Probes {
  private final ApiShape shape;
  private final Random random;
  private final RandomValue values;
  private final List<Place> places;

  Probes(ApiShape shape, Random random, RandomValue values, Policy policy) {
    this.shape = shape;
    this.random = random;
    this.values = values;
    this.places = Office.SHOWN.stream().flatMap(table -> places(table, policy)).toList();
  }

  /**
   * A field that is asked about.
   *
   * @param list the root field with rows of its model
   */
  private record Place(Table table, ApiShape.Field list, String field) {}

  /** Fields with rules of their own, and those whose expressions may fail. */
  private Stream<Place> places(Table table, Policy policy) {
    var ruled =
        policy.places(table).stream()
            .filter(place -> place.contains("."))
            .map(place -> Table.field(place.substring(place.indexOf('.') + 1)));
    // What fails is rare: its row has to be hidden, and its value to be too large.
    var computed = Office.computed(table).stream().flatMap(field -> Stream.of(field, field, field));
    var fields = Stream.concat(ruled, computed).toList();
    return shape.roots("Query").stream()
        .filter(root -> root.name().startsWith("list") && isOf(table, root))
        .flatMap(root -> fields.stream().map(field -> new Place(table, root, field)));
  }

  private boolean isOf(Table table, ApiShape.Field root) {
    return shape.type(root.type().bare().name()).fields().stream()
        .anyMatch(field ->
            field.name().equals("items") && field.type().bare().name().equals(table.model()));
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  Asked next() {
    var place = Policy.picked(places, random);
    var draft = new Draft(shape, random, values);
    List<String> parts = new ArrayList<>();
    var sorts = random.nextInt(3) == 0 && has(place, "sort");
    if (sorts) {
      var type = type(place, "sort");
      parts.add(draft.argument("sort", type, List.of(one(type, place.field()))));
    }
    if (!sorts || random.nextInt(3) == 0) {
      var type = type(place, "filter");
      var asked = one(type, place.field());
      parts.add(
          draft.argument("filter", type, random.nextInt(3) == 0 ? Map.of("not", asked) : asked));
    }
    if (random.nextBoolean()) {
      parts.add("limit: " + (1 + random.nextInt(6)));
    }
    parts.add(draft.token());
    var keys = String.join(" ", place.table().key().stream().map(Table::field).toList());
    return draft.asked(
        "query",
        List.of(
            "%s(%s) { items { %s } nextToken }"
                .formatted(place.list().name(), String.join(", ", parts), keys)));
  }

  private boolean has(Place place, String argument) {
    return place.list().arguments().stream()
        .filter(each -> each.name().equals(argument))
        .flatMap(each -> shape.inputs(each.type().bare().name()))
        .anyMatch(input -> input.name().equals(place.field()));
  }

  private static ApiShape.Type type(Place place, String argument) {
    return place.list().arguments().stream()
        .filter(each -> each.name().equals(argument))
        .findFirst()
        .orElseThrow()
        .type();
  }

  /** An input with this field alone. */
  private Map<String, @Nullable Object> one(ApiShape.Type type, String field) {
    var input =
        shape
            .inputs(type.bare().name())
            .filter(each -> each.name().equals(field))
            .findFirst()
            .orElseThrow();
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put(field, value(input));
    return one;
  }

  private Object value(ApiShape.Value input) {
    var operators = shape.type(input.type().bare().name()).inputs();
    var exists =
        operators.stream().filter(each -> each.name().equals("attributeExists")).findFirst();
    if (exists.isPresent() && random.nextInt(4) == 0) {
      return Map.of("attributeExists", random.nextBoolean());
    }
    return Objects.requireNonNullElse(values.of(input.name(), input.type()), Map.of());
  }
}
