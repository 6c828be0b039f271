package dev.penstock.schema;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Expression.Part;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The type of a computed field, and how a database is made to give values of it. */
record ComputedType(FieldType field, ColumnType column) {
  private static final Pattern SCALE = Pattern.compile("\\([0-9]+, ?[0-9]+\\)");
  private static final Pattern DIGITS = Pattern.compile("\\([0-9]\\)");

  /** Empty where a scalar does not tell what the database is to compute. */
  static Optional<ComputedType> of(ScalarType scalar, Engine engine) {
    var postgresql = engine == Engine.POSTGRESQL;
    var column =
        switch (scalar) {
          case STRING, ID -> Optional.of(text(engine));
          case INT -> Optional.of(type(postgresql ? "integer" : "int", Storage.INT32));
          case BIG_INT -> Optional.of(type("bigint", Storage.INT64));
          case FLOAT ->
              Optional.of(type(postgresql ? "double precision" : "double", Storage.FLOAT64));
          case BIG_DECIMAL ->
              Optional.of(type(postgresql ? "numeric" : "decimal", Storage.DECIMAL));
          case BOOLEAN -> Optional.of(type(postgresql ? "boolean" : "tinyint(1)", Storage.BOOLEAN));
          case DATE -> Optional.of(type("date", Storage.DATE));
          case TIME, DATE_TIME, JSON, IP_ADDRESS, BASE64 -> Optional.<ColumnType>empty();
        };
    return column.map(type -> new ComputedType(new FieldType.Scalar(scalar), type));
  }

  /** Empty where the values of such a column cannot be computed like others. */
  static Optional<ComputedType> like(Column<?> column, Engine engine) {
    var declared = column.declaration().column(column.column(), false).type();
    var suits =
        declared.dimensions() == 0
            && column.declaration().type() instanceof FieldType.Scalar
            && switch (declared.storage()) {
              case BOOLEAN, INT32, INT64, DECIMAL, FLOAT64, TEXT, DATE, TIME, DATE_TIME, INSTANT ->
                  true;
              case UINT64,
                  MONEY,
                  FLOAT32,
                  PADDED_TEXT,
                  UUID,
                  BYTES,
                  TIME_WITH_ZONE,
                  JSON,
                  HSTORE,
                  ENUM,
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
    if (!suits) {
      return Optional.empty();
    }
    var type =
        declared.storage() == Storage.TEXT
            ? text(engine)
            : type(declared.sql(), declared.storage());
    return Optional.of(new ComputedType(column.declaration().type(), type));
  }

  /**
   * Of any length, which a cast would cut; not exact, because nobody knows which collation an
   * expression has.
   */
  private static ColumnType text(Engine engine) {
    return ColumnType.of(engine == Engine.POSTGRESQL ? "text" : "longtext", Storage.TEXT).inexact();
  }

  private static ColumnType type(String sql, Storage storage) {
    return ColumnType.of(sql, storage);
  }

  /** The expression with what makes its values those of the type. */
  List<Part> cast(List<Part> expression, Engine engine) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text(engine == Engine.POSTGRESQL ? "cast((" : before()));
    parts.addAll(expression);
    parts.add(new Part.Text(engine == Engine.POSTGRESQL ? ") as " + column.sql() + ")" : after()));
    return parts;
  }

  private String before() {
    return switch (column.storage()) {
      case BOOLEAN, FLOAT64 -> "((";
      case DECIMAL -> scale().isEmpty() ? "(" : "cast((";
      default -> "cast((";
    };
  }

  private String after() {
    var fraction = found(DIGITS);
    return switch (column.storage()) {
      case BOOLEAN -> ") <> 0)";
      case FLOAT64 -> ") + 0e0)";
      case DECIMAL -> scale().isEmpty() ? ")" : ") as decimal" + scale() + ")";
      case INT32, INT64 -> ") as signed)";
      case DATE -> ") as date)";
      case TIME -> ") as time" + fraction + ")";
      case DATE_TIME, INSTANT -> ") as datetime" + fraction + ")";
      default -> ") as char)";
    };
  }

  private String scale() {
    return found(SCALE);
  }

  private String found(Pattern pattern) {
    var found = pattern.matcher(column.sql());
    return found.find() ? found.group() : "";
  }
}
