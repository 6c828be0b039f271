package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.Conditions;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Symbols;
import dev.penstock.engine.sql.Values;
import java.math.BigInteger;
import java.util.List;

/** What MySQL and MariaDB ask of columns; all but the comparison of JSON is written alike. */
public final class MysqlConditions implements Conditions {
  private static final ColumnType DECIMAL = ColumnType.of("decimal(65,0)", Storage.DECIMAL);

  private final Values values;
  private final CoarseText coarse;
  private final MysqlContainment.Equality json;

  /**
   * @param coarse how texts are told apart that their collation takes for equal
   * @param json how two JSON values are compared
   */
  public MysqlConditions(Values values, CoarseText coarse, MysqlContainment.Equality json) {
    this.values = values;
    this.coarse = coarse;
    this.json = json;
  }

  /** Texts are equal by their bytes. */
  @Override
  public void equal(Sql sql, Named named, List<Given> wanted, Rows rows) {
    var column = named.column();
    var type = named.type();
    if (type.storage().isJson()) {
      sql.any(wanted, value -> json.write(sql, text -> text.add(values.read(column, type)), value));
    } else if (type.storage() != Storage.TEXT && type.storage() != Storage.PADDED_TEXT) {
      sql.any(wanted, value -> bind(sql.add(column).add(" = "), type, value));
    } else if (type.storage() == Storage.TEXT && type.exact()) {
      MysqlText.oneOf(sql, column, type, wanted);
    } else if (rows == Rows.FOUND) {
      MysqlText.oneOf(sql, MysqlText.bytes(column), MysqlText.LONGTEXT, wanted);
    } else {
      coarse.write(sql, column, type, wanted, rows);
    }
  }

  /** By the column's own order; that of an enum is its declaration, not its labels. */
  @Override
  public void compare(Sql sql, Named named, Comparison comparison, Given value) {
    var column = named.column();
    var type = named.type();
    if (type.storage() == Storage.ENUM && comparison != Comparison.EQUAL) {
      var labels = type.sql().substring(type.sql().indexOf('(') + 1);
      sql.add(column).add(" + 0").add(Symbols.of(comparison));
      sql.bind("field(?, " + labels, MysqlText.LONGTEXT, value);
      return;
    }
    bind(sql.add(column).add(Symbols.of(comparison)), type, value);
  }

  /** Texts by their bytes: their collations may differ, or take for equal what is not. */
  @Override
  public void matches(Sql sql, Named left, Comparison comparison, Named right) {
    var bytes =
        comparison == Comparison.EQUAL
            && (MysqlText.text(left.type()) || MysqlText.text(right.type()));
    sql.add(bytes ? MysqlText.bytes(left.column()) : left.column());
    sql.add(Symbols.of(comparison));
    sql.add(bytes ? MysqlText.bytes(right.column()) : right.column());
  }

  @Override
  public void contains(Sql sql, Named column, Given text) {
    sql.bind("locate(" + MysqlText.bytes("?") + ", ", MysqlText.LONGTEXT, text);
    sql.add(MysqlText.bytes(characters(column))).add(") > 0");
  }

  @Override
  public void beginsWith(Sql sql, Named column, Given text) {
    var pattern = Symbols.pattern(text).then(prefix -> prefix + "%");
    sql.add("(").add(characters(column));
    sql.bind(" like ? escape '!'", MysqlText.LONGTEXT, pattern);
    sql.bind(" and locate(" + MysqlText.bytes("?") + ", ", MysqlText.LONGTEXT, text);
    sql.add(MysqlText.bytes(characters(column))).add(") = 1)");
  }

  /** Lists are SETs here. */
  @Override
  public void hasElement(Sql sql, Named column, Given element) {
    sql.bind("find_in_set(" + MysqlText.bytes("?") + ", ", MysqlText.LONGTEXT, element);
    sql.add(MysqlText.bytes(column.column())).add(") > 0");
  }

  @Override
  public void jsonContains(Sql sql, Named column, Given wanted) {
    new MysqlContainment(sql, json).write(values.read(column.column(), column.type()), wanted);
  }

  @Override
  public String size(Named named) {
    var column = named.column();
    var type = named.type();
    if (type.storage().isJson()) {
      return "case when json_type(%s) in ('ARRAY', 'OBJECT') then json_length(%<s) end"
          .formatted(values.read(column, type));
    }
    return switch (type.storage()) {
      case BYTES -> "length(" + column + ")";
      case SET ->
          "case when %s = '' then 0 else char_length(%<s) - char_length(replace(%<s, ',', '')) + 1 end"
              .formatted(column);
      default -> "char_length(" + characters(named) + ")";
    };
  }

  private String characters(Named column) {
    return MysqlText.text(column.type())
        ? column.column()
        : values.read(column.column(), column.type());
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
