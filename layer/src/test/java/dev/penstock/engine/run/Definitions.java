package dev.penstock.engine.run;

import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import java.util.List;
import java.util.Set;

/** Short ways to write definitions by hand. */
final class Definitions {
  private Definitions() {}

  static Model model(
      String schema,
      String name,
      String table,
      List<String> key,
      List<Field> fields,
      List<Relation> relations) {
    return new Model(
        name,
        name + "s",
        new Table(schema, table),
        "",
        fields,
        relations,
        key,
        List.of(),
        List.of(),
        false,
        Set.of(),
        List.of());
  }

  static ColumnType integer() {
    return ColumnType.of("integer", Storage.INT32);
  }

  static ColumnType text(String sql) {
    return ColumnType.of(sql, Storage.TEXT);
  }

  static Column column(String name, ColumnType type, boolean nullable) {
    return new Column(name, type, nullable, Column.Generation.NONE);
  }

  static FieldType scalar(ScalarType type) {
    return new FieldType.Scalar(type);
  }

  static Field required(String name, String column, ColumnType type) {
    return new Field(name, of(type), column(column, type, false), "", false);
  }

  static Field optional(String name, String column, ColumnType type) {
    return new Field(name, of(type), column(column, type, true), "", false);
  }

  static FieldType of(ColumnType type) {
    return scalar(type.storage() == Storage.TEXT ? ScalarType.STRING : ScalarType.INT);
  }

  static Relation belongsTo(String name, String target, String field, String targetField) {
    return new Relation(
        name,
        Relation.Kind.BELONGS_TO,
        target,
        List.of(new Relation.Pair(field, targetField)),
        "",
        "");
  }

  static Relation hasMany(String name, String target, String field, String targetField) {
    return new Relation(
        name,
        Relation.Kind.HAS_MANY,
        target,
        List.of(new Relation.Pair(field, targetField)),
        "",
        "");
  }
}
