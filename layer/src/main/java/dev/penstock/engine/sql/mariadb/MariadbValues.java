package dev.penstock.engine.sql.mariadb;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.sql.Values;
import dev.penstock.engine.sql.mysql.MysqlValues;
import java.util.Locale;

/** As on MySQL, but for vectors, JSON and geometries. */
public final class MariadbValues implements Values {
  private final Values shared = new MysqlValues();

  @Override
  public String read(String expression, ColumnType type) {
    var vector =
        type.storage() == Storage.OTHER && type.sql().toLowerCase(Locale.ROOT).startsWith("vector");
    return vector ? "vec_totext(" + expression + ")" : shared.read(expression, type);
  }

  @Override
  public String bind(ColumnType type) {
    if (type.storage() == Storage.GEOMETRY) {
      // The function takes no reference system here.
      return "st_geomfromgeojson(?)";
    }
    // JSON is text with a check on it.
    return type.storage() == Storage.JSON ? "?" : shared.bind(type);
  }
}
