package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogColumn.TypeKind;
import dev.penstock.introspect.CatalogQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every type of the database by its oid, and the way from a domain or an array down to its element.
 */
record Types(Map<Long, Type> types, Map<Long, List<String>> labels) {
  private static final String TYPES =
      """
      select t.oid::bigint as oid,
             n.nspname as type_schema,
             t.typname as type_name,
             t.typtype as kind,
             t.typbasetype::bigint as base,
             t.typtypmod as base_modifier,
             pg_catalog.format_type(t.typbasetype, t.typtypmod) as base_format,
             t.typndims as dimensions,
             t.typnotnull as not_null,
             t.typdefault as default_expression,
             pg_catalog.format_type(t.oid, null) as plain_format,
             coalesce(e.oid, 0)::bigint as element
      from pg_catalog.pg_type t
        join pg_catalog.pg_namespace n on n.oid = t.typnamespace
        left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
      """;
  private static final String LABELS =
      """
      select e.enumtypid::bigint as oid, e.enumlabel as label
      from pg_catalog.pg_enum e
      order by e.enumtypid, e.enumsortorder
      """;

  /** A row of pg_type; base is set for a domain, element for an array. */
  record Type(
      long oid,
      String schema,
      String name,
      String kind,
      long base,
      int baseModifier,
      String baseFormat,
      int dimensions,
      boolean notNull,
      String defaultExpression,
      String plainFormat,
      long element) {

    boolean isDomain() {
      return kind.equals("d");
    }

    boolean isArray() {
      return element != 0;
    }

    boolean isBuiltIn() {
      return schema.equals("pg_catalog");
    }

    TypeKind typeKind() {
      return switch (kind) {
        case "e" -> TypeKind.ENUM;
        case "c" -> TypeKind.COMPOSITE;
        case "r", "m" -> TypeKind.RANGE;
        default -> TypeKind.BASE;
      };
    }

    /** The type as a cast may name it, whatever the search_path. */
    String sql(String format) {
      if (isBuiltIn()) {
        return format;
      }
      var modifiers = format.startsWith(plainFormat) ? format.substring(plainFormat.length()) : "";
      return quoted(schema) + "." + quoted(name) + modifiers;
    }

    private static String quoted(String name) {
      return '"' + name.replace("\"", "\"\"") + '"';
    }
  }

  static Types read(CatalogQuery query) throws SQLException {
    Map<Long, Type> types = new HashMap<>();
    query.rows(TYPES, Types::type).forEach(type -> types.put(type.oid(), type));
    Map<Long, List<String>> labels = new HashMap<>();
    query.rows(
        LABELS,
        row ->
            labels
                .computeIfAbsent(row.getLong("oid"), _ -> new ArrayList<>())
                .add(row.getString("label")));
    return new Types(types, labels);
  }

  private static Type type(ResultSet row) throws SQLException {
    return new Type(
        row.getLong("oid"),
        row.getString("type_schema"),
        row.getString("type_name"),
        row.getString("kind"),
        row.getLong("base"),
        row.getInt("base_modifier"),
        CatalogQuery.text(row, "base_format"),
        row.getInt("dimensions"),
        row.getBoolean("not_null"),
        CatalogQuery.text(row, "default_expression"),
        row.getString("plain_format"),
        row.getLong("element"));
  }

  /** The type that a column was declared with. */
  Element declared(long oid, String format, int modifier, int dimensions) {
    return new Element(type(oid), format, modifier, dimensions, "", false, "").resolve(this);
  }

  Type type(long oid) {
    var type = types.get(oid);
    if (type == null) {
      throw new IllegalStateException("No type with oid " + oid);
    }
    return type;
  }

  List<String> labels(Type type) {
    return labels.getOrDefault(type.oid(), List.of());
  }
}
