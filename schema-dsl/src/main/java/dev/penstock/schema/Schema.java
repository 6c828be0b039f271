package dev.penstock.schema;

import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the generated file knows about a database. */
public final class Schema {
  private final Database database;
  private final List<Model> models;
  private final List<Enumeration> enums;

  private Schema(Database database, List<Model> models, List<Enumeration> enums) {
    this.database = database;
    this.models = models;
    this.enums = enums;
  }

  /**
   * The schema of a database.
   *
   * @param id stable across regenerations, see {@link Database}
   */
  public static Schema of(Engine engine, String id) {
    return new Schema(new Database(id, engine, "", ""), List.of(), List.of());
  }

  /** What the API calls the database when it is made of several. */
  public Schema named(String name) {
    return of(
        new Database(
            name,
            database.id(),
            database.engine(),
            database.connectionSecret(),
            database.certificateSecret()));
  }

  /** The name of the secret that holds the connection URL. */
  public Schema connectionSecret(String name) {
    return of(
        new Database(
            database.name(), database.id(), database.engine(), name, database.certificateSecret()));
  }

  /** The name of the secret that holds the CA certificate. */
  public Schema certificateSecret(String name) {
    return of(
        new Database(
            database.name(), database.id(), database.engine(), database.connectionSecret(), name));
  }

  public Schema models(Model... more) {
    return new Schema(database, Stream.concat(models.stream(), Stream.of(more)).toList(), enums);
  }

  public Schema enumeration(String name, String description, Label... labels) {
    var values =
        Stream.of(labels)
            .map(label -> new EnumType.Value(label.graphqlName(), label.label()))
            .toList();
    var type = new EnumType(name, values, description);
    var declared = new Enumeration(type, List.of(labels));
    return new Schema(
        database, models, Stream.concat(enums.stream(), Stream.of(declared)).toList());
  }

  /** The rules of every model of this database that has none of its own. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Authorization authorization(Function<Allow, Access<?>>... rules) {
    return Authorization.here(new Authorization.Scope.OfSchema(this), rules);
  }

  /** Lets the relations of the models find each other. */
  void connect() {
    var byName =
        models.stream()
            .collect(Collectors.toMap(Model::name, Function.identity(), (one, _) -> one));
    models.forEach(model -> model.among(byName));
  }

  Database database() {
    return database;
  }

  /** Whether both are what one generated file says of its database. */
  boolean isSame(Schema other) {
    return database.equals(other.database);
  }

  private Schema of(Database changed) {
    return new Schema(changed, models, enums);
  }

  List<Model> models() {
    return models;
  }

  List<Enumeration> enumerations() {
    return enums;
  }

  /**
   * An enum of the generated file.
   *
   * @param labels its constants, in the order of the type's values
   */
  record Enumeration(EnumType type, List<Label> labels) {}
}
