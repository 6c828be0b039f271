package dev.penstock.schema;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The enums of an API while customisations are applied, and the types of columns that follow. */
final class EnumDrafts {
  private final Problems problems;
  private final Map<String, EnumDraft> drafts = new LinkedHashMap<>();

  EnumDrafts(Schema schema, Problems problems) {
    this.problems = problems;
    for (var declared : schema.enumerations()) {
      drafts.put(declared.type().name(), new EnumDraft(declared, problems));
    }
  }

  void apply(Change.OfEnum change) {
    var site = change.site();
    var found = drafts.values().stream().filter(draft -> draft.has(change.labels())).toList();
    if (found.isEmpty()) {
      problems.add(
          site,
          "%s is not an enum of this database. Use the enums of one SqlSchema."
              .formatted(change.labels().getSimpleName()));
    }
    for (var draft : found) {
      switch (change) {
        case Change.RenameEnum(_, _, var name) -> draft.rename(site, name);
        case Change.HideEnum _ -> draft.hide(site);
        case Change.RenameValue(_, var value, var name) -> draft.rename(site, value, name);
        case Change.HideValue(_, var value) -> draft.hide(site, value);
      }
    }
  }

  /** The enums that the API has, out of those that its columns use. */
  List<EnumDraft> shown(Set<String> used) {
    return drafts.values().stream()
        .filter(draft -> used.contains(draft.original()) && !draft.isHidden())
        .toList();
  }

  boolean has(EnumDraft draft) {
    return drafts.containsValue(draft);
  }

  /** Whether an enum of the generated file is one of them. */
  boolean have(Class<?> labels) {
    return drafts.values().stream().anyMatch(draft -> draft.has(labels));
  }

  /** The same while names may clash. */
  List<EnumType> provisional(Set<String> used) {
    return shown(used).stream().map(EnumDraft::provisional).toList();
  }

  /** The type that a field has in the API. */
  FieldType type(FieldType declared) {
    return switch (declared) {
      case FieldType.Scalar _ -> declared;
      case FieldType.Enumeration(var name) ->
          hides(declared)
              ? new FieldType.Scalar(ScalarType.STRING)
              : new FieldType.Enumeration(find(name).map(EnumDraft::name).orElse(name));
      case FieldType.ListOf(var element) -> new FieldType.ListOf(type(element));
    };
  }

  /** Whether a type shows labels as text because its enum is hidden. */
  boolean hides(FieldType type) {
    return names(type).flatMap(name -> find(name).stream()).anyMatch(EnumDraft::isHidden);
  }

  /** How a column's values travel; labels of a hidden enum as those of one that has no type. */
  ColumnType storage(FieldType declared, ColumnType type) {
    var label = type.storage() == Storage.ENUM;
    return label && hides(declared) ? type.stored(Storage.LITERAL) : type;
  }

  static Stream<String> names(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _ -> Stream.empty();
      case FieldType.Enumeration(var name) -> Stream.of(name);
      case FieldType.ListOf(var element) -> names(element);
    };
  }

  private Optional<EnumDraft> find(String original) {
    return Optional.ofNullable(drafts.get(original));
  }
}
