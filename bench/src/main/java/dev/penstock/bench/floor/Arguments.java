package dev.penstock.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The values of a request, in the order of the statement's binds. */
final class Arguments {
  private static final JsonFactory FACTORY = new JsonFactory();
  private final Argument[] known;
  private final String[] values;

  private Arguments(Argument[] known, String[] values) {
    this.known = known;
    this.values = values;
  }

  /** What a handler expects, by its name in the body. */
  record Argument(String name, Type type) {
    static Argument number(String name) {
      return new Argument(name, Type.INT);
    }

    static Argument largeNumber(String name) {
      return new Argument(name, Type.LONG);
    }

    static Argument text(String name) {
      return new Argument(name, Type.TEXT);
    }
  }

  /** How a value is bound. */
  enum Type {
    INT,
    LONG,
    TEXT
  }

  /** Reads them wherever they are in the body. */
  static Arguments read(byte[] body, List<Argument> expected) throws IOException {
    var known = expected.toArray(Argument[]::new);
    var values = new String[known.length];
    try (var parser = FACTORY.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values[index(known, parser.currentName())] = parser.getText();
        }
      }
    }
    return new Arguments(known, values);
  }

  private static int index(Argument[] known, String name) {
    for (var i = 0; i < known.length; i++) {
      if (known[i].name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No argument is called " + name);
  }

  int count() {
    return values.length;
  }

  /** A statement with more binds than there are values gets them over again. */
  void bind(PreparedStatement statement, int binds) throws SQLException {
    for (var i = 0; i < binds; i++) {
      var value = values[i % values.length];
      switch (known[i % known.length].type()) {
        case INT -> statement.setInt(i + 1, Integer.parseInt(value));
        case LONG -> statement.setLong(i + 1, Long.parseLong(value));
        case TEXT -> statement.setString(i + 1, value);
      }
    }
  }
}
