package dev.penstock.introspect.catalog;

import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Catalog.CatalogIndex;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalog as a person would note it down: only what is not usual is said. */
final class CatalogText {
  private CatalogText() {}

  static String of(Catalog catalog) {
    return catalog.tables().stream()
        .map(CatalogText::table)
        .collect(Collectors.joining("\n"))
        .replace("`" + catalog.databaseName() + "`.", "")
        .replace(catalog.databaseName() + ".", "");
  }

  private static String table(CatalogTable table) {
    List<String> lines = new ArrayList<>();
    lines.add(
        said(
            table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            table.schema() + "." + table.name(),
            noted("--", table.comment())));
    table.columns().forEach(column -> lines.add("  " + column(column)));
    if (!table.primaryKey().isEmpty()) {
      lines.add("  key " + table.primaryKeyName() + " " + table.primaryKey());
    }
    table
        .uniques()
        .forEach(unique -> lines.add("  unique " + unique.name() + " " + unique.columns()));
    table.foreignKeys().forEach(key -> lines.add("  " + foreignKey(key)));
    table.indexes().forEach(index -> lines.add("  " + index(index)));
    table.checks().forEach(check -> lines.add("  " + check(check)));
    return String.join("\n", lines) + "\n";
  }

  private static String column(CatalogColumn column) {
    return said(
        column.name() + ":",
        column.typeName(),
        column.typeKind() == CatalogColumn.TypeKind.BASE ? "" : column.typeKind().name(),
        "[]".repeat(column.dimensions()),
        column.typeSql().equals(column.typeName()) ? "" : "(" + column.typeSql() + ")",
        noted("of schema", column.typeSchema()),
        noted("by domain", column.domain()),
        column.nullable() ? "" : "not null",
        noted("default", column.defaultExpression()),
        column.generation() == CatalogColumn.Generation.NONE ? "" : column.generation().name(),
        number("length", column.length()),
        number("precision", column.precision()),
        number("scale", column.scale()),
        column.unsigned() ? "unsigned" : "",
        column.labels().isEmpty() ? "" : "labels " + column.labels(),
        noted("collate", column.collation()),
        column.exact() ? "" : "inexact",
        noted("compared in", column.comparedIn()),
        noted("--", column.comment()));
  }

  private static String foreignKey(CatalogForeignKey key) {
    return said(
        "foreign key " + key.name() + " " + key.columns(),
        "-> " + key.targetSchema() + "." + key.targetTable() + " " + key.targetColumns(),
        key.deferrable() ? "deferrable" : "");
  }

  private static String index(CatalogIndex index) {
    return said(
        index.unique() ? "unique index" : "index",
        index.name(),
        index.method(),
        index.parts().stream().map(CatalogText::part).toList().toString(),
        noted("where", index.predicate()));
  }

  private static String part(CatalogIndex.Part part) {
    return said(
        part.column().isEmpty() ? "<" + part.expression() + ">" : part.column(),
        part.descending() ? "desc" : "",
        part.whole() ? "" : "prefix");
  }

  private static String check(CatalogCheck check) {
    return said(
        "check " + check.name() + " " + check.columns(),
        check.expression(),
        check.values().isEmpty() ? "" : "values " + check.values());
  }

  private static String number(String what, OptionalInt number) {
    return number.isPresent() ? what + " " + number.getAsInt() : "";
  }

  private static String noted(String what, String text) {
    return text.isEmpty() ? "" : what + " " + text;
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
