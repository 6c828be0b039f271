package dev.penstock.engine.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import dev.penstock.definition.ScalarType;
import java.io.IOException;

/** Texts that hold one JSON value. */
final class JsonText {
  static final String EXPECTED = "a string of JSON such as \"{\\\"a\\\":1}\"";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  static String checked(String text) {
    try (var parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != null) {
        parser.skipChildren();
        if (parser.nextToken() == null) {
          return text;
        }
      }
    } catch (IOException _) {
      // Said below, in the words of the API.
    }
    throw ScalarValues.refused(ScalarType.JSON, EXPECTED, text);
  }
}
