package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Storage;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text that a database reads a value from. */
final class BindText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT);

  private BindText() {}

  static String of(Engine engine, Storage storage, Object value) {
    return switch (value) {
      case LocalDate date -> date(date);
      case OffsetDateTime instant -> dateTime(engine, storage, instant);
      case BigDecimal number -> number.toPlainString();
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      case List<?> labels -> labels.stream().map(Object::toString).collect(Collectors.joining(","));
      case String text when storage == Storage.TIME -> time(text);
      case String text when storage == Storage.TIME_WITH_ZONE ->
          hasOffset(text) ? text : text + "Z";
      case String text when storage == Storage.HSTORE -> hstore(text);
      default -> value.toString();
    };
  }

  /** The bytes, or those that a Base64 text stands for. */
  static byte[] bytes(Object value) {
    return value instanceof byte[] bytes ? bytes : Base64.getDecoder().decode(value.toString());
  }

  static String array(ColumnType type, Object value) {
    var out = new StringBuilder();
    array(type, value, out);
    return out.toString();
  }

  private static void array(ColumnType type, Object value, StringBuilder out) {
    var delimiter = type.sql().equals("box") ? ";" : ",";
    var separator = "{";
    for (var element : (List<?>) value) {
      out.append(separator);
      if (element instanceof List<?> inner) {
        array(type, inner, out);
      } else {
        ArrayText.quote(element(type, element), out);
      }
      separator = delimiter;
    }
    out.append(((List<?>) value).isEmpty() ? "{}" : "}");
  }

  private static @Nullable String element(ColumnType type, @Nullable Object element) {
    if (element == null) {
      return null;
    }
    if (type.storage() == Storage.BOOLEAN && type.sql().startsWith("bit")) {
      return element.equals(true) ? "1" : "0";
    }
    if (type.storage() == Storage.BYTES) {
      return "\\x" + HexFormat.of().formatHex(bytes(element));
    }
    return of(Engine.POSTGRESQL, type.storage(), element);
  }

  private static String date(LocalDate date) {
    var common = date.getYear() > 0;
    var day =
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            common ? date.getYear() : 1 - date.getYear(),
            date.getMonthValue(),
            date.getDayOfMonth());
    return common ? day : day + " BC";
  }

  private static String dateTime(Engine engine, Storage storage, OffsetDateTime instant) {
    var utc = instant.withOffsetSameInstant(ZoneOffset.UTC);
    // PostgreSQL reads the zone where the column has one, and the era last.
    var zone = engine == Engine.POSTGRESQL && storage == Storage.INSTANT ? "+00" : "";
    var date = date(utc.toLocalDate());
    var era = date.endsWith(" BC") ? " BC" : "";
    var day = date.substring(0, date.length() - era.length());
    return day + " " + TIME.format(utc.toLocalTime()) + zone + era;
  }

  /** A column without a zone keeps UTC. */
  private static String time(String text) {
    if (!hasOffset(text)) {
      return text;
    }
    var utc = OffsetTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    LocalTime time = utc.toLocalTime();
    return TIME.format(time);
  }

  private static boolean hasOffset(String text) {
    return text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 0;
  }

  /** From a JSON object of strings and nulls; other values are kept as their JSON text. */
  private static String hstore(String json) {
    try {
      var object = CanonicalJson.parse(json);
      if (!object.isObject()) {
        throw refused();
      }
      return object.properties().stream()
          .map(entry -> {
            var value = entry.getValue();
            var text = value.isTextual() ? value.textValue() : value.toString();
            return quoted(entry.getKey()) + "=>" + (value.isNull() ? "NULL" : quoted(text));
          })
          .collect(Collectors.joining(","));
    } catch (JsonProcessingException _) {
      throw refused();
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Failure.Exception refused() {
    return new Failure.Exception(
        Failure.of(FailureCode.BAD_VALUE, "An hstore takes a JSON object of strings."));
  }
}
