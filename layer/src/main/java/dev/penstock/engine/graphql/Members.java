package dev.penstock.engine.graphql;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what a name below a model stands for, without searching. */
final class Members {
  /** By the names of models, each made when it is first asked about. */
  private final Map<String, Map<String, Member>> members = new ConcurrentHashMap<>();

  /** What a field of an object type stands for. */
  sealed interface Member {
    record Value(Field field) implements Member {}

    record Related(Relation relation) implements Member {}
  }

  Member of(Model model, String name) {
    var named = members.computeIfAbsent(model.name(), _ -> named(model));
    return Objects.requireNonNull(named.get(name));
  }

  private static Map<String, Member> named(Model model) {
    var named = new HashMap<String, Member>();
    model.fields().forEach(field -> named.put(field.name(), new Member.Value(field)));
    model.relations().forEach(each -> named.put(each.name(), new Member.Related(each)));
    return named;
  }
}
