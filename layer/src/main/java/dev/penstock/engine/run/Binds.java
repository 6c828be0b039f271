package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for each `?` of a statement, whoever asks. */
public final class Binds {
  private final List<Source> sources;

  Binds(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /**
   * The values of one request, as the driver takes them.
   *
   * @throws dev.penstock.engine.Failure.Exception when one of them cannot be kept by the database
   */
  public Values in(Leaves leaves) {
    var values = new @Nullable Object[sources.size()];
    for (var i = 0; i < values.length; i++) {
      var source = sources.get(i);
      values[i] = source.equals(Source.NULL) ? null : source.in(leaves);
    }
    return new Values(values);
  }

  int size() {
    return sources.size();
  }

  /** A text whose type PostgreSQL finds by what stands around it. */
  record Untyped(String text) {}

  /** The values of one request. */
  public static final class Values {
    private final @Nullable Object[] values;

    Values(@Nullable Object[] values) {
      this.values = values;
    }

    /** Those of several parts of one statement. */
    static Values joined(List<Values> parts) {
      return new Values(
          parts.stream().flatMap(part -> Arrays.stream(part.values)).toArray(Object[]::new));
    }

    /** Gives them to a statement. */
    public void set(PreparedStatement prepared) throws SQLException {
      set(prepared, 0);
    }

    /**
     * Gives them to a statement that has other values before them.
     *
     * @param before how many
     */
    void set(PreparedStatement prepared, int before) throws SQLException {
      for (var i = 0; i < values.length; i++) {
        set(prepared, before + i + 1, values[i]);
      }
    }

    private static void set(PreparedStatement prepared, int index, @Nullable Object value)
        throws SQLException {
      switch (value) {
        case null -> prepared.setNull(index, Types.NULL);
        case String text -> prepared.setString(index, text);
        case Long number -> prepared.setLong(index, number);
        case Integer number -> prepared.setInt(index, number);
        case Double number -> prepared.setDouble(index, number);
        case Boolean truth -> prepared.setBoolean(index, truth);
        case BigDecimal number -> prepared.setBigDecimal(index, number);
        case byte[] bytes -> prepared.setBytes(index, bytes);
        case Untyped(var text) -> prepared.setObject(index, text, Types.OTHER);
        default -> throw new IllegalStateException("A bind of " + value.getClass());
      }
    }
  }
}
