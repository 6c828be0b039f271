package dev.penstock.schema;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A subscription to what mutations of the user's own answer with. */
public final class Subscription implements Addition {
  private final Site site;
  private final String name;
  private final String description;
  private final List<String> mutations;
  private final List<RuleDraft> rules;

  Subscription(Site site, String name) {
    this(site, name, "", List.of(), List.of());
  }

  private Subscription(
      Site site, String name, String description, List<String> mutations, List<RuleDraft> rules) {
    this.site = site;
    this.name = name;
    this.description = description;
    this.mutations = List.copyOf(mutations);
    this.rules = List.copyOf(rules);
  }

  /** The mutations that it tells of; all of them answer with the same type. */
  public Subscription to(String first, String... more) {
    var named = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return new Subscription(site, name, description, named, rules);
  }

  /** Whom it admits; nobody else. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Subscription authorization(Function<Allow, Access<?>>... access) {
    return new Subscription(site, name, description, mutations, Allow.drafts(access));
  }

  /** What clients read about it in the schema. */
  public Subscription description(String text) {
    return new Subscription(site, name, text, mutations, rules);
  }

  Site site() {
    return site;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  List<String> mutations() {
    return mutations;
  }

  List<RuleDraft> rules() {
    return rules;
  }
}
