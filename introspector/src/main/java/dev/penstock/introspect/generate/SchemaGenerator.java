package dev.penstock.introspect.generate;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.names.NamedSchema;
import dev.penstock.introspect.names.NamedSchema.NamedModel;
import dev.penstock.introspect.names.Names;
import dev.penstock.introspect.types.TypeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes SqlSchema.java of a catalog. */
public final class SchemaGenerator {
  /**
   * Few enough that the constants of a class and the code that makes its fields stay far from the
   * JVM's limits.
   */
  private static final int MOST_TYPES = 800;

  private final Catalog catalog;
  private final GenerateOptions options;
  private final List<String> warnings = new ArrayList<>();

  private SchemaGenerator(Catalog catalog, GenerateOptions options) {
    this.catalog = catalog;
    this.options = options;
  }

  public static Generated generate(Catalog catalog, GenerateOptions options) {
    return new SchemaGenerator(catalog, options).generate();
  }

  private Generated generate() {
    var types = TypeMapping.of(catalog.engine());
    var tables =
        catalog.tables().stream()
            .filter(this::usable)
            .map(table -> TableFacts.of(table, types))
            .toList();
    tables.forEach(table -> warnings.addAll(table.warnings()));
    var named =
        Names.of(tables.stream().map(TableFacts::nameable).toList(), options.naming(), ownSchema());
    var source = new SqlSchemaWriter(catalog.engine(), options, parts(named, tables)).write();
    return new Generated(source, named.models().size(), warnings);
  }

  /** Tells why a table is left out. */
  private boolean usable(CatalogTable table) {
    if (table.columns().isEmpty()) {
      warnings.add("%s has no columns and is left out.".formatted(qualified(table)));
      return false;
    }
    return true;
  }

  private void awaitKeys(List<SchemaPart.ModelEntry> models) {
    for (var model : models) {
      var table = model.writer().model().table();
      if (table.kind() != CatalogTable.Kind.TABLE) {
        warnings.add(
            "%s %s waits for its key. Declare it with .key(%s.%s, …) in DataSchema.java to serve it."
                .formatted(kind(table), qualified(table), options.className(), model.field()));
      } else if (table.primaryKey().isEmpty()) {
        warnings.add(
            "Table %s has no primary key. Give it one and generate again, or declare with .key(%s.%s, …) in DataSchema.java what tells its rows apart, to read them."
                .formatted(qualified(table), options.className(), model.field()));
      }
    }
  }

  private static String kind(CatalogTable table) {
    return table.kind() == CatalogTable.Kind.VIEW ? "View" : "Materialised view";
  }

  private String qualified(CatalogTable table) {
    return table.schema().equals(ownSchema()) ? table.name() : table.schema() + "." + table.name();
  }

  /** The schema whose tables are known by their bare names. */
  private String ownSchema() {
    var usual = catalog.engine() == Engine.POSTGRESQL ? "public" : catalog.databaseName();
    return catalog.schemas().isEmpty() || catalog.schemas().contains(usual)
        ? usual
        : catalog.schemas().getFirst();
  }

  private List<SchemaPart> parts(NamedSchema named, List<TableFacts> tables) {
    var types =
        new JavaTypes(
            options.className(), named, named.models().size() + named.enums().size() > MOST_TYPES);
    var fields = JavaNames.ofFields();
    List<SchemaPart.ModelEntry> models = new ArrayList<>();
    for (var i = 0; i < named.models().size(); i++) {
      var model = named.models().get(i);
      var writer = new ModelWriter(model, tables.get(i), schema(model), types);
      models.add(
          new SchemaPart.ModelEntry(
              writer, types.declared(model.name()), fields.take(fieldName(model))));
    }
    awaitKeys(models);
    var enums =
        named.enums().stream()
            .map(type -> new SchemaPart.EnumEntry(type, types.declared(type.name())))
            .toList();
    return split(models, enums);
  }

  private static List<SchemaPart> split(
      List<SchemaPart.ModelEntry> models, List<SchemaPart.EnumEntry> enums) {
    List<SchemaPart> parts = new ArrayList<>();
    var all = models.size() + enums.size();
    for (var start = 0; start < all || parts.isEmpty(); start += MOST_TYPES) {
      var end = start + MOST_TYPES;
      parts.add(
          new SchemaPart(
              slice(models, start, end), slice(enums, start - models.size(), end - models.size())));
    }
    return parts;
  }

  private static <T> List<T> slice(List<T> list, int from, int to) {
    var start = Math.clamp(from, 0, list.size());
    return list.subList(start, Math.clamp(to, start, list.size()));
  }

  /**
   * The connection's own database goes without saying in MySQL, so that a copy under another name
   * can be served.
   */
  private String schema(NamedModel model) {
    var schema = model.table().schema();
    return catalog.engine() != Engine.POSTGRESQL && schema.equals(catalog.databaseName())
        ? ""
        : schema;
  }

  private static String fieldName(NamedModel model) {
    var name = model.name();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
