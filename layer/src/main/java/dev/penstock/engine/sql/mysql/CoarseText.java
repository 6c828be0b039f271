package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Sql;
import java.util.List;

/**
 * How a column equals the very bytes of one of some texts, though its collation takes different
 * texts for equal, in words that an index of the column can serve.
 */
public enum CoarseText {
  /**
   * By the column's own `=`, for the index, and then by bytes. It weighs the letters of each row,
   * which takes several times as long as to compare bytes.
   */
  LETTERS_AND_BYTES {
    @Override
    void write(Sql sql, String column, ColumnType type, List<Given> wanted, Rows rows) {
      MysqlText.oneOf(sql.add("("), column, type, wanted);
      MysqlText.oneOf(sql.add(" and "), MysqlText.bytes(column), MysqlText.LONGTEXT, wanted);
      sql.add(")");
    }
  },

  /**
   * By bytes. MySQL finds the rows of `column = cast(? as binary)` in an index of the column: what
   * has the same bytes is equal by any collation. A unique key, and columns that are compared with
   * those of another row, lead there only by the column's own `=`, which therefore stands beside it
   * where there may be such. Several stand with `or`, not `in`: where the column also equals a
   * constant, MySQL puts that constant in its place within `in`, by the collation. MariaDB takes
   * the parts of such an `or` for the same when the collation does, and loses rows.
   *
   * <p>Each more text costs every row a comparison, and `in` looks them up.
   */
  BYTES {
    @Override
    void write(Sql sql, String column, ColumnType type, List<Given> wanted, Rows rows) {
      if (!type.comparedIn().isEmpty() || wanted.size() > FEW) {
        LETTERS_AND_BYTES.write(sql, column, type, wanted, rows);
      } else if (wanted.size() == 1 && rows != Rows.LISTED) {
        MysqlText.oneOf(sql.add("("), column, type, wanted);
        same(sql.add(" and "), column, wanted.getFirst());
        sql.add(")");
      } else {
        sql.any(wanted, text -> same(sql, column, text));
      }
    }
  };

  private static final int FEW = 8;

  abstract void write(Sql sql, String column, ColumnType type, List<Given> wanted, Rows rows);

  /** A literal of bytes would do to find rows, but MySQL compares it by the collation. */
  private static void same(Sql sql, String column, Given text) {
    sql.add(column).bind(" = cast(? as binary)", MysqlText.LONGTEXT, text);
  }
}
