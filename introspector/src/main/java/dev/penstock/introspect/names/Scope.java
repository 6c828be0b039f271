package dev.penstock.introspect.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A place in which every name may be given once only. */
final class Scope {
  private final Set<String> taken = new HashSet<>();
  private final Function<String, List<String>> needs;

  /** A scope in which a name is taken together with those that follow from it. */
  Scope(Set<String> reserved, Function<String, List<String>> needs) {
    this.needs = needs;
    taken.addAll(reserved);
  }

  Scope(Set<String> reserved) {
    this(reserved, List::of);
  }

  /** Takes the first of the names that is free, or else the last of them with a number. */
  String take(List<String> names) {
    for (var name : names) {
      if (free(name, needs)) {
        return taken(name, needs);
      }
    }
    return numbered(names.getLast(), needs);
  }

  String take(String... names) {
    return take(List.of(names));
  }

  /** Takes a name together with other names than this scope's own. */
  String take(List<String> names, Function<String, List<String>> others) {
    for (var name : names) {
      if (free(name, others)) {
        return taken(name, others);
      }
    }
    return numbered(names.getLast(), others);
  }

  boolean free(String name) {
    return free(name, needs);
  }

  private boolean free(String name, Function<String, List<String>> with) {
    return with.apply(name).stream().noneMatch(taken::contains);
  }

  private String taken(String name, Function<String, List<String>> with) {
    taken.addAll(with.apply(name));
    return name;
  }

  private String numbered(String name, Function<String, List<String>> with) {
    var stem = Character.isDigit(name.charAt(name.length() - 1)) ? name + "_" : name;
    for (var number = 2; ; number++) {
      if (free(stem + number, with)) {
        return taken(stem + number, with);
      }
    }
  }
}
