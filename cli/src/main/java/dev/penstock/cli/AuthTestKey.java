package dev.penstock.cli;

import java.util.Arrays;
import java.util.List;

/** The keys of schema/auth-tests.yaml; its JSON Schema is written from this list. */
enum AuthTestKey {
  CALLERS(Place.FILE, "callers", "Who asks, by a name that the tests use."),
  TESTS(Place.FILE, "tests", "The tests, one after the other."),
  PROVIDER(
      Place.CALLER,
      "provider",
      "By whom the caller is proved: userPools, oidc, custom, iam, guest, apiKey or anonymous."
          + " Without it userPools."),
  CLAIMS(Place.CALLER, "claims", "The claims of the caller, by their names."),
  PRINCIPAL(Place.CALLER, "principal", "The resource that a caller of iam is."),
  DENIED_FIELDS(
      Place.CALLER,
      "deniedFields",
      "What the authorizer denies a caller of custom, each as Type.field."),
  NAME(Place.TEST, "name", "What shall be so, in a sentence."),
  CALLER(Place.TEST, "caller", "Who asks: a name from callers."),
  REQUEST(Place.TEST, "request", "The GraphQL document."),
  OPERATION(Place.TEST, "operation", "Which operation of the document, where it has several."),
  VARIABLES(Place.TEST, "variables", "The variables of the request."),
  EXPECT(
      Place.TEST,
      "expect",
      "What rules shall say: allowed (each part, in each row), refused (each root field), or parts"
          + " of the request as \"penstock auth explain\" names them, each with allowed, where,"
          + " where and a condition, denied, refused or unread. The part * stands for all others."),
  DATA(
      Place.TEST,
      "data",
      "The member data of the answer. It is asked from the database, and for queries alone.");

  private final Place place;
  private final String key;
  private final String meaning;

  AuthTestKey(Place place, String key, String meaning) {
    this.place = place;
    this.key = key;
    this.meaning = meaning;
  }

  /** What has the key. */
  enum Place {
    FILE,
    CALLER,
    TEST
  }

  Place place() {
    return place;
  }

  String key() {
    return key;
  }

  String meaning() {
    return meaning;
  }

  static List<AuthTestKey> of(Place place) {
    return Arrays.stream(values()).filter(each -> each.place == place).toList();
  }
}
