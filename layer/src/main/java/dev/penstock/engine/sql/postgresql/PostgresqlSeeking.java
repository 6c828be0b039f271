package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.ArraySeeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;

/**
 * Of a column that equals one value PostgreSQL knows that ordering by it changes nothing. It may
 * then go through another index that has the rows in order, in the hope of meeting rows with the
 * value soon, and there may be none. Of a column that equals any element of an array it knows no
 * such thing, so that an order that begins with the column is had from the right index alone.
 */
final class PostgresqlSeeking implements ArraySeeking {
  private static final Frame ANY = new Frame(" = any(array[", "])");
  private final Values values;

  PostgresqlSeeking(Values values) {
    this.values = values;
  }

  @Override
  public boolean suits(ColumnType type) {
    if (type.dimensions() > 0 || Equality.of(type) != Equality.NATIVE) {
      return false;
    }
    return switch (type.storage()) {
      case TEXT, UUID, INT32, INT64, ENUM -> true;
      case BOOLEAN,
          UINT64,
          DECIMAL,
          MONEY,
          FLOAT32,
          FLOAT64,
          PADDED_TEXT,
          BYTES,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          JSON,
          HSTORE,
          SET,
          BITS,
          NETWORK,
          LITERAL,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          false;
    };
  }

  @Override
  public void value(Sql sql, ColumnType type, Given value) {
    var compared = Equality.compared(type, value);
    sql.bind(values.bind(compared), compared, value);
  }

  @Override
  public Frame equality() {
    return ANY;
  }
}
