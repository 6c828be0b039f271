package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one JSON value, whichever database kept it: sorted keys, no spaces, numbers without
 * idle zeros.
 */
final class CanonicalJson {
  private static final int DEPTH = 2_000;
  private static final int PLAIN_DIGITS = 40;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(200_000)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  /**
   * The text itself when it is not JSON after all, as MariaDB allows where the check was dropped.
   */
  static String of(String text) {
    try {
      return of(JSON.readTree(text));
    } catch (JsonProcessingException _) {
      return text;
    }
  }

  static JsonNode parse(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }

  static String of(JsonNode node) throws JsonProcessingException {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) throws JsonProcessingException {
    if (node.isObject()) {
      writeObject(node, out);
    } else if (node.isArray()) {
      writeArray(node, out);
    } else if (node.isBigDecimal()) {
      out.append(decimal(node.decimalValue()));
    } else {
      out.append(JSON.writeValueAsString(node));
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) throws JsonProcessingException {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    var separator = "{";
    for (var entry : sorted.entrySet()) {
      out.append(separator).append(JSON.writeValueAsString(entry.getKey())).append(':');
      write(entry.getValue(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(JsonNode node, StringBuilder out) throws JsonProcessingException {
    var separator = "[";
    for (var element : node) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(node.isEmpty() ? "[]" : "]");
  }

  private static String decimal(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) + stripped.precision() > PLAIN_DIGITS
        ? stripped.toString()
        : stripped.toPlainString();
  }
}
