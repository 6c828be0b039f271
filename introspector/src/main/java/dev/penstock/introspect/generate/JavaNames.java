package dev.penstock.introspect.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Java identifiers for names of the API: the same wherever Java has no other use for them. */
final class JavaNames {
  /** Types that the generated file itself speaks of. */
  private static final Set<String> TYPES =
      Set.of(
          "SqlSchema",
          "Schema",
          "Model",
          "View",
          "Column",
          "Relation",
          "Label",
          "Engine",
          "String",
          "Integer",
          "Long",
          "Double",
          "Boolean",
          "Enum",
          "Object",
          "Class",
          "Override",
          "List",
          "UUID",
          "BigInteger",
          "BigDecimal",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetTime",
          "Instant",
          "Declaration",
          "ColumnTypes");

  /** Words that Java takes for more than a name only where a type is named. */
  private static final Set<String> NOT_A_TYPE =
      Set.of("record", "yield", "var", "sealed", "permits");

  private final Set<String> taken = new HashSet<>();
  private final boolean caseMatters;

  private JavaNames(Collection<String> reserved, boolean caseMatters) {
    this.caseMatters = caseMatters;
    reserved.forEach(name -> taken.add(folded(name)));
  }

  /**
   * Names for classes: file systems that ignore case hold their files, so no two differ in case
   * only.
   *
   * @param outer the class that holds them
   */
  static JavaNames ofTypes(String outer) {
    return new JavaNames(Stream.concat(TYPES.stream(), Stream.of(outer)).toList(), false);
  }

  static JavaNames ofFields(String... reserved) {
    return new JavaNames(List.of(reserved), true);
  }

  String take(String name) {
    var candidate = name;
    while (!usable(candidate) || !taken.add(folded(candidate))) {
      candidate += "_";
    }
    return candidate;
  }

  private boolean usable(String name) {
    return SourceVersion.isName(name) && (caseMatters || !NOT_A_TYPE.contains(name));
  }

  private String folded(String name) {
    return caseMatters ? name : name.toLowerCase(Locale.ROOT);
  }
}
