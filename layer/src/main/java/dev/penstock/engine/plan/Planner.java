package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a request asks for into plans. Refuses arguments that make no sense and tokens that
 * are not ours.
 */
public final class Planner {
  private final ApiDefinition definition;
  private final FieldValues values;
  private final Filters filters;
  private final Pages pages;

  public Planner(ApiDefinition definition, PageTokens tokens, int maximumLimit) {
    this.definition = definition;
    this.values = new FieldValues(definition);
    this.filters = new Filters(values);
    this.pages = new Pages(filters, tokens, maximumLimit);
  }

  /** get: one row or null. */
  public Plan get(Root.One root, Access access) {
    var model = root.model();
    var rights = rights(access, new Denial("Query", root.fieldName()));
    var sight = Sight.ofSeen(rights, model, Operation.GET);
    var key = keyCondition(model, root.arguments(), sight).and(rights.rows(model, Operation.GET));
    return one(model, key, root.selection(), sight);
  }

  /** list: a page of rows. */
  public Plan list(Root.Many root, Access access) {
    var planning = new Planning(pages, rights(access, new Denial("Query", root.fieldName())));
    planning.list(root);
    return planning.plan();
  }

  /**
   * What a mutation answers of the row with these values of the key, in key order: fields that the
   * caller may not read are null.
   */
  public Plan answer(Mutation mutation, List<Given> keyValues) {
    List<Condition> parts = new ArrayList<>();
    var keyFields = mutation.model().keyFields();
    for (var i = 0; i < keyValues.size(); i++) {
      var key = keyFields.get(i);
      parts.add(new Condition.Equal(key, values.of(key, keyValues.get(i))));
    }
    return one(mutation.model(), conjunction(parts), mutation.selection(), answered(mutation));
  }

  /** The same of a row that is known in another way than by its key. */
  public Plan answer(Mutation mutation) {
    return one(mutation.model(), Condition.always(), mutation.selection(), answered(mutation));
  }

  private static Sight answered(Mutation mutation) {
    return Sight.ofAny(mutation.rights(), mutation.model());
  }

  /** What a user's own operation answers of its rows. */
  public Plan given(Root.Custom root, Access access, GivenRows rows, Selection selection) {
    var operation = root.operation();
    var denial = new Denial(operation.kind().typeName(), operation.name());
    var planning = new Planning(pages, rights(access, denial));
    planning.given(rows, selection);
    return planning.plan();
  }

  /** What a class names in its answer to a user's own operation. */
  public NamedRows named(Root.Custom root, Access access) {
    return NamedRows.in(root, pages, this, access);
  }

  /**
   * The value of a row of another database for a field that is to equal it; nothing when no row of
   * the field's own database can have it.
   *
   * @param raw as it stands in answers
   */
  public Optional<Object> equalling(Field field, Object raw) {
    return values.equalling(field, raw);
  }

  /** What a mutation's condition demands of a row. */
  Condition condition(Model model, Argument condition, Rights rights) {
    return filters.condition(model, condition, Sight.ofAny(rights, model));
  }

  FieldValues values() {
    return values;
  }

  /** What the caller of a root field may see. */
  public Rights rights(Access access, Denial root) {
    return new Rights(access, new RuleConditions(definition, values, access), root);
  }

  private Plan one(Model model, Condition key, Selection selection, Sight sight) {
    var planning = new Planning(pages, sight.rights());
    planning.one(model, key, selection, sight);
    return planning.plan();
  }

  private Condition keyCondition(
      Model model, Map<String, @Nullable Argument> arguments, Sight sight) {
    List<Condition> parts = new ArrayList<>();
    for (Field key : model.keyFields()) {
      parts.add(filters.equal(key, arguments.get(key.name()), sight));
    }
    return conjunction(parts);
  }

  private static Condition conjunction(List<Condition> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }
}
