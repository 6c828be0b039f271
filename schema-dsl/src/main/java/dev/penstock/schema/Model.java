package dev.penstock.schema;

import dev.penstock.definition.Constraint;
import dev.penstock.definition.Index;
import dev.penstock.definition.Relation.Kind;
import dev.penstock.definition.Relation.Pair;
import dev.penstock.definition.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table as the generated file declares it: its names, and a typed reference for each column and
 * relation.
 */
public abstract non-sealed class Model extends ColumnTypes {
  /**
   * The only field. Its name is none that a column can have, so that a column which is gone is
   * missing from the class instead of private in it.
   */
  private final ModelFacts facts$ = new ModelFacts();

  protected Model() {}

  protected final void named(String type, String plurals) {
    facts$.name = type;
    facts$.plural = plurals;
  }

  protected final void table(String schema, String tableName) {
    facts$.table = new Table(schema, tableName);
  }

  protected final void description(String text) {
    facts$.description = text;
  }

  /** A column that the database and GraphQL call the same. */
  protected final <T> Column<T> column(String field, Declaration<T> declaration) {
    return column(field, field, declaration);
  }

  protected final <T> Column<T> column(
      String field, String columnName, Declaration<T> declaration) {
    var column = new Column<T>(this, field, columnName, declaration);
    facts$.columns.add(column);
    return column;
  }

  /**
   * This row holds the reference. The pairs are a field of this model and one of the target, in
   * turn.
   */
  protected final <M extends Model> Relation<M> belongsTo(
      String field, String target, String constraint, String... pairs) {
    return relation(field, Kind.BELONGS_TO, target, constraint, pairs);
  }

  /** At most one row of the target holds a reference to this row. */
  protected final <M extends Model> Relation<M> hasOne(
      String field, String target, String constraint, String... pairs) {
    return relation(field, Kind.HAS_ONE, target, constraint, pairs);
  }

  /** Rows of the target hold a reference to this row. */
  protected final <M extends Model> Relation<M> hasMany(
      String field, String target, String constraint, String... pairs) {
    return relation(field, Kind.HAS_MANY, target, constraint, pairs);
  }

  /** This row holds a reference that the database need not know of; for {@link Api}. */
  public final <M extends Model> Relationship.Open<M> belongsTo(String relation, M target) {
    return new Relationship.Open<>(way(relation, Kind.BELONGS_TO, target));
  }

  /**
   * At most one row of the target holds a reference to this row, or else the first by its key is
   * meant; for {@link Api}.
   */
  public final <M extends Model> Relationship.Open<M> hasOne(String relation, M target) {
    return new Relationship.Open<>(way(relation, Kind.HAS_ONE, target));
  }

  /** Rows of the target hold a reference to this row; for {@link Api}. */
  public final <M extends Model> Relationship.Open<M> hasMany(String relation, M target) {
    return new Relationship.Open<>(way(relation, Kind.HAS_MANY, target));
  }

  /** Rows of a link table hold references to this row and to one of the target; for {@link Api}. */
  public final <M extends Model> Relationship.Unlinked<M> manyToMany(String relation, M target) {
    return new Relationship.Unlinked<>(way(relation, Kind.MANY_TO_MANY, target));
  }

  protected final void primaryKey(String constraint, String... fields) {
    facts$.key.addAll(List.of(fields));
    constraint(Constraint.Kind.PRIMARY_KEY, constraint, fields);
  }

  protected final void unique(String constraint, String... fields) {
    constraint(Constraint.Kind.UNIQUE, constraint, fields);
  }

  protected final void foreignKey(String constraint, String... fields) {
    constraint(Constraint.Kind.FOREIGN_KEY, constraint, fields);
  }

  protected final void check(String constraint, String... fields) {
    constraint(Constraint.Kind.CHECK, constraint, fields);
  }

  /** An index over fields; `field desc` for one that runs downwards. */
  protected final void index(String indexName, String... parts) {
    addIndex(indexName, false, false, parts);
  }

  protected final void uniqueIndex(String indexName, String... parts) {
    addIndex(indexName, true, false, parts);
  }

  /** An index that holds only some of the rows. */
  protected final void partialIndex(String indexName, String... parts) {
    addIndex(indexName, false, true, parts);
  }

  protected final void uniquePartialIndex(String indexName, String... parts) {
    addIndex(indexName, true, true, parts);
  }

  /** The rules of this model, which stand in place of the API's. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Authorization authorization(Function<Allow, Access<?>>... rules) {
    return Authorization.here(new Authorization.Scope.OfModel(this), rules);
  }

  /** Lets relations find the models they lead to. */
  final void among(Map<String, Model> others) {
    facts$.others = others;
  }

  final Model other(String modelName) {
    var other = facts$.others.get(modelName);
    if (other == null) {
      throw new IllegalStateException(
          "A condition follows a relation of %s before Api.of(SqlSchema.schema()) was called. Write it inside define()"
              .formatted(this));
    }
    return other;
  }

  final String name() {
    return facts$.name;
  }

  final String plural() {
    return facts$.plural;
  }

  final Table table() {
    return facts$.table;
  }

  final String description() {
    return facts$.description;
  }

  final List<Column<?>> columns() {
    return facts$.columns;
  }

  final List<Relation<?>> relations() {
    return facts$.relations;
  }

  final List<String> key() {
    return facts$.key;
  }

  final List<Constraint> constraints() {
    return facts$.constraints;
  }

  final List<Index> indexes() {
    return facts$.indexes;
  }

  @Override
  public final String toString() {
    return facts$.name;
  }

  private <M extends Model> Relation<M> relation(
      String field, Kind kind, String target, String constraint, String... pairs) {
    List<Pair> on = new ArrayList<>();
    for (var i = 0; i < pairs.length; i += 2) {
      on.add(new Pair(pairs[i], pairs[i + 1]));
    }
    var relation =
        new Relation<M>(
            this, new dev.penstock.definition.Relation(field, kind, target, on, "", constraint));
    facts$.relations.add(relation);
    return relation;
  }

  private Relationship.Way way(String relation, Kind kind, Model target) {
    return new Relationship.Way(Site.ofCaller(), this, relation, kind, target, Optional.empty());
  }

  private void constraint(Constraint.Kind kind, String constraint, String... fields) {
    facts$.constraints.add(new Constraint(kind, constraint, List.of(fields)));
  }

  private void addIndex(String indexName, boolean unique, boolean partial, String... parts) {
    var fields = Stream.of(parts).map(Model::part).toList();
    facts$.indexes.add(new Index(indexName, fields, unique, partial));
  }

  private static Index.Part part(String text) {
    var space = text.indexOf(' ');
    return new Index.Part(space < 0 ? text : text.substring(0, space), space > 0);
  }
}
