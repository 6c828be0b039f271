package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.ScalarType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalarValuesTest {
  @Test
  void idsAreTextOrWholeNumbers() {
    assertThat(read(ScalarType.ID, "x")).isEqualTo("x");
    assertThat(read(ScalarType.ID, 7)).isEqualTo("7");
    assertThat(read(ScalarType.ID, new BigInteger("98765432109876543210")))
        .isEqualTo("98765432109876543210");
    refuses(ScalarType.ID, 1.5, true, List.of());
  }

  @Test
  void stringsAreText() {
    assertThat(read(ScalarType.STRING, "")).isEqualTo("");
    refuses(ScalarType.STRING, 1, true, Map.of());
  }

  @Test
  void intsFitInto32Bits() {
    assertThat(read(ScalarType.INT, -2147483648L)).isEqualTo(-2147483648);
    assertThat(read(ScalarType.INT, 2147483647)).isEqualTo(2147483647);
    assertThat(read(ScalarType.INT, 1.0)).isEqualTo(1);
    assertThat(read(ScalarType.INT, new BigDecimal("3.00"))).isEqualTo(3);
    refuses(ScalarType.INT, 2147483648L, -2147483649L, 1.5, "1", true, Double.NaN, 1e300);
  }

  @Test
  void floatsAreFinite() {
    assertThat(read(ScalarType.FLOAT, 1)).isEqualTo(1.0);
    assertThat(read(ScalarType.FLOAT, new BigDecimal("0.1"))).isEqualTo(0.1);
    refuses(ScalarType.FLOAT, "1", Double.NaN, Double.POSITIVE_INFINITY, new BigDecimal("1e400"));
  }

  @Test
  void booleansAreTrueOrFalse() {
    assertThat(read(ScalarType.BOOLEAN, true)).isEqualTo(true);
    refuses(ScalarType.BOOLEAN, 1, 0, "true");
  }

  @Test
  void bigIntsAreExact() {
    assertThat(read(ScalarType.BIG_INT, "9007199254740993"))
        .isEqualTo(new BigInteger("9007199254740993"));
    assertThat(read(ScalarType.BIG_INT, "18446744073709551615"))
        .isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(read(ScalarType.BIG_INT, -9223372036854775808L))
        .isEqualTo(new BigInteger("-9223372036854775808"));
    refuses(
        ScalarType.BIG_INT,
        "18446744073709551616",
        "-9223372036854775809",
        "1.0",
        "1e3",
        "",
        "+1",
        "٣",
        1.5,
        1e17,
        "9".repeat(5000));
  }

  @Test
  void bigDecimalsAreExact() {
    assertThat(read(ScalarType.BIG_DECIMAL, "0.10")).isEqualTo(new BigDecimal("0.10"));
    assertThat(read(ScalarType.BIG_DECIMAL, 0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(read(ScalarType.BIG_DECIMAL, 5)).isEqualTo(new BigDecimal("5"));
    assertThat(read(ScalarType.BIG_DECIMAL, "-1.5E-7")).isEqualTo(new BigDecimal("-1.5E-7"));
    refuses(
        ScalarType.BIG_DECIMAL,
        "1e9999",
        "1e-99999999999",
        "NaN",
        "Infinity",
        "0x1",
        "1,5",
        "",
        ".5",
        "1.",
        true,
        Double.NaN,
        "9".repeat(5000));
  }

  @Test
  void datesAreDaysOfTheCalendar() {
    assertThat(read(ScalarType.DATE, "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read(ScalarType.DATE, "2024-01-02Z")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(read(ScalarType.DATE, "2024-01-02+05:30")).isEqualTo(LocalDate.of(2024, 1, 2));
    refuses(
        ScalarType.DATE,
        "2023-02-29",
        "2024-1-2",
        "0000-01-01",
        "24-01-02",
        "2024-13-01",
        "infinity",
        "2024-01-02T00:00:00Z",
        20240102,
        "+12024-01-01");
  }

  @Test
  void timesHaveSecondsWrittenOut() {
    assertThat(read(ScalarType.TIME, "03:04")).isEqualTo("03:04:00");
    assertThat(read(ScalarType.TIME, "03:04:05.678")).isEqualTo("03:04:05.678");
    assertThat(read(ScalarType.TIME, "03:04:05+02:00")).isEqualTo("03:04:05+02:00");
    assertThat(read(ScalarType.TIME, "-838:59:59")).isEqualTo("-838:59:59");
    refuses(ScalarType.TIME, "3:04", "03:60:00", "03:04:60", "839:00:00", "03:04:05.", "noon", 304);
  }

  @Test
  void dateTimesAreInstantsInUtc() {
    assertThat(read(ScalarType.DATE_TIME, "2024-01-02T03:04:05+01:00"))
        .isEqualTo(OffsetDateTime.parse("2024-01-02T02:04:05Z"));
    assertThat(read(ScalarType.DATE_TIME, "2024-01-02T03:04Z"))
        .isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:00Z"));
    assertThat(read(ScalarType.DATE_TIME, "2024-01-02T03:04:05.123456Z"))
        .isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:05.123456Z"));
    refuses(
        ScalarType.DATE_TIME,
        "2024-01-02T03:04:05",
        "2024-01-02",
        "2024-01-02 03:04:05Z",
        "2024-01-02T25:00:00Z",
        "2024-01-02T23:59:60Z",
        "2024-02-30T00:00:00Z",
        "0001-01-01T00:00:00+05:00",
        "9999-12-31T23:59:59-05:00",
        1704164645);
  }

  @Test
  void jsonIsOneJsonValueInAString() {
    assertThat(read(ScalarType.JSON, " {\"a\": [1, null]} ")).isEqualTo(" {\"a\": [1, null]} ");
    assertThat(read(ScalarType.JSON, "null")).isEqualTo("null");
    refuses(
        ScalarType.JSON,
        "",
        "{",
        "{} {}",
        "{a: 1}",
        "'a'",
        "NaN",
        "[1,]",
        Map.of(),
        "[".repeat(5000) + "]".repeat(5000));
  }

  @Test
  void addressesAreLiteralAddresses() {
    for (var address :
        List.of(
            "192.0.2.1",
            "192.0.2.0/24",
            "::1",
            "2001:db8::1",
            "2001:db8::/32",
            "::ffff:192.0.2.1")) {
      assertThat(read(ScalarType.IP_ADDRESS, address)).isEqualTo(address);
    }
    refuses(
        ScalarType.IP_ADDRESS,
        "localhost",
        "example.org",
        "1.2.3",
        "256.0.0.1",
        "01.2.3.4",
        "192.0.2.0/33",
        "::1/129",
        "fe80::1%eth0",
        "[::1]",
        "192.0.2.0/",
        ":::",
        "");
  }

  @Test
  void base64IsPadded() {
    assertThat((byte[]) read(ScalarType.BASE64, "AQI=")).containsExactly(1, 2);
    assertThat((byte[]) read(ScalarType.BASE64, "")).isEmpty();
    refuses(ScalarType.BASE64, "AQI", "AQ-_", "A", "AQI=\n", "A===", 1);
  }

  @Test
  void messageNamesTypeAndValueAndShortensIt() {
    var refused = refused(ScalarType.DATE, "x".repeat(100));

    assertThat(refused.failure().message())
        .isEqualTo("AWSDate takes a day such as \"2024-01-02\", not \"" + "x".repeat(60) + "…\".");
  }

  private static Object read(ScalarType type, Object given) {
    return ScalarValues.read(type, given);
  }

  private static void refuses(ScalarType type, Object... values) {
    for (var value : values) {
      var refused = refused(type, value);
      assertThat(refused).as("%s %s", type, value).isNotNull();
      assertThat(refused.failure().code()).isEqualTo(FailureCode.BAD_VALUE);
      assertThat(refused.failure().message())
          .startsWith(type.graphqlName() + " takes ")
          .endsWith(".");
    }
  }

  private static Failure.Exception refused(ScalarType type, Object value) {
    return catchThrowableOfType(
        Failure.Exception.class, () -> assertThat(ScalarValues.read(type, value)).isNotNull());
  }
}
