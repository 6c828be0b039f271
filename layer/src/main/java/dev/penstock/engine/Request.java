package dev.penstock.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One GraphQL request, however it travelled.
 *
 * @param operationName empty when the document has one operation or the client named none
 * @param variables as parsed from JSON: maps, lists, strings, numbers, booleans and nulls
 * @param id names the request in logs and errors
 * @param queryOnly refuse mutations, as HTTP GET must
 */
public record Request(
    String document,
    String operationName,
    Map<String, @Nullable Object> variables,
    Caller caller,
    String id,
    boolean queryOnly) {}
