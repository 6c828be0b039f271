package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.definition.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customises what databases give into an API; the start of every DataSchema.java. */
public final class Api {
  private final List<Schema> schemas;
  private final Site site;
  private final List<Change> changes = new ArrayList<>();

  private Api(List<Schema> schemas, Site site) {
    this.schemas = schemas;
    this.site = site;
  }

  public static Api of(Schema schema) {
    return here(List.of(schema));
  }

  /**
   * One API of several databases: `Api.combine(SqlSchema.schema(), BillingSqlSchema.schema())`.
   * Each model stays with its own.
   *
   * @param first may be without a name; each of the others is {@link Schema#named}
   */
  public static Api combine(Schema first, Schema second, Schema... more) {
    return here(Stream.concat(Stream.of(first, second), Stream.of(more)).toList());
  }

  private static Api here(List<Schema> schemas) {
    schemas.forEach(Schema::connect);
    return new Api(schemas, Site.ofCaller());
  }

  /**
   * Admits callers to every model that has no rules of its own: `allow -> allow.publicApiKey()`.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Api authorization(Function<Allow, Access<?>>... rules) {
    return setAuthorization(Authorization.here(new Authorization.Scope.OfApi(), rules));
  }

  /** Admits callers to one model, whatever the API's rules are. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Api authorization(Model model, Function<Allow, Access<?>>... rules) {
    return setAuthorization(model.authorization(rules));
  }

  /** Admits callers to one field, whatever the rules of its model are. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Api authorization(Column<?> column, Function<Allow, Access<?>>... rules) {
    return setAuthorization(column.authorization(rules));
  }

  /**
   * Rules of the API, of models and of fields in one call: `setAuthorization(
   * SqlSchema.schema().authorization(…), SqlSchema.post.authorization(…))`.
   */
  public Api setAuthorization(Authorization... all) {
    for (var authorization : all) {
      add(new Change.Authorize(authorization));
    }
    return this;
  }

  /** Gives a model another name, from which the names of its operations follow. */
  public Api renameModel(Model model, String name) {
    return add(new Change.RenameModel(Site.ofCaller(), model, name, Inflector.plural(name)));
  }

  /** Gives a model another name and the plural that `list…` takes. */
  public Api renameModel(Model model, String name, String plural) {
    return add(new Change.RenameModel(Site.ofCaller(), model, name, plural));
  }

  public Api rename(Column<?> column, String name) {
    return add(new Change.RenameColumn(Site.ofCaller(), column, name));
  }

  public Api rename(Relation<?> relation, String name) {
    return add(new Change.RenameRelation(Site.ofCaller(), relation, name));
  }

  /** Leaves a column out of the API; relations over it stay. */
  public Api hide(Column<?> column) {
    return add(new Change.HideColumn(Site.ofCaller(), column));
  }

  /** Leaves a relation out of the API. */
  public Api hide(Relation<?> relation) {
    return add(new Change.HideRelation(Site.ofCaller(), relation));
  }

  /** Leaves a model out of the API, with the relations that lead to it. */
  public Api hide(Model model) {
    return add(new Change.HideModel(Site.ofCaller(), model));
  }

  /** Leaves out all relations of a model that come from foreign keys; those of others stay. */
  public Api hideRelations(Model model) {
    return add(new Change.KeepRelations(Site.ofCaller(), model, List.of()));
  }

  /**
   * Leaves out all relations that come from foreign keys of the models that these belong to, apart
   * from these.
   */
  public Api keepRelations(Relation<?> first, Relation<?>... more) {
    var site = Site.ofCaller();
    Stream.concat(Stream.of(first), Stream.of(more))
        .collect(Collectors.groupingBy(Relation::model, LinkedHashMap::new, Collectors.toList()))
        .forEach((model, kept) -> add(new Change.KeepRelations(site, model, kept)));
    return this;
  }

  /**
   * Adds relations to those that come from foreign keys: `SqlSchema.customer.hasMany("reviews",
   * SqlSchema.review).on(SqlSchema.customer.email, SqlSchema.review.author)`. One side is enough.
   */
  public Api setRelationships(Relationship<?> first, Relationship<?>... more) {
    var site = Site.ofCaller();
    Stream.concat(Stream.of(first), Stream.of(more))
        .forEach(relationship -> add(new Change.Relate(site, relationship)));
    return this;
  }

