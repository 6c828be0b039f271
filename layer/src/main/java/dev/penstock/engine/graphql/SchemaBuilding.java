package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.ScalarType;
import dev.penstock.engine.graphql.RootFields.Meaning;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects every type of a schema under its name, in the order in which the SDL shows them. */
final class SchemaBuilding {
  private static final List<Operation> READS = List.of(Operation.GET, Operation.LIST);
  private static final List<Operation> WRITES =
      List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE);

  private final ApiDefinition definition;
  private final ModelTypes objects;
  private final ModelInputs inputs;
  private final RootFields roots;
  private final Map<String, GraphQLNamedType> types = new LinkedHashMap<>();
  private final Set<String> needed = new HashSet<>();
  private final CustomTypes custom;

  SchemaBuilding(ApiDefinition definition, Map<String, Model> models) {
    this.definition = definition;
    var shared = new SharedFields();
    this.objects = new ModelTypes(models, definition::hidesValues, shared);
    this.inputs = new ModelInputs(shared);
    this.roots = new RootFields(shared);
    this.custom = new CustomTypes(definition);
  }

  GraphQLSchema build() {
    var query = query();
    var mutation = root(Kind.MUTATION, WRITES);
    add(query);
    mutation.ifPresent(this::add);
    var paged = paged();
    definition.models().forEach(model -> addModel(new Shape(model), paged.contains(model.name())));
    custom.types().forEach(this::add);
    needed.addAll(custom.leaves());
    Operators.always().forEach(this::add);
    addNeeded();
    types.remove("Query");
    types.remove("Mutation");
    return new GraphQLSchema.FastBuilder(
            GraphQLCodeRegistry.newCodeRegistry(), query, mutation.orElse(null), null)
        .addTypes(types.values())
        .build();
  }

  private GraphQLObjectType query() {
    return root(Kind.QUERY, READS)
        .orElseGet(() ->
            GraphQLObjectType.newObject()
                .name("Query")
                .field(field ->
                    field
                        .name(Schema.NOTHING)
                        .description("Always null: this API has nothing to read.")
                        .type(Scalars.of(ScalarType.BOOLEAN)))
                .build());
  }

  private Optional<GraphQLObjectType> root(Kind kind, List<Operation> operations) {
    var added = custom.fields(kind);
    var type = GraphQLObjectType.newObject().name(kind.typeName()).fields(added);
    var any = !added.isEmpty();
    for (var model : definition.models()) {
      for (var operation : operations) {
        if (new Shape(model).offers(operation)) {
          type.field(roots.of(new Meaning(operation, model)));
          any = true;
        }
      }
    }
    return any ? Optional.of(type.build()) : Optional.empty();
  }

  /** Models of which some field answers with a page. */
  private Set<String> paged() {
    var names = new HashSet<String>();
    for (var model : definition.models()) {
      if (new Shape(model).offers(Operation.LIST)) {
        names.add(model.name());
      }
      model.relations().stream()
          .filter(relation -> relation.kind().isToMany())
          .forEach(relation -> names.add(relation.target()));
    }
    return names;
  }

  private void addModel(Shape shape, boolean paged) {
    add(objects.object(shape));
    if (paged) {
      add(ModelTypes.connection(shape.model()));
      add(inputs.filter(shape));
      if (!shape.sortable().isEmpty()) {
        add(inputs.sort(shape));
      }
    }
    if (shape.changes()) {
      add(inputs.condition(shape));
    }
    if (shape.offers(Operation.CREATE) && !shape.created().isEmpty()) {
      add(inputs.create(shape));
    }
    if (shape.offers(Operation.UPDATE)) {
      add(inputs.update(shape));
    }
    if (shape.offers(Operation.DELETE)) {
      add(inputs.delete(shape));
    }
    shape.visible().forEach(field -> need(field.type()));
  }

  private void need(FieldType type) {
    needed.add(OperatorNames.inputName(type));
    switch (type) {
      case FieldType.Scalar(var scalar) -> needed.add(scalar.graphqlName());
      case FieldType.Enumeration(var name) -> needed.add(name);
      case FieldType.ListOf(var element) -> need(element);
    }
  }

  /** Operators, enums and scalars that no field uses stay out. */
  private void addNeeded() {
    Operators.others().stream().filter(type -> needed.contains(type.getName())).forEach(this::add);
    for (var type : definition.enums()) {
      if (needed.contains(type.name())) {
        add(Schema.enumeration(type));
      }
      if (needed.contains(Names.operatorInput(type))) {
        add(Operators.of(type));
      }
      if (needed.contains(Names.listOperatorInput(type))) {
        add(Operators.ofList(type));
      }
    }
    for (var type : ScalarType.values()) {
      if (needed.contains(type.graphqlName())) {
        add(Scalars.of(type));
      }
    }
  }

  private void add(GraphQLNamedType type) {
    if (types.put(type.getName(), type) != null) {
      throw new IllegalArgumentException(
          "Two types are called %s. Rename the model or enum that gives one of them."
              .formatted(type.getName()));
    }
  }
}
