package dev.penstock.corpus;

import java.util.List;
import java.util.Random;

/**
 * Names that databases take and that hurt somewhere on the way: in Java, GraphQL, SQL or a driver.
 */
final class RandomName {
  private static final List<String> ALL =
      List.of(
          "order",
          "select",
          "Weird Table-Name",
          "a\"b",
          "a`b",
          "it's",
          "1st",
          "__x",
          "naïve",
          "имя",
          "表",
          "class",
          "and",
          "or",
          "not",
          "filter",
          "limit",
          "nextToken",
          "id2",
          "ID_2",
          "a.b",
          "a;b",
          "x y",
          "100%",
          "back\\slash",
          "$1",
          "why?",
          "items",
          "query",
          "Mutation",
          "String",
          "Int",
          "type",
          "{}",
          "/*",
          "--",
          "hashCode",
          "toString",
          "getClass",
          "null",
          "true",
          "user",
          "People",
          "person",
          "people_",
          "created_at",
          "updatedAt",
          "_",
          "Model",
          "modelPersonInput",
          "customer_id",
          "customerId",
          "sortDirection",
          "enum",
          "record",
          "column",
          "SqlSchema",
          "schema",
          "List",
          "a_very_long_name_that_goes_on_until_sixty_ch",
          ":colon",
          "@at",
          "#hash",
          "tab\there",
          "Object",
          "java",
          "%s",
          "\\u0022",
          "İ",
          "ß");

  private RandomName() {}

  static String of(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
