package dev.penstock.schema;

import dev.penstock.definition.CustomOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A query or mutation of the user's own. */
public final class RootOperation implements Addition {
  private final Written written;

  RootOperation(Site site, Kind kind, String name) {
    this(
        new Written(
            site,
            kind,
            name,
            Optional.empty(),
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private RootOperation(Written written) {
    this.written = written;
  }

  /** An operation as far as it was written. */
  record Written(
      Site site,
      Kind kind,
      String name,
      Optional<Schema> schema,
      String description,
      List<Parameter> parameters,
      Optional<TypeWord> result,
      Optional<HandlerWord> handler,
      List<RuleDraft> rules) {}

  /** An argument as it was written. */
  record Parameter(Site site, String name, TypeWord type, Optional<Object> initial) {}

  /** Which of several databases it asks: `on(BillingSqlSchema.schema())`; without it the first. */
  public RootOperation on(Schema schema) {
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            Optional.of(schema),
            written.description,
            written.parameters,
            written.result,
            written.handler,
            written.rules));
  }

  public RootOperation argument(String name, TypeWord type) {
    return with(new Parameter(Site.ofCaller(), name, type, Optional.empty()));
  }

  public RootOperation argument(String name, TypeWord.Defaulted type) {
    return with(new Parameter(Site.ofCaller(), name, type.type(), Optional.of(type.value())));
  }

  /** What it answers with: null, too, because that is the answer when it fails. */
  public RootOperation returns(TypeWord type) {
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            written.schema,
            written.description,
            written.parameters,
            Optional.of(type),
            written.handler,
            written.rules));
  }

  /** The same by the name of a custom type, an enum or a model. */
  public RootOperation returns(String name) {
    return returns(Custom.ref(name));
  }

  public RootOperation returns(Model model) {
    return returns(Custom.ref(model));
  }

  public RootOperation handler(HandlerWord handler) {
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            written.schema,
            written.description,
            written.parameters,
            written.result,
            Optional.of(handler),
            written.rules));
  }

  /** Whom it admits; nobody else. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final RootOperation authorization(Function<Allow, Access<?>>... rules) {
    List<RuleDraft> made = new ArrayList<>();
    for (var rule : rules) {
      made.add(rule.apply(new Allow()).draft());
    }
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            written.schema,
            written.description,
            written.parameters,
            written.result,
            written.handler,
            made));
  }

  /** What clients read about it in the schema. */
  public RootOperation description(String text) {
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            written.schema,
            text,
            written.parameters,
            written.result,
            written.handler,
            written.rules));
  }

  private RootOperation with(Parameter parameter) {
    return new RootOperation(
        new Written(
            written.site,
            written.kind,
            written.name,
            written.schema,
            written.description,
            Stream.concat(written.parameters.stream(), Stream.of(parameter)).toList(),
            written.result,
            written.handler,
            written.rules));
  }

  Written written() {
    return written;
  }
}
