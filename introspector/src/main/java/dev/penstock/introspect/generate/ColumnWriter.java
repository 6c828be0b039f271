package dev.penstock.introspect.generate;

import static dev.penstock.introspect.generate.JavaText.literal;

import dev.penstock.definition.Storage;
import dev.penstock.introspect.Catalog.CatalogColumn;
import java.util.Optional;

/**
 * One column as a line of the generated file.
 *
 * @param enumName the enum type of its values and the Java enum, when it has one
 */
record ColumnWriter(String field, String java, ColumnFacts facts, Optional<EnumRef> enumName) {

  /** An enum by its name in the API and in Java. */
  record EnumRef(String name, String java) {}

  String line() {
    var column = facts.column();
    var names =
        field.equals(column.name())
            ? literal(field)
            : literal(field) + ", " + literal(column.name());
    return "public final Column<%s> %s = column(%s, %s);"
        .formatted(javaType(), java, names, declaration());
  }

  private String declaration() {
    var column = facts.column();
    var text = new StringBuilder(word());
    text.append(".array()".repeat(column.dimensions()));
    if (!column.exact()) {
      text.append(".inexact()");
    }
    if (!column.comparedIn().isEmpty()) {
      text.append(".comparedIn(").append(literal(column.comparedIn())).append(')');
    }
    if (!column.nullable()) {
      text.append(".required()");
    }
    text.append(generation(column));
    if (!column.comment().isEmpty()) {
      text.append(".description(").append(literal(column.comment())).append(')');
    }
    return text.toString();
  }

  private static String generation(CatalogColumn column) {
    return switch (column.generation()) {
      case NONE -> column.defaultExpression().isEmpty() ? "" : ".defaulted()";
      case IDENTITY -> ".identity()";
      case ALWAYS_IDENTITY -> ".alwaysIdentity()";
      case COMPUTED -> ".computed()";
    };
  }

  /** The word of the DSL for the way of storing a value. */
  private String word() {
    var sql = literal(facts.column().typeSql());
    return enumName
        .map(type ->
            "%s(%s, %s, %s.class)".formatted(enumWord(), sql, literal(type.name()), type.java()))
        .orElseGet(() -> plainWord() + "(" + sql + ")");
  }

  private String enumWord() {
    return switch (facts.storage()) {
      case ENUM -> "label";
      case SET -> "labelSet";
      case PADDED_TEXT -> "checkedPaddedText";
      default -> "checkedText";
    };
  }

  private String plainWord() {
    return switch (facts.storage()) {
      case BOOLEAN -> "bool";
      case INT32 -> "int32";
      case INT64 -> "int64";
      case UINT64 -> "unsigned64";
      case DECIMAL -> "decimal";
      case MONEY -> "money";
      case FLOAT32 -> "float32";
      case FLOAT64 -> "float64";
      case TEXT -> "text";
      case PADDED_TEXT -> "paddedText";
      case UUID -> "uuid";
      case BYTES -> "bytes";
      case DATE -> "date";
      case TIME -> "time";
      case TIME_WITH_ZONE -> "timeWithZone";
      case DATE_TIME -> "dateTime";
      case INSTANT -> "instant";
      case JSON -> "json";
      case HSTORE -> "hstore";
      case BITS -> "bits";
      case NETWORK -> "network";
      case LITERAL, ENUM, SET -> "literal";
      case GEOMETRY -> "geometry";
      case SHAPE -> "shape";
      case COMPOSITE -> "composite";
      case OTHER -> "unknown";
    };
  }

  private String javaType() {
    var type = enumName.map(EnumRef::java).orElseGet(() -> javaType(facts.storage()));
    if (facts.storage() == Storage.SET && enumName.isPresent()) {
      type = "List<" + type + ">";
    }
    for (var i = 0; i < facts.column().dimensions(); i++) {
      type = "List<" + type + ">";
    }
    return type;
  }

  private static String javaType(Storage storage) {
    return switch (storage) {
      case BOOLEAN -> "Boolean";
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case UINT64 -> "BigInteger";
      case DECIMAL, MONEY -> "BigDecimal";
      case FLOAT32, FLOAT64 -> "Double";
      case UUID -> "UUID";
      case BYTES -> "byte[]";
      case DATE -> "LocalDate";
      case TIME -> "LocalTime";
      case TIME_WITH_ZONE -> "OffsetTime";
      case DATE_TIME -> "LocalDateTime";
      case INSTANT -> "Instant";
      case TEXT,
          PADDED_TEXT,
          JSON,
          HSTORE,
          ENUM,
          SET,
          BITS,
          NETWORK,
          LITERAL,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          "String";
    };
  }
}
