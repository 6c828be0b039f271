package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.sql.CustomText;
import dev.penstock.engine.sql.Statement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of a statement into what its driver takes; the text around each `?` came from
 * {@link dev.penstock.engine.sql.Values#bind}.
 */
public final class Binder {
  private final Engine engine;

  public Binder(Engine engine) {
    this.engine = engine;
  }

  /**
   * The binds of a statement for this request and for others.
   *
   * @throws Failure.Exception when a value of this request cannot be kept by the database
   */
  public Binds binds(Statement statement) {
    return new Binds(statement.binds().stream().map(this::source).toList());
  }

  /** The values of this request alone. */
  Binds.Values present(Statement statement) {
    var binds = statement.binds();
    var values = new @Nullable Object[binds.size()];
    for (var i = 0; i < values.length; i++) {
      var value = binds.get(i).value();
      values[i] = value == null ? null : value.then(conversion(binds.get(i).type())).present();
    }
    return new Binds.Values(values);
  }

  private Source source(Statement.Bind bind) {
    var value = bind.value();
    return value == null ? Source.NULL : source(bind.type(), value);
  }

  /** A value of a column, as its driver takes it. */
  Source source(ColumnType type, Given value) {
    return value.then(conversion(type)).source();
  }

  private Function<Object, Object> conversion(ColumnType type) {
    if (engine == Engine.POSTGRESQL && type.sql().equals(CustomText.UNTYPED)) {
      return value -> new Binds.Untyped(storable(text(type, value)));
    }
    if (type.dimensions() > 0) {
      return value -> storable(BindText.array(type, value));
    }
    return switch (type.storage()) {
      case BOOLEAN -> truth(type);
      case INT32, INT64, UINT64 -> Binder::whole;
      case DECIMAL, MONEY -> Binder::decimal;
      case FLOAT32 -> Binder::single;
      case FLOAT64 -> value -> Double.parseDouble(value.toString());
      case BYTES -> BindText::bytes;
      case BITS -> this::bits;
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
          value -> storable(BindText.of(engine, type.storage(), value));
    };
  }

  private String text(ColumnType type, Object value) {
    return type.dimensions() > 0
        ? BindText.array(type, value)
        : BindText.of(engine, type.storage(), value);
  }

  private Function<Object, Object> truth(ColumnType type) {
    if (engine != Engine.POSTGRESQL) {
      return value -> isTrue(value) ? 1 : 0;
    }
    return type.sql().startsWith("bit") ? value -> isTrue(value) ? "1" : "0" : Binder::isTrue;
  }

  private static boolean isTrue(Object value) {
    return value.equals(true) || value.equals(1) || value.toString().equals("true");
  }

  private static Object decimal(Object value) {
    return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
  }

  /** MySQL takes a bit column's value as a number; a string would be its characters' bits. */
  private Object bits(Object value) {
    var bits = value.toString();
    if (engine == Engine.POSTGRESQL) {
      return bits;
    }
    return new BigDecimal(bits.isEmpty() ? BigInteger.ZERO : new BigInteger(bits, 2));
  }

  private static Object whole(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    var number = value instanceof BigInteger big ? big : wholeNumber(value.toString());
    return number.bitLength() < 64 ? (Object) number.longValue() : new BigDecimal(number);
  }

  private static BigInteger wholeNumber(String text) {
    try {
      return new BigInteger(text);
    } catch (NumberFormatException _) {
      throw refused("\"%s\" is not a whole number.".formatted(text));
    }
  }

  /**
   * The double that the database sees when it looks at the float; what is no float stays, to be
   * refused there.
   */
  private static Object single(Object value) {
    var wide = Double.parseDouble(value.toString());
    var narrow = (float) wide;
    return Float.isFinite(narrow) ? (double) narrow : wide;
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
