package dev.penstock.engine.sql;

/**
 * How a database is led to the rows that an index has ready for a value of the column it begins
 * with.
 */
public sealed interface Seeking permits ArraySeeking, UnionSeeking {}
