package dev.penstock.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penstock.definition.Model;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.plan.NamedRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Leaves holes in an answer of a class for the rows whose keys it names. */
final class NamedHoles implements JsonValues.References {
  /** The number of the rows that are the answer, and not within it. */
  private static final int ANSWER = 0;

  private final NamedRows rows;
  private final CustomValues values;
  private final List<Refused> refused = new ArrayList<>();

  NamedHoles(NamedRows rows, CustomValues values) {
    this.rows = rows;
    this.values = values;
  }

  /** A null that begins at this position. */
  private record Refused(int position, Denial denial) {}

  /** The whole answer: a row of a model, or a list of rows. */
  void write(Model model, ValueType result, JsonNode answer, ByteSink sink) {
    if (answer.isNull()) {
      JsonLiterals.writeNull(sink);
    } else if (result instanceof ValueType.ListOf) {
      if (!answer.isArray()) {
        throw values.refused("The answer is no list.");
      }
      var keys = JsonNodeFactory.instance.arrayNode();
      answer.forEach(row -> keys.add(key(model, row)));
      hole(ANSWER, keys, sink);
    } else {
      hole(ANSWER, key(model, answer), sink);
    }
  }

  @Override
  public void write(CustomEntry.Reference reference, JsonNode object, ByteSink sink) {
    switch (rows.way(reference)) {
      case NamedRows.Way.Denied(var denial) -> {
        refused.add(new Refused(Math.toIntExact(sink.position()), denial));
        JsonLiterals.writeNull(sink);
      }
      case NamedRows.Way.Read(var crossing) -> {
        var key = JsonNodeFactory.instance.arrayNode();
        reference.member().key().forEach(name -> key.add(object.path(name)));
        if (key.valueStream().allMatch(JsonNode::isValueNode)
            && key.valueStream().noneMatch(JsonNode::isNull)) {
          hole(crossing, key, sink);
        } else {
          JsonLiterals.writeNull(sink);
        }
      }
    }
  }

  /** What was written, with what was denied within it. */
  Patch around(ByteSink sink) {
    var json = sink.toByteArray();
    var places = new JsonPlaces(json);
    var denials = new Denials();
    refused.stream()
        .takeWhile(_ -> !denials.isFull())
        .forEach(each -> denials.add(places.pathTo(each.position()), each.denial()));
    return new Patch(json, denials.entries());
  }

  /** The values of the key, which are called like columns or like fields. */
  private ArrayNode key(Model model, JsonNode row) {
    if (!row.isObject()) {
      throw values.refused(
          "the answer has no Map with the key of a row of %s.".formatted(model.name()));
    }
    var key = JsonNodeFactory.instance.arrayNode();
    for (var field : model.keyFields()) {
      var column = row.path(field.column().name());
      var value = column.isMissingNode() ? row.path(field.name()) : column;
      if (!value.isValueNode() || value.isNull()) {
        throw values.refused(
            "the answer names a row of %s without %s, which is of its key."
                .formatted(model.name(), field.name()));
      }
      key.add(value);
    }
    return key;
  }

  private static void hole(int crossing, ArrayNode keys, ByteSink sink) {
    new Hole.Mark(crossing).begin(sink);
    sink.append(keys.toString().getBytes(StandardCharsets.UTF_8));
    Hole.Mark.end(sink);
  }
}
