package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The shortcuts write what Jackson and the way through texts write, for usual and odd values. */
final class ShortcutTest {
  private static final int ROUNDS = 20_000;
  private static final EnumType MOOD =
      new EnumType(
          "Mood",
          List.of(new EnumType.Value("HAPPY", "happy"), new EnumType.Value("SO_SO", "so-so, “ö”")),
          "");
  private static final ApiDefinition DEFINITION =
      new ApiDefinition(
          new Database("id", Engine.POSTGRESQL, "S", ""), List.of(), List.of(MOOD), List.of());

  private final Random random = new Random(20_260_301);
  private int taken;

  @Test
  void textsAreWrittenAsJacksonWritesThem() {
    var odd =
        List.of(
            "",
            "\"",
            "\\",
            "a\"b",
            "1234567\"",
            "12345678\\",
            "\u0000\u001f\u007f",
            "\u0080",
            "é",
            "日本語 and ascii",
            "😀",
            "a😀",
            "1234567😀\n",
            "\b\f\n\r\t",
            "/",
            "\u2028",
            "\uffff\ufffd");

    odd.forEach(text -> sameAs(ScalarType.STRING, Storage.TEXT, text, ShortcutTest::jackson));
    rounds(() -> sameAs(ScalarType.STRING, Storage.TEXT, anyText(), ShortcutTest::jackson));

    assertThat(taken).isEqualTo(odd.size() + ROUNDS);
  }

