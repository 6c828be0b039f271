package dev.penstock.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a test.
 *
 * @param differences from what it expects; none when it passed
 * @param incomplete whether its data was left out
 */
record AuthTestResult(AuthTest test, List<Difference> differences, boolean incomplete) {
  AuthTestResult {
    differences = List.copyOf(differences);
  }

  boolean passed() {
    return differences.isEmpty();
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", test.name());
    object.put("line", test.line());
    object.put("caller", test.callerName());
    object.put("passed", passed());
    object.put("dataLeftOut", incomplete);
    object.put("differences", differences.stream().map(Difference::object).toList());
    return object;
  }
}
