package dev.penstock.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penstock.testing.TestDatabase.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column type whose random values are known both as SQL and as what the API must answer.
 *
 * @param sql how it is declared
 */
record RandomType(String sql, Function<Random, Value> values) {
  private static final List<String> LETTERS =
      List.of(
          "a", "B", "é", "ß", "İ", "ı", "表", "🎉", "'", "\"", "\\", "%", "_", " ", "\n", "\t", "?");

  /** One value, as a literal and as the answer. */
  record Value(String literal, JsonNode answer) {}

  static RandomType integer() {
    return new RandomType(
        "integer",
        random -> {
          var value = random.nextInt();
          return new Value("" + value, IntNode.valueOf(value));
        });
  }

  static List<RandomType> of(Kind kind) {
    var types = new ArrayList<>(common(kind));
    types.addAll(kind == Kind.POSTGRESQL ? postgresql() : mysqlFamily());
    if (kind != Kind.MYSQL) {
      types.add(
          new RandomType(
              "uuid", random -> plain(UUID.nameUUIDFromBytes(bytes(random)).toString())));
    }
    return types;
  }

  private static List<RandomType> common(Kind kind) {
    var postgresql = kind == Kind.POSTGRESQL;
    var timestamp = postgresql ? "timestamp(3)" : "datetime(3)";
    return List.of(
        integer(),
        new RandomType("smallint", random -> number((short) random.nextInt())),
        new RandomType("bigint", random -> exact(BigInteger.valueOf(random.nextLong()).toString())),
        new RandomType("decimal(18, 4)", RandomType::decimal),
        new RandomType(postgresql ? "double precision" : "double", RandomType::floating),
        new RandomType("boolean", RandomType::truth),
        new RandomType("varchar(40)", random -> text(kind, random, 20)),
        new RandomType("text", random -> text(kind, random, 60)),
        new RandomType("date", random -> plain(date(random).toString())),
        new RandomType("time", random -> plain(time(random))),
        new RandomType(timestamp, RandomType::timestamp),
        new RandomType(postgresql ? "bytea" : "varbinary(20)", random -> bytes(kind, random)),
        new RandomType(postgresql ? "jsonb" : "json", RandomType::json));
  }

  private static List<RandomType> postgresql() {
    return List.of(
        new RandomType(
            "integer[]",
            random -> {
              var one = random.nextInt();
              var list = JsonNodeFactory.instance.arrayNode();
              list.add(one).addNull();
              return new Value("array[%d, null]".formatted(one), list);
            }));
  }

  private static List<RandomType> mysqlFamily() {
    return List.of(
        new RandomType("tinyint", random -> number((byte) random.nextInt())),
        new RandomType(
            "bigint unsigned", random -> exact(Long.toUnsignedString(random.nextLong()))),
        new RandomType("year", random -> number(1901 + random.nextInt(255))),
        new RandomType(
            "enum('one', 'two')", random -> plain(random.nextBoolean() ? "one" : "two")));
  }

  private static Value number(int value) {
    return new Value("" + value, IntNode.valueOf(value));
  }

  private static Value exact(String digits) {
    return new Value(digits, TextNode.valueOf(digits));
  }

  private static Value plain(String text) {
    return new Value("'" + text + "'", TextNode.valueOf(text));
  }

  private static Value decimal(Random random) {
    return exact(BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000L, 4).toPlainString());
  }

  private static Value floating(Random random) {
    var value = random.nextInt() / 64.0;
    return new Value("" + value, DoubleNode.valueOf(value));
  }

  private static Value truth(Random random) {
    var value = random.nextBoolean();
    return new Value("" + value, BooleanNode.valueOf(value));
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
  }

  private static String time(Random random) {
    return LocalTime.ofSecondOfDay(random.nextInt(86_400)).format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  private static Value timestamp(Random random) {
    var instant =
        date(random)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .plusMillis(random.nextInt(86_400_000));
    return new Value(literal(instant), TextNode.valueOf(instant.toString()));
  }

  private static String literal(Instant instant) {
    return "'"
        + instant
            .atOffset(ZoneOffset.UTC)
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .replace('T', ' ')
        + "'";
  }

  private static Value text(Kind kind, Random random, int longest) {
    var text = new StringBuilder();
    for (var i = random.nextInt(longest); i > 0; i--) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return new Value(quoted(kind, text.toString()), TextNode.valueOf(text.toString()));
  }

  private static String quoted(Kind kind, String text) {
    var doubled = text.replace("'", "''");
    return "'" + (kind == Kind.POSTGRESQL ? doubled : doubled.replace("\\", "\\\\")) + "'";
  }

  private static Value bytes(Kind kind, Random random) {
    var bytes = bytes(random);
    var hex = HexFormat.of().formatHex(bytes);
    return new Value(
        kind == Kind.POSTGRESQL ? "'\\x" + hex + "'" : "x'" + hex + "'",
        TextNode.valueOf(Base64.getEncoder().encodeToString(bytes)));
  }

  private static byte[] bytes(Random random) {
    var bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Value json(Random random) {
    var value = random.nextInt(100);
    return new Value(
        "'{\"b\": [%d, null], \"a\": {\"c\": true}}'".formatted(value),
        TextNode.valueOf("{\"a\":{\"c\":true},\"b\":[%d,null]}".formatted(value)));
  }
}
