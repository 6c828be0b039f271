package dev.penstock.schema;

import dev.penstock.definition.FieldType;
import java.util.HashMap;
import java.util.Map;

/** What must hold of the enums of an API. */
final class EnumChecks {
  private final ApiDraft api;
  private final Problems problems;

  private EnumChecks(ApiDraft api) {
    this.api = api;
    this.problems = api.problems();
  }

  static void run(ApiDraft api) {
    var checks = new EnumChecks(api);
    checks.names();
    api.shownEnums().forEach(checks::values);
    api.shownEnums().forEach(checks::hidden);
    checks.lists();
  }

  private void names() {
    Map<String, String> taken = new HashMap<>();
    GraphqlNames.BUILT_IN.forEach(name -> taken.put(name, "a type that every API has"));
    for (var type : api.shownEnums()) {
      var original = "Enum " + type.original();
      if (!GraphqlNames.legal(type.name())) {
        problems.add(type.site(), GraphqlNames.refusal(original, type.name()));
        continue;
      }
      if (original.equals(taken.get(type.name()))) {
        problems.add(type.site(), SameName.ofEnums(type, api.database(type).name()));
        continue;
      }
      GraphqlNames.ofEnum(type.name()).stream()
          .filter(taken::containsKey)
          .findFirst()
          .ifPresent(name ->
              problems.add(
                  type.site(),
                  "%s needs the type name %s, which belongs to %s. Rename one of them."
                      .formatted(original, name, taken.get(name))));
      GraphqlNames.ofEnum(type.name()).forEach(name -> taken.put(name, original));
    }
  }

  private void values(EnumDraft type) {
    Map<String, Label> taken = new HashMap<>();
    for (var value : type.labels()) {
      var name = type.valueName(value);
      var what = type.original() + "." + value.name();
      if (!GraphqlNames.legal(name) || GraphqlNames.NOT_AN_ENUM_VALUE.contains(name)) {
        problems.add(type.site(value), GraphqlNames.refusal(what, name));
      }
      var other = taken.putIfAbsent(name, value);
      if (other != null) {
        problems.add(
            type.site(type.renames(value) ? value : other),
            "%s.%s and %s are both called %s. Rename one of them."
                .formatted(type.original(), other.name(), what, name));
      }
    }
  }

  /** A key is shown in every row, and an enum has at least one value. */
  private void hidden(EnumDraft type) {
    for (var hidden : type.hiddenValues()) {
      var key =
          api.models().stream()
              .filter(model -> model.database().equals(api.database(type)))
              .flatMap(model ->
                  model.model().columns().stream()
                      .filter(column -> model.key().contains(column.name())))
              .filter(column ->
                  EnumDrafts.names(column.declaration().type()).anyMatch(type.original()::equals))
              .findFirst();
      key.ifPresent(column ->
          problems.add(
              hidden.getValue(),
              "%s.%s cannot be hidden, because %s is part of a key. Take this call out."
                  .formatted(type.original(), hidden.getKey().name(), column)));
    }
    if (type.hiddenValues().size() == type.labels().size() && !type.labels().isEmpty()) {
      problems.add(
          type.hiddenValues().iterator().next().getValue(),
          "Every value of %s is hidden. Hide the enum or its fields instead."
              .formatted(type.original()));
    }
  }

  private void lists() {
    for (var model : api.models()) {
      for (var column : model.model().columns()) {
        var type = column.declaration().type();
        if (type instanceof FieldType.ListOf
            && column.declaration().columnType().dimensions() == 0
            && api.enums(model.model()).hides(type)) {
          problems.add(
              problems.api(),
              "%s is a SET, which has no values without its enum. Hide the column, or show the enum."
                  .formatted(column));
        }
      }
    }
  }
}
