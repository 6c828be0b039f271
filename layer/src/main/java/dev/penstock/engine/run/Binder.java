package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.sql.Statement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement its values; the text around each `?` came from {@link
 * dev.penstock.engine.sql.Values#bind}.
 */
public final class Binder {
  private final Engine engine;

  public Binder(Engine engine) {
    this.engine = engine;
  }

  public void bind(PreparedStatement prepared, List<Statement.Bind> binds) throws SQLException {
    for (var i = 0; i < binds.size(); i++) {
      bind(prepared, i + 1, binds.get(i).type(), binds.get(i).value());
    }
  }

  private void bind(PreparedStatement prepared, int index, ColumnType type, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      prepared.setNull(index, Types.NULL);
      return;
    }
    if (type.dimensions() > 0) {
      prepared.setString(index, storable(BindText.array(type, value)));
      return;
    }
    switch (type.storage()) {
      case BOOLEAN -> bindBoolean(prepared, index, type, value);
      case INT32, INT64, UINT64 -> bindWhole(prepared, index, whole(value));
      case DECIMAL, MONEY -> prepared.setBigDecimal(index, new BigDecimal(value.toString()));
      case FLOAT32 -> prepared.setDouble(index, single(value));
      case FLOAT64 -> prepared.setDouble(index, Double.parseDouble(value.toString()));
      case BYTES -> prepared.setBytes(index, BindText.bytes(value));
      case BITS -> bindBits(prepared, index, value.toString());
      case TEXT,
          PADDED_TEXT,
          UUID,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          JSON,
          HSTORE,
          ENUM,
          SET,
          NETWORK,
          LITERAL,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          prepared.setString(index, storable(BindText.of(engine, type.storage(), value)));
    }
  }

  private void bindBoolean(PreparedStatement prepared, int index, ColumnType type, Object value)
      throws SQLException {
    var yes = value.equals(true) || value.equals(1) || value.toString().equals("true");
    if (engine != Engine.POSTGRESQL) {
      prepared.setInt(index, yes ? 1 : 0);
    } else if (type.sql().startsWith("bit")) {
      prepared.setString(index, yes ? "1" : "0");
    } else {
      prepared.setBoolean(index, yes);
    }
  }

  private static void bindWhole(PreparedStatement prepared, int index, BigInteger value)
      throws SQLException {
    if (value.bitLength() < 64) {
      prepared.setLong(index, value.longValue());
    } else {
      prepared.setBigDecimal(index, new BigDecimal(value));
    }
  }

  /** MySQL takes a bit column's value as a number; a string would be its characters' bits. */
  private void bindBits(PreparedStatement prepared, int index, String bits) throws SQLException {
    if (engine == Engine.POSTGRESQL) {
      prepared.setString(index, bits);
    } else {
      prepared.setBigDecimal(
          index, new BigDecimal(bits.isEmpty() ? BigInteger.ZERO : new BigInteger(bits, 2)));
    }
  }

  private static BigInteger whole(Object value) {
    try {
      return value instanceof BigInteger number ? number : new BigInteger(value.toString());
    } catch (NumberFormatException _) {
      throw refused("\"%s\" is not a whole number.".formatted(value));
    }
  }

  /**
   * The double that the database sees when it looks at the float; what is no float stays, to be
   * refused there.
   */
  private static double single(Object value) {
    var wide = Double.parseDouble(value.toString());
    var narrow = (float) wide;
    return Float.isFinite(narrow) ? narrow : wide;
  }

  /** Refuses what no database keeps unchanged. */
  private String storable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (Character.isHighSurrogate(character)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(character)) {
        throw refused("A text has half of a character outside of the basic plane.");
      } else if (character == 0 && engine == Engine.POSTGRESQL) {
        throw refused("A text has the character U+0000, which this database does not keep.");
      }
    }
    return text;
  }

  private static Failure.Exception refused(String message) {
    return new Failure.Exception(Failure.of(FailureCode.BAD_VALUE, message));
  }
}
