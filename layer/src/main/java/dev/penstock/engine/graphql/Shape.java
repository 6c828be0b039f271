package dev.penstock.engine.graphql;

import dev.penstock.definition.Column;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import graphql.schema.GraphQLArgument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a model shows in the GraphQL schema, and where: worked out once for each model. The start
 * with a large API runs this before much is compiled, where loops are several times faster than
 * streams.
 */
final class Shape {
  private static final Set<String> LOGIC = Set.of("and", "or", "not");
  private static final Set<String> LIST_ARGUMENTS =
      Set.of("filter", "sort", "sortDirection", "limit", "nextToken");

  private final Model model;
  private final Set<String> filled;
  private final Set<Operation> offered;
  private final List<ShownField> key;
  private final List<ShownField> visible;
  private final List<ShownField> filtered;
  private final List<ShownField> sortable;
  private final List<ShownField> created;
  private final List<GraphQLArgument> page;

  Shape(Model model, SharedFields shared) {
    this.model = model;
    this.filled = filled(model);
    this.offered = offered();
    this.key = shown(model.keyFields(), shared);
    this.visible = shown(those(model.fields(), field -> !field.hidden()), shared);
    this.filtered = those(visible, each -> !LOGIC.contains(each.field().name()));
    this.sortable = those(visible, each -> isSortable(each.field()));
    this.created = those(visible, each -> each.field().column().writable());
    this.page = shared.page(model, !sortable.isEmpty());
  }

  Model model() {
    return model;
  }

  /** The fields that show at all. */
  List<ShownField> visible() {
    return visible;
  }

  /** The fields of the key, in key order. */
  List<ShownField> key() {
    return key;
  }

  /** Fields that a filter has operators for; one that is named like a logical operator has none. */
  List<ShownField> filtered() {
    return filtered;
  }

  List<ShownField> sortable() {
    return sortable;
  }

  /** The fields of the create input. */
  List<ShownField> created() {
    return created;
  }

  /** The arguments of whatever answers with a page of the model. */
  List<GraphQLArgument> page() {
    return page;
  }

  /** Those that are not part of the key. */
  List<ShownField> beyondKey(List<ShownField> fields) {
    return those(fields, each -> !model.primaryKey().contains(each.field().name()));
  }

  boolean requiredOnCreate(Field field) {
    return field.column().requiredOnCreate()
        && !filled.contains(field.name())
        && Filling.of(model, field) == Filling.NOTHING;
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
    return offered.contains(operation);
  }

  boolean changes() {
    return offers(Operation.CREATE) || offers(Operation.UPDATE) || offers(Operation.DELETE);
  }

  private Set<Operation> offered() {
    var operations = EnumSet.of(Operation.LIST);
    if (keyIsVisible()) {
      operations.add(Operation.GET);
      if (!model.readOnly()) {
        operations.add(Operation.UPDATE);
        operations.add(Operation.DELETE);
      }
    }
    if (!model.readOnly() && canCreate()) {
      operations.add(Operation.CREATE);
    }
    operations.removeAll(model.disabled());
    return operations;
  }

  private boolean keyIsVisible() {
    for (var field : model.keyFields()) {
      if (field.hidden()) {
        return false;
      }
    }
    return true;
  }

  private boolean canCreate() {
    for (var field : model.fields()) {
      if (isUnwritable(field.column()) || (field.hidden() && requiredOnCreate(field))) {
        return false;
      }
    }
    return true;
  }

  /** A column that must be given but whose type nobody here can write. */
  private static boolean isUnwritable(Column column) {
    return !column.nullable()
        && column.generation() == Column.Generation.NONE
        && !column.writable();
  }

  /** Fields to which a rule gives a value in new rows; whom it does not admit must give one. */
  private static Set<String> filled(Model model) {
    Set<String> names = new HashSet<>();
    addFilled(names, model.authorization());
    for (var field : model.fields()) {
      addFilled(names, field.authorization());
    }
    return names;
  }

  private static void addFilled(Set<String> names, List<Rule> rules) {
    for (var rule : rules) {
      if (rule.operations().contains(Operation.CREATE)) {
        rule.fills().forEach(fill -> names.add(fill.field()));
        if (rule.whom() instanceof Whom.Owner(_, var owner, _)) {
          names.add(owner);
        }
      }
    }
  }

  private static List<ShownField> shown(List<Field> fields, SharedFields shared) {
    List<ShownField> shown = new ArrayList<>(fields.size());
    for (var field : fields) {
      shown.add(shared.shown(field));
    }
    return shown;
  }

  private static <T> List<T> those(List<T> fields, Predicate<T> wanted) {
    List<T> found = new ArrayList<>(fields.size());
    for (var field : fields) {
      if (wanted.test(field)) {
        found.add(field);
      }
    }
    return found;
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
