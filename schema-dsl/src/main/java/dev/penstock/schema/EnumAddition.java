package dev.penstock.schema;

import java.util.List;
import java.util.stream.Stream;

/** An enum of the user's own. */
final class EnumAddition implements Addition {
  private final Site site;
  private final String name;
  private final List<String> values;

  EnumAddition(Site site, String name, String first, String... more) {
    this.site = site;
    this.name = name;
    this.values = Stream.concat(Stream.of(first), Stream.of(more)).toList();
  }

  Site site() {
    return site;
  }

  String name() {
    return name;
  }

  List<String> values() {
    return values;
  }
}
