package dev.penstock.engine.explain;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Rights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains by which fields a request asks for rows. */
final class ArgumentExplanation {
  private final Model model;
  private final String path;
  private final Sighting sighting;
  private final Spelling spelling;

  /**
   * @param path of the field that has the arguments
   */
  ArgumentExplanation(Model model, String path, Sighting sighting, Spelling spelling) {
    this.model = model;
    this.path = path;
    this.sighting = sighting;
    this.spelling = spelling;
  }

  List<Explained> of(Map<String, @Nullable Argument> arguments) {
    List<Explained> parts = new ArrayList<>();
    arguments.forEach((name, value) -> {
      switch (name) {
        case "filter", "condition" -> parts.addAll(compared(name, value));
        case "sort" -> parts.addAll(sorted(value));
        default ->
            model.keyFields().stream()
                .filter(key -> key.name().equals(name))
                .forEach(key -> parts.add(compared(name, key)));
      }
    });
    return parts;
  }

  private List<Explained> compared(String argument, @Nullable Argument value) {
    Set<Field> fields = new LinkedHashSet<>();
    collect(value, fields);
    return fields.stream().map(field -> compared(argument + "." + field.name(), field)).toList();
  }

  private void collect(@Nullable Argument filter, Set<Field> fields) {
    switch (filter) {
      case Argument.Items(var items) -> items.forEach(item -> collect(item, fields));
      case Argument.Fields(var members) ->
          members.forEach((name, member) ->
              model.field(name).ifPresentOrElse(fields::add, () -> collect(member, fields)));
      case null, default -> {}
    }
  }

  private Explained compared(String argument, Field field) {
    return switch (sighting.of(field)) {
      case Rights.Readable.Always _ -> part(argument, field, Outcome.ALLOWED, Told.ALLOWED);
      case Rights.Readable.Never _ -> refused(argument, field);
      case Rights.Readable.Where(var condition) -> partly(argument, field, condition);
    };
  }

  private Explained partly(String argument, Field field, Condition condition) {
    var sql = spelling.of(condition);
    return new Explained(
        place(argument),
        Part.ARGUMENT,
        model.name(),
        field.name(),
        Outcome.WHERE,
        "counts as null in rows for which the condition does not hold",
        sql.isEmpty()
            ? List.of()
            : List.of(new Demanded(Demanded.Row.READ, sighting.words(model, field), sql)),
        sighting.judgements(model, field));
  }

  private List<Explained> sorted(@Nullable Argument sort) {
    var steps = sort instanceof Argument.Items(var items) ? items.stream() : Stream.of(sort);
    return steps
        .filter(Argument.Fields.class::isInstance)
        .flatMap(step -> ((Argument.Fields) step).fields().keySet().stream())
        .flatMap(name -> model.field(name).stream())
        .map(field -> sorted("sort." + field.name(), field))
        .toList();
  }

  private Explained sorted(String argument, Field field) {
    return sighting.of(field) instanceof Rights.Readable.Always
        ? part(argument, field, Outcome.ALLOWED, Told.ALLOWED)
        : refused(argument, field);
  }

  private Explained refused(String argument, Field field) {
    return part(
        argument,
        field,
        Outcome.REFUSED,
        "refuses the whole: what may not be read cannot be asked for");
  }

  private Explained part(String argument, Field field, Outcome outcome, String told) {
    return new Explained(
        place(argument),
        Part.ARGUMENT,
        model.name(),
        field.name(),
        outcome,
        told,
        List.of(),
        sighting.judgements(model, field));
  }

  private String place(String argument) {
    return "%s(%s)".formatted(path, argument);
  }
}
