package dev.penstock.inference;

import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who asks.
 *
 * @param sub empty for whoever has the API key instead of a token
 * @param claims names with JSON texts
 */
record Visitor(String sub, String name, List<String> groups, Map<String, String> claims) {
  private static final Visitor ANN =
      new Visitor("a1", "ann", List.of("red"), Map.of("tenant", "\"t1\"", "level", "2"));
  private static final Visitor BOB =
      new Visitor("b2", "bob", List.of("blue", "green"), Map.of("tenant", "\"t2\"", "level", "3"));

  /** Has hardly any claim. */
  static final Visitor CAT = new Visitor("c3", "cat", List.of(), Map.of());

  private static final Visitor KEY = new Visitor("", "", List.of(), Map.of());
  static final List<Visitor> ALL = List.of(ANN, BOB, CAT, KEY);

  boolean hasToken() {
    return !sub.isEmpty();
  }

  String token(TestIssuer issuer, TestKey key) {
    var all = new LinkedHashMap<>(issuer.claims(Instant.now()));
    all.put("exp", String.valueOf(Instant.now().getEpochSecond() + 3600));
    all.put("sub", quoted(sub));
    all.put("username", quoted(name));
    all.put("token_use", "\"access\"");
    if (!groups.isEmpty()) {
      all.put(
          "cognito:groups",
          groups.stream().map(Visitor::quoted).collect(Collectors.joining(",", "[", "]")));
    }
    all.putAll(claims);
    return key.sign(TestIssuer.json(TestIssuer.header(key)), TestIssuer.json(all));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** SQL that a column names the visitor as owner. */
  String owns(String column) {
    return hasToken()
        ? "%s in ('%s::%s', '%s', '%s')".formatted(column, sub, name, sub, name)
        : "false";
  }

  /** SQL that a column is the claim `sub`. */
  String isSub(String column) {
    return hasToken() ? "%s = '%s'".formatted(column, sub) : "false";
  }

  /** SQL that a column stands so to a claim. */
  String compares(String column, String operator, String claim) {
    var value = claims.get(claim);
    return value == null
        ? "false"
        : "%s %s %s".formatted(column, operator, value.replace('"', '\''));
  }

  /** SQL that a column names one of the visitor's groups. */
  String inGroups(String column) {
    return groups.isEmpty()
        ? "false"
        : groups.stream()
            .map(group -> "'" + group + "'")
            .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  /** SQL that the visitor is in a group. */
  String isIn(String group) {
    return groups.contains(group) ? "true" : "false";
  }

  /** SQL that is so for everybody with a token. */
  String withToken(String condition) {
    return hasToken() ? condition : "false";
  }

  /** SQL that is so for whoever has the API key. */
  String withKey(String condition) {
    return hasToken() ? "false" : condition;
  }
}