  @Test
  void bytesThatAreNoTextAreLeftAlone() {
    rounds(() -> {
      var bytes = anyText().getBytes(StandardCharsets.UTF_8);
      for (var changes = random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      var decoded = new String(bytes, StandardCharsets.UTF_8);
      var wellFormed = Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), bytes);
      var sink = ByteSink.small();

      assertThat(JsonStrings.write(bytes, sink)).as(decoded).isEqualTo(wellFormed);
      assertThat(text(sink)).isEqualTo(wellFormed ? jackson(decoded) : "");
    });
  }

  @Test
  void halvesOfCharactersAreEscaped() {
    var sink = ByteSink.small();

    JsonStrings.write("a\ud83d\"b\ude00😀\ud83d", sink);

    assertThat(text(sink)).isEqualTo("\"a\\uD83D\\\"b\\uDE00😀\\uD83D\"");
  }

  @Test
  void wholeNumbersAreWrittenAsTheyAre() {
    for (var number :
        List.of("0", "-0", "00042", "-1", "9223372036854775807", "-9223372036854775808")) {
      sameAs(ScalarType.INT, Storage.INT64, number, text -> Long.toString(Long.parseLong(text)));
    }
    rounds(() ->
        sameAs(
            ScalarType.INT,
            Storage.INT32,
            Integer.toString(random.nextInt() >> random.nextInt(31)),
            text -> text));

    assertThat(taken).isGreaterThan(ROUNDS);
  }

  @Test
  void exactNumbersAreStringsWithoutPadding() {
    for (var number :
        List.of("0", "0.10", "00012", "000.5", "-0.10", "NaN", "18446744073709551615")) {
      sameAs(
          ScalarType.BIG_DECIMAL,
          Storage.DECIMAL,
          number,
          throughText(ScalarType.BIG_DECIMAL, Storage.DECIMAL));
    }
    assertThat(taken).isEqualTo(5);
  }

  @Test
  void doublesAreWrittenAsJacksonWritesThem() {
    Function<String, String> jackson =
        text -> json(generator -> generator.writeNumber(Double.parseDouble(text)));
    for (var number :
        List.of(
            "0",
            "-0",
            "0.001",
            "0.0001",
            "9999999",
            "10000000",
            "9999999.5",
            "1.50",
            "01",
            "1e20",
            "1e-05",
            "100000000000000",
            "0.1",
            "-0.05",
            "123456.123456789",
            "1234567.123456789",
            "2.2250738585072014e-308")) {
      sameAs(ScalarType.FLOAT, Storage.FLOAT64, number, jackson);
    }
    rounds(() -> sameAs(ScalarType.FLOAT, Storage.FLOAT64, anyDecimal(17), jackson));

    assertThat(taken).isGreaterThan(ROUNDS / 4);
  }

  @Test
  void floatsAreWrittenAsJacksonWritesThem() {
    rounds(() ->
        sameAs(
            ScalarType.FLOAT,
            Storage.FLOAT32,
            anyDecimal(8),
            text -> json(generator -> generator.writeNumber((float) Double.parseDouble(text)))));

    assertThat(taken).isGreaterThan(ROUNDS / 4);
  }

  @Test
  void numbersThatJsonDoesNotHaveAreNull() {
    for (var number : List.of("NaN", "Infinity", "-Infinity")) {
      sameAs(ScalarType.FLOAT, Storage.FLOAT64, number, _ -> "null");
      sameAs(ScalarType.FLOAT, Storage.FLOAT32, number, _ -> "null");
    }
  }

  @Test
  void truthIsWrittenAsTrueOrFalse() {
    for (var no : List.of("0", "f", "false")) {
      sameAs(ScalarType.BOOLEAN, Storage.BOOLEAN, no, _ -> "false");
    }
    for (var yes : List.of("1", "t", "true", "-1", "00")) {
      sameAs(ScalarType.BOOLEAN, Storage.BOOLEAN, yes, _ -> "true");
    }
  }

  @Test
  void labelsAreWrittenByTheirNames() {
    var type = new FieldType.Enumeration("Mood");
    var shortcut = Shortcut.of(DEFINITION, type, ColumnType.of("mood", Storage.ENUM)).orElseThrow();
    var sink = ByteSink.small();

    assertThat(shortcut.write("so-so, “ö”".getBytes(StandardCharsets.UTF_8), sink)).isTrue();
    assertThat(shortcut.write("Happy".getBytes(StandardCharsets.UTF_8), sink)).isFalse();
    assertThat(text(sink)).isEqualTo("\"SO_SO\"");
  }

  @Test
  void daysAndTimesAreWrittenAsTheWayThroughTextsWritesThem() {
    var days = List.of("2024-02-29", "0044-03-15 BC", "10000-01-01", "infinity", "0000-00-00");
    days.forEach(day -> sameAsText(ScalarType.DATE, Storage.DATE, day));
    rounds(() -> sameAsText(ScalarType.DATE, Storage.DATE, anyDay()));
    for (var time : List.of("-838:59:59.000000", "24:00:00", "00:00:00.1234567", "838:59:59.100")) {
      sameAsText(ScalarType.TIME, Storage.TIME, time);
    }
    rounds(() -> sameAsText(ScalarType.TIME, Storage.TIME, anyTime()));
    for (var moment :
        List.of(
            "infinity",
            "-infinity",
            "0044-03-15 10:00:00 BC",
            "10000-01-01 00:00:00+00",
            "0001-01-01 00:30:00+01",
            "9999-12-31 23:30:00-01",
            "2024-03-31 01:30:00+05:53:28",
            "0000-00-00 00:00:00",
            "2024-00-01 00:00:00",
            "2024-01-00 00:00:00.000000",
            "1899-12-31 23:59:59.999999+00:19:32")) {
      sameAsText(ScalarType.DATE_TIME, Storage.INSTANT, moment);
    }
    rounds(() ->
        sameAsText(
            ScalarType.DATE_TIME, Storage.INSTANT, anyDay() + " " + anyTime() + anyOffset()));

    assertThat(taken).isGreaterThan(3 * ROUNDS);
  }

  private void rounds(Runnable round) {
    for (var i = 0; i < ROUNDS; i++) {
      round.run();
    }
  }

  private void sameAsText(ScalarType type, Storage storage, String value) {
    sameAs(type, storage, value, throughText(type, storage));
  }

  private static Function<String, String> throughText(ScalarType type, Storage storage) {
    var writer = TextWriter.of(DEFINITION, new FieldType.Scalar(type), ColumnType.of("x", storage));
    return value -> {
      var sink = ByteSink.small();
      writer.write(value, sink);
      return text(sink);
    };
  }

  /** Compares the shortcut where it takes the value, and the way through texts always. */
  private void sameAs(
      ScalarType type, Storage storage, String value, Function<String, String> expected) {
    var shortcut =
        Shortcut.of(DEFINITION, new FieldType.Scalar(type), ColumnType.of("x", storage))
            .orElseThrow();
    var sink = ByteSink.small();
    var json = expected.apply(value);

    if (shortcut.write(value.getBytes(StandardCharsets.UTF_8), sink)) {
      taken++;
      assertThat(text(sink)).as("%s of %s %s", value, type, storage).isEqualTo(json);
    } else {
      assertThat(sink.position()).as("%s of %s %s", value, type, storage).isZero();
    }
    assertThat(throughText(type, storage).apply(value)).isEqualTo(json);
  }

  private String anyText() {
    var text = new StringBuilder();
    List<Supplier<Integer>> kinds = new ArrayList<>();
    kinds.add(() -> 'a' + random.nextInt(26));
    kinds.add(() -> random.nextInt(128));
    kinds.add(() -> 0x80 + random.nextInt(0x700));
    kinds.add(() -> 0xe000 + random.nextInt(0x1fff));
    kinds.add(() -> 0x10000 + random.nextInt(0x10_0000));
    var mixed = random.nextInt(kinds.size()) + 1;
    for (var length = random.nextInt(40); length > 0; length--) {
      text.appendCodePoint(kinds.get(random.nextInt(mixed)).get());
    }
    return text.toString();
  }

  private String anyDecimal(int digits) {
    var text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    var count = 1 + random.nextInt(digits);
    var point = random.nextInt(count + 1);
    for (var i = 0; i < count; i++) {
      text.append(i == point ? (i == 0 ? "0." : ".") : "");
      text.append(random.nextInt(3) == 0 ? '0' : (char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  private String anyDay() {
    return "%04d-%02d-%02d"
        .formatted(1 + random.nextInt(9_998), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String anyTime() {
    var time =
        "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    var fraction =
        "%06d"
            .formatted(
                random.nextInt(1_000_000) / List.of(1, 1_000, 1_000_000).get(random.nextInt(3)));
    var digits = random.nextInt(7);
    return digits == 0 ? time : time + "." + fraction.substring(6 - digits);
  }

  private String anyOffset() {
    return switch (random.nextInt(5)) {
      case 0 -> "";
      case 1 -> "+00";
      case 2 -> "+%02d".formatted(random.nextInt(15));
      case 3 -> "-%02d".formatted(random.nextInt(13));
      default ->
          "%s%02d:%02d"
              .formatted(random.nextBoolean() ? "+" : "-", random.nextInt(13), random.nextInt(60));
    };
  }

  private static String jackson(String text) {
    return json(generator -> generator.writeString(text));
  }

  private interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }

  private static String json(Writing writing) {
    var out = new StringWriter();
    try (var generator = new JsonFactory().createGenerator(out)) {
      writing.to(generator);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static String text(ByteSink sink) {
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }
}
