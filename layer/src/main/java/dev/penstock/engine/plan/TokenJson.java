package dev.penstock.engine.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a nextToken holds once it is opened: an array of plain values. */
final class TokenJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TokenJson() {}

  /** Texts, truth values and numbers, none of them rounded; throws when it is anything else. */
  static List<@Nullable Object> values(byte[] json) throws IOException {
    try (var parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("No array");
      }
      List<@Nullable Object> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(parser));
      }
      if (parser.nextToken() != null) {
        throw new IOException("More than an array");
      }
      return values;
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case null, default -> throw new IOException("No plain value");
    };
  }
}
