package dev.penstock.matrix;

import dev.penstock.engine.Caller;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries conditions, as explanations spell them, on one row in the database. */
final class Trial {
  private static final Pattern NAME = Pattern.compile(":claim\\(\"([^\"]+)\"\\)(?:\\[(\\d+)])?");

  private final Kind kind;
  private final Connection connection;
  private final Map<String, Boolean> known = new HashMap<>();

  Trial(Kind kind, Connection connection) {
    this.kind = kind;
    this.connection = connection;
  }

  /** A row as far as rules look at it; empty for NULL. */
  record Row(String owner, String mail, String team) {
    Row with(String field, String value) {
      return switch (field) {
        case "owner" -> new Row(value, mail, team);
        case "mail" -> new Row(owner, value, team);
        default -> throw new IllegalArgumentException(field);
      };
    }
  }

  static Row row(Action action) {
    return switch (action) {
      case GET_ANNS, CREATE_ANNS, UPDATE_ANNS, DELETE_ANNS -> new Row("a1::ann", "ann@x", "red");
      case GET_BOBS, CREATE_BOBS, UPDATE_BOBS, DELETE_BOBS -> new Row("b2", "bob@x", "blue");
      case GET_NOBODYS, CREATE_UNSIGNED -> new Row("", "", "");
      case LIST -> throw new IllegalArgumentException("Several rows");
    };
  }

  boolean holds(String sql, Row row, Caller caller) throws SQLException {
    var condition =
        NAME.matcher(sql)
            .replaceAll(name -> "'" + claim(caller, name) + "'")
            .replace("\"public\".\"things\".", "t0.")
            .replace("`things`.", "t0.");
    var query =
        "select 1 from (select %s as owner, %s as mail, %s as team) as t0 where %s"
            .formatted(value(row.owner()), value(row.mail()), value(row.team()), condition);
    var found = known.get(query);
    if (found == null) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        found = rows.next();
      }
      known.put(query, found);
    }
    return found;
  }

  private String value(String text) {
    return "cast(%s as %s)"
        .formatted(
            text.isEmpty() ? "null" : "'" + text + "'",
            kind == Kind.POSTGRESQL ? "varchar(40)" : "char(40)");
  }

  private static String claim(Caller caller, MatchResult name) {
    if (name.group(2) == null) {
      return claim(caller, name.group(1));
    }
    var elements = List.copyOf((Collection<?>) claims(caller).get(name.group(1)));
    var place = Math.min(Integer.parseInt(name.group(2)), elements.size() - 1);
    return elements.get(place).toString();
  }

  /** The value of a claim; of `a::b` those of both. */
  static String claim(Caller caller, String name) {
    return Stream.of(name.split("::"))
        .map(part ->
            part.equals("username")
                ? claims(caller).getOrDefault(part, claims(caller).get("cognito:username"))
                : claims(caller).get(part))
        .map(String::valueOf)
        .collect(Collectors.joining("::"));
  }

  private static Map<String, Object> claims(Caller caller) {
    return caller instanceof Caller.Token(_, var claims) ? claims.values() : Map.of();
  }
}
