package dev.penstock.schema;

/** Something that {@link Api#addToSchema} brings into an API. */
public sealed interface Addition permits EnumAddition, ObjectType, RootOperation, Subscription {}
