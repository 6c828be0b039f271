package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Finds what a name below a model stands for, without searching. */
final class Members {
  private final Map<String, Map<String, Member>> members = new HashMap<>();

  /** What a field of an object type stands for. */
  sealed interface Member {
    record Value(Field field) implements Member {}

    record Related(Relation relation) implements Member {}
  }

  Members(ApiDefinition definition) {
    for (var model : definition.models()) {
      var named = new HashMap<String, Member>();
      model.fields().forEach(field -> named.put(field.name(), new Member.Value(field)));
      model.relations().forEach(each -> named.put(each.name(), new Member.Related(each)));
      members.put(model.name(), named);
    }
  }

  Member of(Model model, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(members.get(model.name())).get(name));
  }
}
