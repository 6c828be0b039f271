package dev.penstock.schema;

/** What answers an operation. */
public sealed interface HandlerWord permits SqlHandler, JavaHandler {}
