package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.argument.Arguments;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes root fields from a short form, as the GraphQL stage would. */
final class Asking {
  private final ApiDefinition definition;

  Asking(ApiDefinition definition) {
    this.definition = definition;
  }

  /**
   * What is wanted of a row: names of fields, or {@link Many}, or {@link One}; `key:name` gives
   * another key.
   */
  record Many(String name, Map<String, @Nullable Object> arguments, Object... wanted) {}

  /** A to-one relation. */
  record One(String name, Object... wanted) {}

  /** `items` with what is wanted of each row; only among what a Many wants of its connection. */
  record Items(String key, Object... wanted) {}

  static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  Root list(String model, Map<String, @Nullable Object> arguments, Object... wanted) {
    var target = definition.model(model).orElseThrow();
    return new Root.Many(
        "list", "list", target, Arguments.of(arguments), connection(target, wanted));
  }

  Root get(String model, Map<String, @Nullable Object> arguments, Object... wanted) {
    var target = definition.model(model).orElseThrow();
    return new Root.One(
        "get", "get", Operation.GET, target, Arguments.of(arguments), selection(target, wanted));
  }

  Selection selection(Model model, Object... wanted) {
    List<Entry> entries = new ArrayList<>();
    for (var each : wanted) {
      entries.add(entry(model, each));
    }
    return new Selection(entries);
  }

  private Entry entry(Model model, Object wanted) {
    return switch (wanted) {
      case Many(var name, var arguments, var inner) -> {
        var relation = relation(model, name);
        var target = definition.model(relation.target()).orElseThrow();
        yield new Entry.Many(
            key(name), relation, target, Arguments.of(arguments), connection(target, inner));
      }
      case One(var name, var inner) -> {
        var relation = relation(model, name);
        var target = definition.model(relation.target()).orElseThrow();
        yield new Entry.One(key(name), relation, target, selection(target, inner));
      }
      case String name when name(name).equals("__typename") ->
          new Entry.Typename(key(name), model.name());
      default ->
          new Entry.Value(key((String) wanted), model.field(name((String) wanted)).orElseThrow());
    };
  }

  /** Fields stand for `items` of those fields; nextToken for itself. */
  private Connection connection(Model model, Object... wanted) {
    List<Connection.Part> parts = new ArrayList<>();
    List<Object> plain = new ArrayList<>();
    for (var each : wanted) {
      switch (each) {
        case Items(var key, var inner) ->
            parts.add(new Connection.Part.Items(key, selection(model, inner)));
        case String name when name(name).equals("nextToken") ->
            parts.add(new Connection.Part.NextToken(key(name)));
        case String name when name.equals("@typename") ->
            parts.add(
                new Connection.Part.Typename("__typename", "Model" + model.name() + "Connection"));
        default -> plain.add(each);
      }
    }
    if (!plain.isEmpty()) {
      parts.addFirst(new Connection.Part.Items("items", selection(model, plain.toArray())));
    }
    return new Connection(parts);
  }

  private static Relation relation(Model model, String name) {
    return model.relation(name(name)).orElseThrow();
  }

  private static String key(String name) {
    var colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  private static String name(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
