package dev.penstock.engine.plan;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.graphql.ScalarValues;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives a value the Java type that {@link dev.penstock.engine.graphql.Operation} names for its
 * scalar.
 */
final class StoredValues {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern BITS = Pattern.compile("[01]*");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,20}");

  private StoredValues() {}

  /**
   * Refuses with an IllegalArgumentException, or in the scalar's own words, what the column cannot
   * hold.
   */
  static Object of(ScalarType scalar, Storage storage, Object raw) {
    var value =
        switch (raw) {
          case LocalDate _, OffsetDateTime _, byte[] _ -> raw;
          default -> ScalarValues.read(scalar, raw);
        };
    return value instanceof String text ? text(storage, text) : value;
  }

  private static String text(Storage storage, String text) {
    return switch (storage) {
      case UUID -> matching(UUID_TEXT, text).toLowerCase(Locale.ROOT);
      case BITS -> matching(BITS, text);
      case INT32, INT64, UINT64 -> matching(WHOLE, text);
      case BOOLEAN,
          DECIMAL,
          MONEY,
          FLOAT32,
          FLOAT64,
          TEXT,
          PADDED_TEXT,
          BYTES,
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
          text;
    };
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("Does not look like " + pattern);
    }
    return text;
  }
}
