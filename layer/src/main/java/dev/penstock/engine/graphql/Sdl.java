package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;

/** The schema as text, for build/schema.graphql and for clients that generate code from it. */
public final class Sdl {
  private Sdl() {}

  /** The same text for the same definition. Fields stand in the order of the definition. */
  public static String of(ApiDefinition definition) {
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(false)
            .includeDirectiveDefinitions(false)
            .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY);
    return new SchemaPrinter(options).print(Schema.of(definition).graphql());
  }
}
