/**
 * Request to Operation: the GraphQL schema, syntax, validation, coercion, introspection. The only
 * importer of graphql-java; never touches a connection.
 */
@NullMarked
package dev.penstock.engine.graphql;

import org.jspecify.annotations.NullMarked;
