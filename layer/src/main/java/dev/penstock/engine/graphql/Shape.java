package dev.penstock.engine.graphql;

import dev.penstock.definition.Column;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.List;
import java.util.Set;

/**
 * What of a model shows in the GraphQL schema, and where.
 *
 * @param visible the fields that show at all
 */
record Shape(Model model, List<Field> visible) {
  private static final Set<String> LOGIC = Set.of("and", "or", "not");
  private static final Set<String> LIST_ARGUMENTS =
      Set.of("filter", "sort", "sortDirection", "limit", "nextToken");

  Shape(Model model) {
    this(model, visible(model));
  }

  private static List<Field> visible(Model model) {
    return model.fields().stream().anyMatch(Field::hidden)
        ? model.fields().stream().filter(field -> !field.hidden()).toList()
        : model.fields();
  }

  boolean isKey(Field field) {
    return model.primaryKey().contains(field.name());
  }

  /** Fields that a filter has operators for; one that is named like a logical operator has none. */
  List<Field> filtered() {
    return visible().stream().filter(field -> !LOGIC.contains(field.name())).toList();
  }

  List<Field> sortable() {
    return visible().stream().filter(Shape::isSortable).toList();
  }

  /** The fields of the create input. */
  List<Field> created() {
    return visible().stream().filter(field -> field.column().writable()).toList();
  }

  boolean requiredOnCreate(Field field) {
    return field.column().requiredOnCreate()
        && Filling.of(model, field) == Filling.NOTHING
        && !filled(model.authorization(), field)
        && model.fields().stream().noneMatch(each -> filled(each.authorization(), field));
  }

  private static boolean filled(List<Rule> rules, Field field) {
    return !rules.isEmpty() && rules.stream().anyMatch(rule -> fills(rule, field));
  }

  /** Whether a rule gives new rows a value there; whom it does not admit must give one. */
  private static boolean fills(Rule rule, Field field) {
    return rule.operations().contains(Operation.CREATE)
        && (rule.fills().stream().anyMatch(fill -> fill.field().equals(field.name()))
            || (rule.whom() instanceof Whom.Owner(_, var owner, _) && owner.equals(field.name())));
  }

  /** The fields of the update input beside the key. */
  List<Field> changed() {
    return created().stream().filter(field -> !isKey(field)).toList();
  }

  /**
   * Whether the first field of the key narrows lists; not when an argument has its name already.
   */
  boolean keyNarrowsList() {
    var first = model.keyFields().getFirst();
    return !first.hidden() && !LIST_ARGUMENTS.contains(first.name());
  }

  /**
   * Whether the API has this operation: not switched off, possible for the table, and all it needs
   * is visible.
   */
  boolean offers(Operation operation) {
    return !model.disabled().contains(operation)
        && switch (operation) {
          case LIST -> true;
          case GET -> keyIsVisible();
          case LISTEN -> false;
          case CREATE -> !model.readOnly() && canCreate();
          case UPDATE, DELETE -> !model.readOnly() && keyIsVisible();
        };
  }

  boolean changes() {
    return offers(Operation.CREATE) || offers(Operation.UPDATE) || offers(Operation.DELETE);
  }

  private boolean keyIsVisible() {
    return model.keyFields().stream().noneMatch(Field::hidden);
  }

  private boolean canCreate() {
    return model.fields().stream()
        .noneMatch(field -> (field.hidden() && requiredOnCreate(field)) || isUnwritable(field));
  }

  /** A column that must be given but whose type nobody here can write. */
  private static boolean isUnwritable(Field field) {
    var column = field.column();
    return !column.nullable()
        && column.generation() == Column.Generation.NONE
        && !column.writable();
  }

  private static boolean isSortable(Field field) {
    if (field.type() instanceof FieldType.ListOf) {
      return false;
    }
    return switch (field.column().type().storage()) {
      case JSON, HSTORE, SET, GEOMETRY, SHAPE, COMPOSITE, OTHER, LITERAL -> false;
      case BOOLEAN, INT32, INT64, UINT64, DECIMAL, MONEY, FLOAT32, FLOAT64, TEXT, PADDED_TEXT ->
          true;
      case UUID, BYTES, DATE, TIME, TIME_WITH_ZONE, DATE_TIME, INSTANT, ENUM, BITS, NETWORK -> true;
    };
  }
}
