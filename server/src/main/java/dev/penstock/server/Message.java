package dev.penstock.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GraphQL request as it stands in a body or a URL (GraphQL over HTTP, "Request Parameters"). */
record Message(String document, String operationName, Map<String, @Nullable Object> variables) {

  /** Says what is wrong with a request that is not a message. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  static Message ofBody(byte[] body) throws Unreadable {
    return of(json(body, "The body"));
  }

  static Message ofUrl(Call call) throws Unreadable {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (var name : List.of("query", "operationName")) {
      call.parameter(name).ifPresent(text -> members.put(name, text));
    }
    for (var name : List.of("variables", "extensions")) {
      var text = call.parameter(name).orElse("");
      if (!text.isEmpty()) {
        members.put(name, json(text.getBytes(StandardCharsets.UTF_8), name));
      }
    }
    return of(members);
  }

  private static @Nullable Object json(byte[] text, String what) throws Unreadable {
    try {
      return JsonValues.read(text);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Unreadable(
          at == null
              ? "%s is not JSON.".formatted(what)
              : "%s is not JSON from line %d, column %d on."
                  .formatted(what, at.getLineNr(), at.getColumnNr()));
    } catch (IOException _) {
      throw new Unreadable("%s is not JSON in UTF-8.".formatted(what));
    }
  }

  /** Members that are null are as good as absent. */
  private static Message of(@Nullable Object value) throws Unreadable {
    if (value instanceof List) {
      throw new Unreadable("Requests are answered one by one: send an object, not a list.");
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw new Unreadable("The request must be a JSON object with a query.");
    }
    if (!(members.get("query") instanceof String query)) {
      throw new Unreadable("The request needs a query, which is a string.");
    }
    var name = members.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw new Unreadable("operationName must be a string.");
    }
    var variables = object(members, "variables");
    object(members, "extensions");
    return new Message(query, name == null ? "" : (String) name, variables);
  }

  @SuppressWarnings("unchecked") // JSON has no other keys than strings
  private static Map<String, @Nullable Object> object(Map<?, ?> members, String name)
      throws Unreadable {
    return switch (members.get(name)) {
      case null -> Map.of();
      case Map<?, ?> object -> (Map<String, @Nullable Object>) object;
      default -> throw new Unreadable("%s must be a JSON object.".formatted(name));
    };
  }
}
