package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.Sql;
import java.util.List;

/** Pieces of text that MySQL and MariaDB write alike. */
public final class MysqlText {
  /** Text as long as it likes. */
  public static final ColumnType LONGTEXT = ColumnType.of("longtext", Storage.TEXT);

  private MysqlText() {}

  public static String quote(String identifier) {
    return '`' + identifier.replace("`", "``") + '`';
  }

  /** Whether the values are character strings of some collation. */
  static boolean text(ColumnType type) {
    return switch (type.storage()) {
      case TEXT, PADDED_TEXT, ENUM, SET -> true;
      case BOOLEAN, INT32, INT64, UINT64, DECIMAL, MONEY, FLOAT32, FLOAT64, BITS, BYTES -> false;
      case DATE, TIME, TIME_WITH_ZONE, DATE_TIME, INSTANT -> false;
      case UUID, JSON, HSTORE, NETWORK, LITERAL, GEOMETRY, SHAPE, COMPOSITE, OTHER -> false;
    };
  }

  /** Texts arrive in UTF-8, so that the bytes of a value are those of {@link #bytes}. */
  static void oneOf(Sql sql, String left, ColumnType type, List<Given> wanted) {
    sql.add(left).add(wanted.size() == 1 ? " = " : " in (");
    var before = "";
    for (var value : wanted) {
      sql.add(before).bind("?", type, value);
      before = ", ";
    }
    sql.add(wanted.size() == 1 ? "" : ")");
  }

  static String bytes(String text) {
    return "cast(convert(" + text + " using utf8mb4) as binary)";
  }

  public static String slot(ColumnType type) {
    return text(type) ? "text" : type.sql();
  }

  /** All texts of a union have one collation: two columns' own would be an illegal mix. */
  public static String filled(String value, ColumnType type) {
    return text(type) ? collated(value) : value;
  }

  static String collated(String value) {
    return "convert(" + value + " using utf8mb4) collate utf8mb4_bin";
  }
}
