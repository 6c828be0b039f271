package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Filling;
import dev.penstock.engine.graphql.Operation.Root;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns create, update and delete into writes, with what the gateway fills in by itself. */
public final class Mutations {
  private final Engine engine;
  private final InputValues inputs;
  private final InputRules rules;
  private final Planner planner;
  private final Clock clock;

  public Mutations(ApiDefinition definition, Planner planner, Clock clock) {
    this.engine = definition.database().engine();
    this.inputs = new InputValues(engine);
    this.rules = new InputRules(definition);
    this.planner = planner;
    this.clock = clock;
  }

  /**
   * What a root field writes.
   *
   * @throws dev.penstock.engine.Failure.Exception also when the caller may write such a row never
   */
  public Mutation plan(Root.One root, Access access) {
    var model = root.model();
    var rights = planner.rights(access, new Denial("Mutation", root.fieldName()));
    var permits = new Permits(rights, model);
    var input = Filters.fields(required(root.arguments().get("input"))).fields();
    var condition = condition(model, root.arguments().get("condition"), rights);
    return switch (root.operation()) {
      case CREATE -> {
        var fills = new Fills(planner.values(), rights, model).of(input);
        // Who may not write at all is told nothing of the values.
        var permit = permits.permit(permits.created(without(input, fills.keySet())));
        yield new Mutation.Create(
            model, created(model, input, fills), condition, root.selection(), rights, permit);
      }
      case UPDATE -> {
        var permit = permits.permit(permits.updated(input));
        yield new Mutation.Update(
            model,
            key(model, input),
            updated(model, input),
            condition,
            root.selection(),
            rights,
            permit);
      }
      case DELETE ->
          new Mutation.Delete(
              model,
              key(model, input),
              condition,
              root.selection(),
              rights,
              permits.permit(permits.deleted()));
      case GET, LIST, LISTEN ->
          throw new IllegalStateException(root.operation() + " writes nothing");
    };
  }

  /**
   * What a root field asks of the rules; {@link #plan} refuses it when one of them is denied.
   *
   * @throws dev.penstock.engine.Failure.Exception when a rule gives a field a value that it cannot
   *     have
   */
  public List<Demand> demands(Root.One root, Access access) {
    var model = root.model();
    var rights = planner.rights(access, new Denial("Mutation", root.fieldName()));
    var permits = new Permits(rights, model);
    var input = Filters.fields(required(root.arguments().get("input"))).fields();
    return switch (root.operation()) {
      case CREATE -> {
        var fills = new Fills(planner.values(), rights, model).of(input);
        yield permits.created(without(input, fills.keySet()));
      }
      case UPDATE -> permits.updated(input);
      case DELETE -> permits.deleted();
      case GET, LIST, LISTEN ->
          throw new IllegalStateException(root.operation() + " writes nothing");
    };
  }

  private Optional<Condition> condition(Model model, @Nullable Argument condition, Rights rights) {
    return condition == null
        ? Optional.empty()
        : Optional.of(planner.condition(model, condition, rights));
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The schema let null pass where it is not allowed");
    }
    return value;
  }

  private List<Given> key(Model model, Map<String, @Nullable Argument> input) {
    List<Given> key = new ArrayList<>();
    for (var field : model.keyFields()) {
      key.add(required(inputs.of(field, input.get(field.name()))));
    }
    return key;
  }

  /** What the caller sent that is written. */
  private static Map<String, @Nullable Argument> without(
      Map<String, @Nullable Argument> input, Set<Field> filled) {
    Map<String, @Nullable Argument> sent = new LinkedHashMap<>(input);
    filled.forEach(field -> sent.remove(field.name()));
    return sent;
  }

  private Map<Field, @Nullable Given> created(
      Model model, Map<String, @Nullable Argument> input, Map<Field, Given> fills) {
    Map<Field, @Nullable Given> values = new LinkedHashMap<>();
    for (var field : model.fields()) {
      if (!fills.containsKey(field) && given(field, input)) {
        values.put(field, inputs.of(field, input.get(field.name())));
      }
    }
    rules.demand(model, values);
    Map<Field, @Nullable Given> all = new LinkedHashMap<>();
    for (var field : model.fields()) {
      if (fills.containsKey(field)) {
        all.put(field, fills.get(field));
      } else if (values.containsKey(field)) {
        all.put(field, values.get(field));
      } else if (field.column().writable()) {
        filled(model, field).ifPresent(value -> all.put(field, value));
      }
    }
    return all;
  }

  /**
   * MySQL makes a number for an identity that is null; so that all do, null means omitted there.
   */
  private static boolean given(Field field, Map<String, @Nullable Argument> input) {
    if (!input.containsKey(field.name())) {
      return false;
    }
    return input.get(field.name()) != null
        || field.column().nullable()
        || field.column().generation() != Generation.IDENTITY;
  }

  private Optional<Given> filled(Model model, Field field) {
    return switch (Filling.of(model, field)) {
      case UUID -> Optional.of(Given.made(() -> UUID.randomUUID().toString()));
      case CREATED, UPDATED -> Optional.of(now(field));
      case NOTHING ->
          needsKnownKey(model, field) ? Optional.of(keyBeforehand(field)) : Optional.empty();
    };
  }

  /** MySQL alone never tells which key a default expression made. */
  private boolean needsKnownKey(Model model, Field field) {
    return engine == Engine.MYSQL
        && field.column().generation() == Generation.DEFAULT
        && model.primaryKey().contains(field.name());
  }

  private static Given keyBeforehand(Field field) {
    var type = field.column().type();
    if (Filling.holdsUuid(field.column())) {
      return Given.made(() -> UUID.randomUUID().toString());
    }
    if (type.storage() == Storage.BYTES && type.sql().endsWith("binary(16)")) {
      return Given.made(() -> bytes(UUID.randomUUID()));
    }
    throw Refusals.badArgument(
        field,
        "Give %s a value; MySQL does not tell which key its default makes."
            .formatted(field.name()));
  }

  private static byte[] bytes(UUID random) {
    return ByteBuffer.allocate(16)
        .putLong(random.getMostSignificantBits())
        .putLong(random.getLeastSignificantBits())
        .array();
  }

  private Map<Field, @Nullable Given> updated(Model model, Map<String, @Nullable Argument> input) {
    Map<Field, @Nullable Given> values = new LinkedHashMap<>();
    for (var field : model.fields()) {
      if (input.containsKey(field.name()) && !model.primaryKey().contains(field.name())) {
        values.put(field, inputs.of(field, input.get(field.name())));
      }
    }
    rules.demand(model, values);
    if (!values.isEmpty()) {
      model.fields().stream()
          .filter(field -> Filling.changesOnUpdate(field) && !input.containsKey(field.name()))
          .forEach(field -> values.put(field, now(field)));
    }
    return values;
  }

  private Given now(Field field) {
    var type = field.column().type();
    return Given.made(
        () -> inputs.cut(type, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC)));
  }
}
