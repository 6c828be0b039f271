package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.sql.Statement;
import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table of many types, with values that tempt databases to differ. */
final class Things {
  static final Map<String, List<Object>> VALUES = new LinkedHashMap<>();

  static {
    List<Object> texts =
        List.of(
            "", "a", "A", "a ", " a", "ab", "aB", "ä", "a\u0308", "é", "e", "%", "a%b", "_", "a_b",
            "!", "a!b", "\\", "'", "\"", "ß", "ss", "😀", "a😀b", "ı", "I", "i", "\t", "null");
    VALUES.put("name", texts);
    VALUES.put("code", List.of("a", "A", "ab", "%", "_x", "ä", "é", "e", "", "a'b"));
    VALUES.put("number", List.of(-2_000_000_000, -1, 0, 1, 7, 2_000_000_000));
    VALUES.put("small", List.of(-5, 0, 5, 32_000));
    VALUES.put(
        "big",
        List.of(
            new BigInteger("-9223372036854775808"),
            BigInteger.ZERO,
            BigInteger.ONE,
            new BigInteger("9007199254740993"),
            new BigInteger("9223372036854775807")));
    VALUES.put(
        "price",
        List.of(
            new BigDecimal("0.10"),
            new BigDecimal("1.00"),
            new BigDecimal("-3.25"),
            new BigDecimal("99999999.99")));
    VALUES.put("ratio", List.of(0.1, -2.5, 0.0, 1e20, 3.0));
    VALUES.put("single", List.of(0.1, -2.5, 0.0, 16777216.0));
    VALUES.put("flag", List.of(true, false));
    VALUES.put(
        "day",
        List.of(LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 1), LocalDate.of(2024, 2, 29)));
    VALUES.put(
        "moment",
        List.of(
            OffsetDateTime.parse("2024-03-31T01:30:00Z"),
            OffsetDateTime.parse("2024-03-31T01:30:00.123456Z"),
            OffsetDateTime.parse("1999-12-31T23:59:59Z")));
    VALUES.put(
        "instant",
        List.of(
            OffsetDateTime.parse("2024-03-31T01:30:00Z"),
            OffsetDateTime.parse("2024-10-27T00:30:00.5Z"),
            OffsetDateTime.parse("1999-12-31T23:59:59Z")));
    VALUES.put("sort", List.of("paper", "film", "tape"));
    VALUES.put(
        "data", List.of(new byte[] {}, new byte[] {0}, new byte[] {1, 2, 3}, new byte[] {-1}));
  }

  private Things() {}

  static String script(TestDatabase.Kind kind) {
    var postgresql = kind == TestDatabase.Kind.POSTGRESQL;
    var columns =
        types(kind).entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().sql() + " null")
            .collect(Collectors.joining(", "));
    return (postgresql ? "create type sort as enum ('paper','film','tape');\n" : "")
        + "create table thing (id int primary key, "
        + columns
        + ")";
  }

  static Map<String, ColumnType> types(TestDatabase.Kind kind) {
    var postgresql = kind == TestDatabase.Kind.POSTGRESQL;
    Map<String, ColumnType> types = new LinkedHashMap<>();
    types.put(
        "name",
        new ColumnType(postgresql ? "text" : "varchar(50)", Storage.TEXT, 0, postgresql, ""));
    types.put("code", ColumnType.of("char(5)", Storage.PADDED_TEXT).inexact());
    types.put("number", ColumnType.of("int", Storage.INT32));
    types.put("small", ColumnType.of("smallint", Storage.INT32));
    types.put("big", ColumnType.of("bigint", Storage.INT64));
    types.put("price", ColumnType.of("numeric(10,2)", Storage.DECIMAL));
    types.put("ratio", ColumnType.of("double precision", Storage.FLOAT64));
    types.put("single", ColumnType.of(postgresql ? "real" : "float", Storage.FLOAT32));
    types.put("flag", ColumnType.of(postgresql ? "boolean" : "tinyint(1)", Storage.BOOLEAN));
    types.put("day", ColumnType.of("date", Storage.DATE));
    types.put(
        "moment", ColumnType.of(postgresql ? "timestamp(6)" : "datetime(6)", Storage.DATE_TIME));
    types.put(
        "instant", ColumnType.of(postgresql ? "timestamptz(6)" : "timestamp(6)", Storage.INSTANT));
    types.put(
        "sort", ColumnType.of(postgresql ? "sort" : "enum('paper','film','tape')", Storage.ENUM));
    types.put("data", ColumnType.of(postgresql ? "bytea" : "varbinary(20)", Storage.BYTES));
    return types;
  }

  static ApiDefinition definition(TestDatabase.Kind kind) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            "id",
            new FieldType.Scalar(ScalarType.INT),
            Definitions.column("id", ColumnType.of("int", Storage.INT32), false),
            "",
            false));
    types(kind)
        .forEach((name, type) ->
            fields.add(
                new Field(name, type(type), Definitions.column(name, type, true), "", false)));
    var labels =
        List.of("paper", "film", "tape").stream()
            .map(label -> new EnumType.Value(label, label))
            .toList();
    var model = Definitions.model("", "Thing", "thing", List.of("id"), fields, List.of());
    return new ApiDefinition(
        new Database("test", Engine.valueOf(kind.name()), "URL", ""),
        List.of(model),
        List.of(new EnumType("Sort", labels, "")),
        List.of());
  }

  private static FieldType type(ColumnType type) {
    return switch (type.storage()) {
      case INT32 -> new FieldType.Scalar(ScalarType.INT);
      case INT64 -> new FieldType.Scalar(ScalarType.BIG_INT);
      case DECIMAL -> new FieldType.Scalar(ScalarType.BIG_DECIMAL);
      case FLOAT32, FLOAT64 -> new FieldType.Scalar(ScalarType.FLOAT);
      case BOOLEAN -> new FieldType.Scalar(ScalarType.BOOLEAN);
      case DATE -> new FieldType.Scalar(ScalarType.DATE);
      case DATE_TIME, INSTANT -> new FieldType.Scalar(ScalarType.DATE_TIME);
      case BYTES -> new FieldType.Scalar(ScalarType.BASE64);
      case ENUM -> new FieldType.Enumeration("Sort");
      default -> new FieldType.Scalar(ScalarType.STRING);
    };
  }

  /** Fills the table and says what is in it, by id. */
  static List<Map<String, @Nullable Object>> fill(
      Probe probe, TestDatabase.Kind kind, Random random, int count) throws SQLException {
    var types = types(kind);
    var marks =
        types.values().stream()
            .map(probe.dialect().values()::bind)
            .collect(Collectors.joining(", "));
    var binder = new Binder(Engine.valueOf(kind.name()));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (var id = 0; id < count; id++) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      List<Statement.Bind> binds = new ArrayList<>();
      for (var type : types.entrySet()) {
        var values = VALUES.getOrDefault(type.getKey(), List.of());
        var value = random.nextInt(5) == 0 ? null : values.get(random.nextInt(values.size()));
        row.put(type.getKey(), value);
        binds.add(
            new Statement.Bind(type.getValue(), value == null ? null : Given.literal(value), 0));
      }
      var text = "insert into thing values (" + id + ", " + marks + ")";
      try (var prepared = probe.connection().prepareStatement(text)) {
        binder.binds(new Statement(text, binds)).in(new Leaves(List.of())).set(prepared);
        prepared.executeUpdate();
      }
      rows.add(row);
    }
    return rows;
  }
}
