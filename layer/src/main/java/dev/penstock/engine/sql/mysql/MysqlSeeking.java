package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Index;
import dev.penstock.engine.sql.UnionSeeking;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * MySQL and MariaDB look into an index how many rows each value has, and read and sort all rows of
 * several.
 */
public enum MysqlSeeking implements UnionSeeking {
  /**
   * Of several indexes that begin with the column MySQL may take one that has the rows in another
   * order, and sorts all rows even of one value. An index that is gone is a warning that nobody
   * reads.
   */
  HINTED {
    @Override
    public Optional<String> hint(String alias, Index index) {
      return NAME.matcher(index.name()).matches()
          ? Optional.of("/*+ index(" + alias + " " + MysqlText.quote(index.name()) + ") */")
          : Optional.empty();
    }
  },

  /** In MariaDB an index that is gone would be an error. */
  UNHINTED {
    @Override
    public Optional<String> hint(String alias, Index index) {
      return Optional.empty();
    }
  };

  private static final Pattern NAME = Pattern.compile("\\w+");

  /** JSON may be too large to be sorted, and so may long values be to be copied. */
  @Override
  public boolean keeps(ColumnType type) {
    var sql = type.sql().toLowerCase(Locale.ROOT);
    return switch (type.storage()) {
      case TEXT -> !sql.startsWith("long") && !sql.startsWith("medium");
      case PADDED_TEXT, UUID, ENUM, SET, BOOLEAN, BITS -> true;
      case INT32, INT64, UINT64, DECIMAL, FLOAT32, FLOAT64 -> true;
      case DATE, TIME, DATE_TIME, INSTANT -> true;
      case BYTES, JSON, MONEY, TIME_WITH_ZONE, GEOMETRY, OTHER -> false;
      case HSTORE, NETWORK, LITERAL, SHAPE, COMPOSITE -> false;
    };
  }

  /** A union makes texts of enums, which are in the order of their declaration. */
  @Override
  public boolean keepsOrder(ColumnType type) {
    return switch (type.storage()) {
      case ENUM, SET -> false;
      default -> keeps(type);
    };
  }
}
