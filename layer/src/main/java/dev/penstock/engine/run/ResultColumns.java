package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Storage;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a result whose statement a user wrote. */
public record ResultColumns(List<ResultColumn> columns) {

  public ResultColumns {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param number its place, counted from 1
   * @param label its name in the result
   * @param type as far as reading its values needs it
   */
  public record ResultColumn(int number, String label, ColumnType type) {}

  public static ResultColumns of(Engine engine, ResultSetMetaData result) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (var i = 1; i <= result.getColumnCount(); i++) {
      var type =
          switch (engine) {
            case POSTGRESQL -> postgresql(result.getColumnTypeName(i));
            case MYSQL, MARIADB -> mysql(result.getColumnTypeName(i), result.getPrecision(i));
          };
      columns.add(new ResultColumn(i, result.getColumnLabel(i), type));
    }
    return new ResultColumns(columns);
  }

  /** The column of that name; otherwise the one that has it but for case and underscores. */
  public Optional<ResultColumn> find(String name) {
    return columns.stream()
        .filter(column -> column.label().equals(name))
        .findFirst()
        .or(() -> columns.stream().filter(column -> isLike(column.label(), name)).findFirst());
  }

  private static boolean isLike(String label, String name) {
    return plain(label).equals(plain(name));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The type that PostgreSQL's driver calls by that name. */
  static ColumnType postgresql(String name) {
    if (name.startsWith("_")) {
      var element = postgresql(name.substring(1));
      return element.array();
    }
    return switch (name) {
      case "bool" -> ColumnType.of("boolean", Storage.BOOLEAN);
      case "int2", "int4", "smallserial", "serial" -> ColumnType.of("integer", Storage.INT32);
      case "int8", "bigserial", "oid" -> ColumnType.of("bigint", Storage.INT64);
      case "numeric" -> ColumnType.of("numeric", Storage.DECIMAL);
      case "float4" -> ColumnType.of("real", Storage.FLOAT32);
      case "float8" -> ColumnType.of("double precision", Storage.FLOAT64);
      case "money" -> ColumnType.of("money", Storage.MONEY);
      case "text", "varchar", "name", "citext" -> ColumnType.of("text", Storage.TEXT);
      case "bpchar" -> ColumnType.of("bpchar", Storage.PADDED_TEXT);
      case "uuid" -> ColumnType.of("uuid", Storage.UUID);
      case "bytea" -> ColumnType.of("bytea", Storage.BYTES);
      case "date" -> ColumnType.of("date", Storage.DATE);
      case "time" -> ColumnType.of("time", Storage.TIME);
      case "timetz" -> ColumnType.of("timetz", Storage.TIME_WITH_ZONE);
      case "timestamp" -> ColumnType.of("timestamp", Storage.DATE_TIME);
      case "timestamptz" -> ColumnType.of("timestamptz", Storage.INSTANT);
      case "json", "jsonb" -> ColumnType.of(name, Storage.JSON);
      case "inet", "cidr" -> ColumnType.of(name, Storage.NETWORK);
      case "bit", "varbit" -> ColumnType.of("bit varying", Storage.BITS);
      case "record" -> ColumnType.of("text", Storage.OTHER);
      default -> ColumnType.of(quoted(name), Storage.LITERAL);
    };
  }

  /** The driver quotes names with a schema, and them alone. */
  private static String quoted(String name) {
    return name.startsWith("\"") ? name : '"' + name + '"';
  }

  private static ColumnType mysql(String name, int precision) {
    var bare = name.replace(" UNSIGNED", "").replace(" ZEROFILL", "");
    var signed = bare.equals(name);
    return switch (bare) {
      case "TINYINT", "SMALLINT", "MEDIUMINT", "YEAR" -> ColumnType.of("int", Storage.INT32);
      case "INT", "INTEGER" ->
          signed ? ColumnType.of("int", Storage.INT32) : ColumnType.of("bigint", Storage.INT64);
      case "BIGINT" ->
          signed
              ? ColumnType.of("bigint", Storage.INT64)
              : ColumnType.of("bigint unsigned", Storage.UINT64);
      case "DECIMAL" -> ColumnType.of("decimal(65,30)", Storage.DECIMAL);
      case "FLOAT" -> ColumnType.of("float", Storage.FLOAT32);
      case "DOUBLE" -> ColumnType.of("double", Storage.FLOAT64);
      case "BIT" -> ColumnType.of("bit(%s)".formatted(precision), Storage.BITS);
      case "DATE" -> ColumnType.of("date", Storage.DATE);
      case "TIME" -> ColumnType.of("time", Storage.TIME);
      case "DATETIME" -> ColumnType.of("datetime", Storage.DATE_TIME);
      case "TIMESTAMP" -> ColumnType.of("timestamp", Storage.INSTANT);
      case "JSON" -> ColumnType.of("json", Storage.JSON);
      case "BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB" ->
          ColumnType.of("varbinary", Storage.BYTES);
      case "GEOMETRY" -> ColumnType.of("geometry", Storage.OTHER);
      default -> ColumnType.of("longtext", Storage.TEXT);
    };
  }
}