  /** Gives an enum another name. */
  public <L extends Enum<L> & Label> Api renameEnum(Class<L> labels, String name) {
    return add(new Change.RenameEnum(Site.ofCaller(), labels, name));
  }

  /** Gives a value of an enum another name; the database keeps its label. */
  public Api rename(Label value, String name) {
    return add(new Change.RenameValue(Site.ofCaller(), value, name));
  }

  /** Leaves an enum out of the API: its fields are texts. */
  public <L extends Enum<L> & Label> Api hideEnum(Class<L> labels) {
    return add(new Change.HideEnum(Site.ofCaller(), labels));
  }

  /**
   * Leaves a value of an enum out of the API. No caller can name it, and a field that holds it is
   * null.
   */
  public Api hide(Label value) {
    return add(new Change.HideValue(Site.ofCaller(), value));
  }

  /**
   * Refuses creates and updates whose value for a column is not like this: `value ->
   * value.minLength(3)`. Null and what is left out are not looked at.
   */
  @SafeVarargs
  public final <T> Api validate(Column<T> column, Function<Checks, Check<? super T>>... checks) {
    List<Check<?>> made = new ArrayList<>();
    for (var check : checks) {
      made.add(check.apply(new Checks()));
    }
    return add(new Change.Validate(Site.ofCaller(), column, made));
  }

  /**
   * Adds a field that the database computes from columns of the row: `"{firstName} || ' ' ||
   * {lastName}"`. It can be read, filtered and sorted by, and never given.
   *
   * @param sql an expression in which names of {@code SqlSchema} between braces stand for columns
   */
  public Api computed(Model model, String name, ScalarType type, String sql) {
    return computed(model, name, type, _ -> SqlText.everywhere(sql));
  }

  /** The same where databases want other words: `sql -> sql.postgresql("…").mysql("…")`. */
  public Api computed(Model model, String name, ScalarType type, UnaryOperator<SqlText> sql) {
    return compute(model, name, new ComputedField.Type.Scalar(type), sql.apply(new SqlText()));
  }

  /** The same with values like those of a column. */
  public Api computed(Model model, String name, Column<?> like, String sql) {
    return computed(model, name, like, _ -> SqlText.everywhere(sql));
  }

  /** The same with values like those of a column, where databases want other words. */
  public Api computed(Model model, String name, Column<?> like, UnaryOperator<SqlText> sql) {
    return compute(model, name, new ComputedField.Type.Like(like), sql.apply(new SqlText()));
  }

  /**
   * Makes a view or a table without a primary key a read-only model: says which columns tell its
   * rows apart.
   */
  public Api key(View view, Column<?> first, Column<?>... more) {
    var columns = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return add(new Change.Key(Site.ofCaller(), view, List.copyOf(columns)));
  }

  /** Leaves operations of a model out of the API. */
  public Api disableOperations(Model model, Operation first, Operation... more) {
    var operations = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return add(new Change.Disable(Site.ofCaller(), model, operations));
  }

  /**
   * Brings in what no table gives: types, enums, queries, mutations and subscriptions, in the words
   * of {@link Custom}.
   */
  public Api addToSchema(Addition first, Addition... more) {
    var additions = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return add(new Change.Add(Site.ofCaller(), additions));
  }

  /**
   * The finished definition.
   *
   * @throws SchemaProblems when something does not fit; it tells everything at once
   */
  public ApiDefinition build() {
    var problems = new Problems(site);
    DatabaseChecks.run(schemas, problems);
    problems.throwIfAny();
    var draft = new ApiDraft(schemas, problems);
    changes.forEach(draft::apply);
    var policy = draft.policy();
    DraftChecks.run(draft, policy);
    PolicyChecks.run(draft, policy);
    var additions = AdditionsDraft.of(draft);
    problems.throwIfAny();
    var definition = draft.definition(policy, additions);
    Warnings.tell(PolicyWarnings.of(draft, policy, definition));
    Warnings.tell(additions.warnings());
    Warnings.tell(OperationWarnings.of(draft, definition));
    Warnings.tell(CrossingWarnings.of(draft));
    return definition;
  }

  private Api compute(Model model, String name, ComputedField.Type type, SqlText sql) {
    return add(new Change.Compute(new ComputedField(Site.ofCaller(), model, name, type, sql)));
  }

  private Api add(Change change) {
    changes.add(change);
    return this;
  }
}
