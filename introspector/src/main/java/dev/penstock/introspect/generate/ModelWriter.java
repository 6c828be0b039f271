package dev.penstock.introspect.generate;

import static dev.penstock.introspect.generate.JavaText.literal;
import static dev.penstock.introspect.generate.JavaText.literals;

import dev.penstock.definition.Relation;
import dev.penstock.introspect.Catalog.CatalogIndex;
import dev.penstock.introspect.generate.ColumnWriter.EnumRef;
import dev.penstock.introspect.names.NamedSchema.NamedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table as nested classes of the generated file.
 *
 * @param types the Java classes of models and enums
 * @param schema as the definition names it, empty for the connection's own
 */
record ModelWriter(NamedModel model, TableFacts facts, String schema, JavaTypes types) {
  /** A class whose fields are all initialised in one method of at most 64 KB. */
  private static final int MOST_MEMBERS = 400;

  private String java() {
    return types.declared(model.name());
  }

  /** The classes; those before the last hold the members that one class has no room for. */
  List<String> lines() {
    var members = members();
    List<String> lines = new ArrayList<>();
    var parent = facts.view() ? "View" : "Model";
    var part = 1;
    while (members.size() > MOST_MEMBERS) {
      var name = types.part(java() + "Part" + part++);
      lines.add("abstract static class %s extends %s {".formatted(name, parent));
      members.subList(0, MOST_MEMBERS).forEach(member -> lines.add("  " + member));
      lines.add("}");
      lines.add("");
      members = members.subList(MOST_MEMBERS, members.size());
      parent = name;
    }
    lines.add("public static final class %s extends %s {".formatted(java(), parent));
    members.forEach(member -> lines.add("  " + member));
    lines.add("");
    lines.add("  private %s() {".formatted(java()));
    statements().forEach(statement -> lines.add("    " + statement));
    lines.add("  }");
    lines.add("}");
    return lines;
  }

  private List<String> members() {
    var names = JavaNames.ofFields();
    List<String> members = new ArrayList<>();
    for (var column : facts.columns().values()) {
      var field = model.field(column.column().name());
      var type = Optional.ofNullable(model.enums().get(column.column().name()));
      var ref = type.map(name -> new EnumRef(name, types.used(name)));
      members.add(new ColumnWriter(field, names.take(field), column, ref).line());
    }
    for (var relation : model.relations()) {
      members.add(relation(relation, names.take(relation.name())));
    }
    return members;
  }

  private String relation(Relation relation, String java) {
    var word =
        switch (relation.kind()) {
          case BELONGS_TO -> "belongsTo";
          case HAS_ONE -> "hasOne";
          case HAS_MANY -> "hasMany";
          case MANY_TO_MANY ->
              throw new IllegalStateException("No foreign key is " + relation.kind());
        };
    var pairs = relation.on().stream().flatMap(on -> Stream.of(on.field(), on.targetField()));
    return "public final Relation<%s> %s = %s(%s, %s, %s, %s);"
        .formatted(
            types.used(relation.target()),
            java,
            word,
            literal(relation.name()),
            literal(relation.target()),
            literal(relation.constraint()),
            literals(pairs));
  }

  private List<String> statements() {
    var table = facts.table();
    List<String> lines = new ArrayList<>();
    lines.add("named(%s, %s);".formatted(literal(model.name()), literal(model.plural())));
    lines.add("table(%s, %s);".formatted(literal(schema), literal(table.name())));
    if (!table.comment().isEmpty()) {
      lines.add("description(%s);".formatted(literal(table.comment())));
    }
    if (!table.primaryKey().isEmpty()) {
      lines.add(constraint("primaryKey", table.primaryKeyName(), table.primaryKey()));
    }
    table.uniques().forEach(it -> lines.add(constraint("unique", it.name(), it.columns())));
    table.foreignKeys().forEach(it -> lines.add(constraint("foreignKey", it.name(), it.columns())));
    table.checks().forEach(it -> lines.add(constraint("check", it.name(), it.columns())));
    table.indexes().forEach(it -> index(it).ifPresent(lines::add));
    return lines;
  }

  private String constraint(String word, String name, List<String> columns) {
    var fields = columns.stream().filter(model.fields()::containsKey).map(model::field);
    return "%s(%s);".formatted(word, literals(Stream.concat(Stream.of(name), fields)));
  }

  private Optional<String> index(CatalogIndex index) {
    var parts =
        index.parts().stream()
            .takeWhile(part -> !part.column().isEmpty() && part.whole())
            .filter(part -> model.fields().containsKey(part.column()))
            .map(part -> model.field(part.column()) + (part.descending() ? " desc" : ""))
            .toList();
    if (parts.isEmpty() || !index.method().equals("btree")) {
      return Optional.empty();
    }
    var whole = index.unique() && parts.size() == index.parts().size();
    var partial = !index.predicate().isEmpty();
    var word =
        partial
            ? (whole ? "uniquePartialIndex" : "partialIndex")
            : (whole ? "uniqueIndex" : "index");
    return Optional.of(
        "%s(%s);"
            .formatted(word, literals(Stream.concat(Stream.of(index.name()), parts.stream()))));
  }
}
