package dev.penstock.engine.graphql;

import dev.penstock.definition.Field;

/**
 * A field of a model that shows in the GraphQL schema.
 *
 * @param forms what it is there, in common with all fields of the schema that look the same
 */
record ShownField(Field field, FieldForms forms) {}
