package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.ScalarType;
import dev.penstock.engine.graphql.RootFields.Meaning;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Collects every type of a schema under its name, in the order in which the SDL shows them. */
final class SchemaBuilding {
  private static final Set<Operation> READS = EnumSet.of(Operation.GET, Operation.LIST);
  private static final Set<Operation> WRITES =
      EnumSet.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE);

  private final ApiDefinition definition;
  private final Map<String, Shape> shapes;
  private final Map<String, Meaning> roots;
  private final ModelTypes objects;
  private final Map<String, GraphQLNamedType> types = new LinkedHashMap<>();
  private final Set<String> needed = new HashSet<>();
  private final CustomTypes custom;

  /**
   * The schema of a definition.
   *
   * @param shapes of its models, by name
   * @param roots what the fields of Query and Mutation do that models give
   */
  SchemaBuilding(ApiDefinition definition, Map<String, Shape> shapes, Map<String, Meaning> roots) {
    this.definition = definition;
    this.shapes = shapes;
    this.roots = roots;
    this.objects = new ModelTypes(shapes, definition::hidesValues);
    this.custom = new CustomTypes(definition);
  }

  GraphQLSchema build() {
    var query = query();
    var mutation = root(Kind.MUTATION, WRITES);
    add(query);
    mutation.ifPresent(this::add);
    var paged = paged();
    shapes.forEach((name, shape) -> addModel(shape, paged.contains(name)));
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

  private Optional<GraphQLObjectType> root(Kind kind, Set<Operation> operations) {
    List<GraphQLFieldDefinition> fields = new ArrayList<>(custom.fields(kind));
    roots.forEach((name, meaning) -> {
      if (operations.contains(meaning.operation())) {
        fields.add(RootFields.of(name, meaning.operation(), shape(meaning.model())));
      }
    });
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(GraphQLObjectType.newObject().name(kind.typeName()).fields(fields).build());
  }

  private Shape shape(Model model) {
    return Objects.requireNonNull(shapes.get(model.name()));
  }

  /** Models of which some field answers with a page. */
  private Set<String> paged() {
    var names = new HashSet<String>();
    for (var shape : shapes.values()) {
      if (shape.offers(Operation.LIST)) {
        names.add(shape.model().name());
      }
      for (var relation : shape.model().relations()) {
        if (relation.kind().isToMany()) {
          names.add(relation.target());
        }
      }
    }
    return names;
  }

  private void addModel(Shape shape, boolean paged) {
    add(objects.object(shape));
    if (paged) {
      add(ModelTypes.connection(shape.model()));
      add(ModelInputs.filter(shape));
      if (!shape.sortable().isEmpty()) {
        add(ModelInputs.sort(shape));
      }
    }
    if (shape.changes()) {
      add(ModelInputs.condition(shape));
    }
    if (shape.offers(Operation.CREATE) && !shape.created().isEmpty()) {
      add(ModelInputs.create(shape));
    }
    if (shape.offers(Operation.UPDATE)) {
      add(ModelInputs.update(shape));
    }
    if (shape.offers(Operation.DELETE)) {
      add(ModelInputs.delete(shape));
    }
    shape.visible().forEach(field -> need(field.field().type()));
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
