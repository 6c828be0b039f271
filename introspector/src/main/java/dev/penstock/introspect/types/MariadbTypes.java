package dev.penstock.introspect.types;

import static dev.penstock.introspect.types.TypeRule.rule;

import dev.penstock.definition.Storage;
import java.util.List;
import java.util.stream.Stream;

/** The types of MariaDB, by DATA_TYPE: those of MySQL and its own. */
final class MariadbTypes {
  static final List<TypeRule> RULES =
      Stream.concat(
              MysqlTypes.COMMON.stream(),
              Stream.of(
                  rule(Storage.UUID, "", "uuid"),
                  rule(Storage.NETWORK, "", "inet4", "inet6"),
                  rule(Storage.JSON, "a longtext that a check keeps valid", "json")))
          .toList();

  private MariadbTypes() {}
}
