package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Symbols;
import dev.penstock.engine.sql.Values;
import java.math.BigInteger;
import java.util.List;

/** The comparisons that MySQL and MariaDB write alike. */
public final class MysqlConditions {
  private static final ColumnType DECIMAL = ColumnType.of("decimal(65,0)", Storage.DECIMAL);

  private final Values values;

  public MysqlConditions(Values values) {
    this.values = values;
  }

  /**
   * Equal to the bytes; the column's own `=` comes first where an index can serve it. It weighs the
   * characters of both texts, which for each row takes several times as long as to compare bytes.
   */
  public void equal(Sql sql, String column, ColumnType type, List<Given> wanted, Rows rows) {
    if (type.storage() != Storage.TEXT && type.storage() != Storage.PADDED_TEXT) {
      sql.any(wanted, value -> bind(sql.add(column).add(" = "), type, value));
    } else if (type.storage() == Storage.TEXT && type.exact()) {
      oneOf(sql, column, type, wanted);
    } else if (rows == Rows.FOUND) {
      oneOf(sql, bytes(column), MysqlText.LONGTEXT, wanted);
    } else {
      oneOf(sql.add("("), column, type, wanted);
      oneOf(sql.add(" and "), bytes(column), MysqlText.LONGTEXT, wanted);
      sql.add(")");
    }
  }

  /** Texts arrive in UTF-8, so that the bytes of a value are those of {@link #bytes}. */
  private static void oneOf(Sql sql, String left, ColumnType type, List<Given> wanted) {
    sql.add(left).add(wanted.size() == 1 ? " = " : " in (");
    var before = "";
    for (var value : wanted) {
      sql.add(before).bind("?", type, value);
      before = ", ";
    }
    sql.add(wanted.size() == 1 ? "" : ")");
  }

  /** By the column's own order; that of an enum is its declaration, not its labels. */
  public void compare(Sql sql, String column, ColumnType type, Comparison comparison, Given value) {
    if (type.storage() == Storage.ENUM && comparison != Comparison.EQUAL) {
      var labels = type.sql().substring(type.sql().indexOf('(') + 1);
      sql.add(column).add(" + 0").add(Symbols.of(comparison));
      sql.bind("field(?, " + labels, MysqlText.LONGTEXT, value);
      return;
    }
    bind(sql.add(column).add(Symbols.of(comparison)), type, value);
  }

  /** Texts by their bytes: their collations may differ, or take for equal what is not. */
  public void matches(Sql sql, Dialect.Named left, Comparison comparison, Dialect.Named right) {
    var bytes =
        comparison == Comparison.EQUAL
            && (MysqlText.text(left.type()) || MysqlText.text(right.type()));
    sql.add(bytes ? bytes(left.column()) : left.column());
    sql.add(Symbols.of(comparison));
    sql.add(bytes ? bytes(right.column()) : right.column());
  }

  public void contains(Sql sql, String column, ColumnType type, Given text) {
    sql.bind("locate(" + bytes("?") + ", ", MysqlText.LONGTEXT, text);
    sql.add(bytes(characters(column, type))).add(") > 0");
  }

  public void beginsWith(Sql sql, String column, ColumnType type, Given text) {
    var pattern = Symbols.pattern(text).then(prefix -> prefix + "%");
    sql.add("(").add(characters(column, type));
    sql.bind(" like ? escape '!'", MysqlText.LONGTEXT, pattern);
    sql.bind(" and locate(" + bytes("?") + ", ", MysqlText.LONGTEXT, text);
    sql.add(bytes(characters(column, type))).add(") = 1)");
  }

  /** Lists are SETs here. */
  public void hasElement(Sql sql, String column, ColumnType type, Given element) {
    sql.bind("find_in_set(" + bytes("?") + ", ", MysqlText.LONGTEXT, element);
    sql.add(bytes(column)).add(") > 0");
  }

  public String size(String column, ColumnType type) {
    return switch (type.storage()) {
      case BYTES -> "length(" + column + ")";
      case SET ->
          "case when %s = '' then 0 else char_length(%<s) - char_length(replace(%<s, ',', '')) + 1 end"
              .formatted(column);
      case JSON, GEOMETRY, HSTORE, COMPOSITE -> {
        var json = values.read(column, type);
        yield "case when json_type(%s) in ('ARRAY', 'OBJECT') then json_length(%<s) end"
            .formatted(json);
      }
      case BOOLEAN,
          INT32,
          INT64,
          UINT64,
          DECIMAL,
          MONEY,
          FLOAT32,
          FLOAT64,
          TEXT,
          PADDED_TEXT,
          UUID,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          ENUM,
          BITS,
          NETWORK,
          LITERAL,
          SHAPE,
          OTHER ->
          "char_length(" + characters(column, type) + ")";
    };
  }

  private String characters(String column, ColumnType type) {
    return MysqlText.text(type) ? column : values.read(column, type);
  }

  private static String bytes(String text) {
    return "cast(convert(" + text + " using utf8mb4) as binary)";
  }

  private void bind(Sql sql, ColumnType type, Given value) {
    var whole = type.storage() == Storage.INT64 || type.storage() == Storage.UINT64;
    var compared = whole && value.ask(MysqlConditions::isBeyondLong) ? DECIMAL : type;
    sql.bind(values.bind(compared), compared, value);
  }

  private static boolean isBeyondLong(Object value) {
    return value instanceof BigInteger number && number.bitLength() > 63;
  }
}
