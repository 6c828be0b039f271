package dev.penstock.schema;

import dev.penstock.definition.CustomOperation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A query or mutation of the user's own. */
public final class RootOperation implements Addition {
  private final Site site;
  private final Kind kind;
  private final String name;
  // Set on a fresh copy only, in changed().
  private Optional<Schema> schema = Optional.empty();
  private String description = "";
  private List<Parameter> parameters = List.of();
  private Optional<TypeWord> result = Optional.empty();
  private Optional<HandlerWord> handler = Optional.empty();
  private List<RuleDraft> rules = List.of();

  RootOperation(Site site, Kind kind, String name) {
    this.site = site;
    this.kind = kind;
    this.name = name;
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
    return changed(copy -> copy.schema = Optional.of(schema));
  }

  public RootOperation argument(String name, TypeWord type) {
    return with(new Parameter(Site.ofCaller(), name, type, Optional.empty()));
  }

  public RootOperation argument(String name, TypeWord.Defaulted type) {
    return with(new Parameter(Site.ofCaller(), name, type.type(), Optional.of(type.value())));
  }

  /** What it answers with: null, too, because that is the answer when it fails. */
  public RootOperation returns(TypeWord type) {
    return changed(copy -> copy.result = Optional.of(type));
  }

  /** The same by the name of a custom type, an enum or a model. */
  public RootOperation returns(String name) {
    return returns(Custom.ref(name));
  }

  public RootOperation returns(Model model) {
    return returns(Custom.ref(model));
  }

  public RootOperation handler(HandlerWord handler) {
    return changed(copy -> copy.handler = Optional.of(handler));
  }

  /** Whom it admits; nobody else. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final RootOperation authorization(Function<Allow, Access<?>>... rules) {
    var drafts = Allow.drafts(rules);
    return changed(copy -> copy.rules = drafts);
  }

  /** What clients read about it in the schema. */
  public RootOperation description(String text) {
    return changed(copy -> copy.description = text);
  }

  private RootOperation with(Parameter parameter) {
    return changed(copy ->
        copy.parameters = Stream.concat(parameters.stream(), Stream.of(parameter)).toList());
  }

  private RootOperation changed(Consumer<RootOperation> change) {
    var copy = new RootOperation(site, kind, name);
    copy.schema = schema;
    copy.description = description;
    copy.parameters = parameters;
    copy.result = result;
    copy.handler = handler;
    copy.rules = rules;
    change.accept(copy);
    return copy;
  }

  Written written() {
    return new Written(site, kind, name, schema, description, parameters, result, handler, rules);
  }
}
