package dev.penstock.introspect.mysql;

import dev.penstock.introspect.Catalog.CatalogColumn.Generation;
import dev.penstock.introspect.Catalog.CatalogColumn.TypeKind;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.LabelList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a row of information_schema.columns says of a column's type, the same way on MySQL and
 * MariaDB.
 */
public record DeclaredType(
    String name,
    String sql,
    OptionalInt characters,
    OptionalInt digits,
    OptionalInt decimals,
    OptionalInt fraction,
    String collation,
    String extra) {

  /** The columns that {@link #of} reads, for a query that calls the view `c`. */
  public static final String COLUMNS =
      """
             c.data_type as data_type,
             c.column_type as column_type,
             c.character_maximum_length as characters,
             c.numeric_precision as digits,
             c.numeric_scale as decimals,
             c.datetime_precision as fraction,
             c.collation_name as collation,
             c.extra as extra
      """;

  public static DeclaredType of(ResultSet row) throws SQLException {
    return new DeclaredType(
        row.getString("data_type").toLowerCase(Locale.ROOT),
        row.getString("column_type"),
        CatalogQuery.number(row, "characters"),
        CatalogQuery.number(row, "digits"),
        CatalogQuery.number(row, "decimals"),
        CatalogQuery.number(row, "fraction"),
        CatalogQuery.text(row, "collation"),
        CatalogQuery.text(row, "extra").toUpperCase(Locale.ROOT));
  }

  public TypeKind kind() {
    return switch (name) {
      case "enum" -> TypeKind.ENUM;
      case "set" -> TypeKind.SET;
      default -> TypeKind.BASE;
    };
  }

  public List<String> labels() {
    return labelled() ? LabelList.of(sql, true) : List.of();
  }

  /**
   * Whether the type's own equality tells values apart, whatever the collation: labels are few and
   * differ.
   */
  public boolean labelled() {
    return kind() != TypeKind.BASE;
  }

  /** As {@link dev.penstock.definition.ColumnType#comparedIn}; labels are few and plain. */
  public String comparedIn() {
    return labelled() || collation.startsWith("utf8mb4_") ? "" : collation;
  }

  public boolean unsigned() {
    return !labelled() && sql.contains(" unsigned");
  }

  public OptionalInt length() {
    return switch (name) {
      case "char", "varchar", "binary", "varbinary" -> characters;
      case "bit" -> digits;
      default -> OptionalInt.empty();
    };
  }

  public OptionalInt precision() {
    return switch (name) {
      case "decimal" -> digits;
      case "float", "double" -> decimals.isPresent() ? digits : OptionalInt.empty();
      case "time", "datetime", "timestamp" -> fraction;
      default -> OptionalInt.empty();
    };
  }

  public OptionalInt scale() {
    return switch (name) {
      case "decimal", "float", "double" -> decimals;
      default -> OptionalInt.empty();
    };
  }

  /** How values come about, but for a default that takes them from a sequence. */
  public Generation generation() {
    if (extra.contains("AUTO_INCREMENT")) {
      return Generation.IDENTITY;
    }
    return extra.contains("VIRTUAL GENERATED") || extra.contains("STORED GENERATED")
        ? Generation.COMPUTED
        : Generation.NONE;
  }
}
