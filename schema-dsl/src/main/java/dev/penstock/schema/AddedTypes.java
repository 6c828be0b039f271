package dev.penstock.schema;

import dev.penstock.definition.EnumType;
import dev.penstock.definition.ValueType;
import dev.penstock.schema.TypeWord.Meant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what the names of types stand for. */
final class AddedTypes {
  private final ApiDraft api;
  private final Set<String> objects;
  private final Map<String, EnumType> enums = new LinkedHashMap<>();
  private final Map<String, EnumType> used = new LinkedHashMap<>();

  AddedTypes(ApiDraft api) {
    this.api = api;
    this.objects =
        api.additions().stream()
            .filter(ObjectType.class::isInstance)
            .map(ObjectType.class::cast)
            .map(ObjectType::name)
            .collect(Collectors.toSet());
    api.knownEnums().forEach(type -> enums.put(type.name(), type));
    for (var addition : api.additions()) {
      if (addition instanceof EnumAddition added) {
        var values =
            added.values().stream()
                .distinct()
                .map(value -> new EnumType.Value(value, value))
                .toList();
        var type = new EnumType(added.name(), values, "");
        enums.put(added.name(), type);
        used.put(added.name(), type);
      }
    }
  }

  /** The enums that something added uses or is. */
  List<EnumType> enums() {
    return List.copyOf(used.values());
  }

  /** The enum of that name. */
  Optional<EnumType> enumType(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  /** The type that a word means; nothing, and a problem, when there is none. */
  Optional<ValueType> resolve(Site site, TypeWord word) {
    return switch (word.meant()) {
      case Meant.Scalar(var type) -> Optional.of(new ValueType.Scalar(type, word.isRequired()));
      case Meant.OfModel(var model) -> row(site, model, word.isRequired());
      case Meant.ListOf(var element) ->
          resolve(site, element).map(found -> new ValueType.ListOf(found, word.isRequired()));
      case Meant.Named(var name) -> named(site, name, word.isRequired());
    };
  }

  /** How many fields the key of a model has. */
  int keyOf(TypeWord word) {
    return switch (word.meant()) {
      case Meant.OfModel(var model) ->
          api.models().stream()
              .filter(draft -> draft.model().equals(model))
              .mapToInt(draft -> draft.key().size())
              .findFirst()
              .orElse(0);
      case Meant.Named(var name) ->
          api.models().stream()
              .filter(draft -> draft.name().equals(name))
              .mapToInt(draft -> draft.key().size())
              .findFirst()
              .orElse(0);
      case Meant.Scalar _, Meant.ListOf _ -> 0;
    };
  }

  private Optional<ValueType> row(Site site, Model model, boolean required) {
    var name = api.nameOf(site, model);
    var served = api.models().stream().anyMatch(draft -> draft.model().equals(model));
    if (name.isPresent() && !served) {
      api.problems()
          .add(
              site,
              "%s is no model of this API: it is hidden, or a view without a key. Show it, or declare its key with .key(SqlSchema.…, …)."
                  .formatted(model));
      return Optional.empty();
    }
    return name.map(found -> new ValueType.Row(found, required));
  }

  private Optional<ValueType> named(Site site, String name, boolean required) {
    if (objects.contains(name)) {
      return Optional.of(new ValueType.Custom(name, required));
    }
    var type = enums.get(name);
    if (type != null) {
      used.put(name, type);
      return Optional.of(new ValueType.Enumeration(name, required));
    }
    var models = api.models().stream().map(ModelDraft::name).collect(Collectors.toSet());
    if (models.contains(name)) {
      return Optional.of(new ValueType.Row(name, required));
    }
    Set<String> known = new TreeSet<>(objects);
    known.addAll(enums.keySet());
    known.addAll(models);
    var hint = Nearest.sentence(name, known);
    api.problems()
        .add(
            site,
            "There is no type %s.%s"
                .formatted(
                    name,
                    hint.isEmpty()
                        ? " Add customType(\"%s\") or enumType(\"%s\", …).".formatted(name, name)
                        : hint));
    return Optional.empty();
  }
}
