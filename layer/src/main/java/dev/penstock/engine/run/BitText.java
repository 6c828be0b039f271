package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.definition.ScalarType;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads bits as the driver has them: a text on PostgreSQL, bytes elsewhere. */
final class BitText {
  private BitText() {}

  static ValueWriter writer(Engine engine, ScalarType scalar) {
    return (row, column, sink) -> {
      var bits = read(engine, row, column);
      if (bits == null) {
        JsonLiterals.writeNull(sink);
      } else if (scalar == ScalarType.BOOLEAN) {
        JsonLiterals.write(bits.endsWith("1"), sink);
      } else {
        JsonStrings.write(bits, sink);
      }
    };
  }

  /** The bits as digits, all of them. */
  static @Nullable String read(Engine engine, ResultSet row, int column) throws SQLException {
    if (engine == Engine.POSTGRESQL) {
      return row.getString(column);
    }
    var bytes = row.getBytes(column);
    if (bytes == null) {
      return null;
    }
    var digits = new BigInteger(1, bytes).toString(2);
    var width = row.getMetaData().getPrecision(column);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
