package dev.penstock.introspect.postgresql;

import java.util.OptionalInt;

/**
 * What is left of a declared type when its domains and arrays are taken off, and what they said on
 * the way.
 *
 * @param format the type and its modifiers as PostgreSQL prints it
 * @param modifier pg_attribute's atttypmod, -1 for none
 * @param domain the outermost domain, or empty
 * @param defaultExpression the outermost domain's that has one, or empty
 */
record Element(
    Types.Type type,
    String format,
    int modifier,
    int dimensions,
    String domain,
    boolean notNull,
    String defaultExpression) {

  Element resolve(Types types) {
    if (type.isArray()) {
      return arrayElement(types).resolve(types);
    }
    return type.isDomain() && !holdsArrayInArray(types) ? base(types).resolve(types) : this;
  }

  private Element arrayElement(Types types) {
    var elementFormat = format.endsWith("[]") ? format.substring(0, format.length() - 2) : format;
    return new Element(
        types.type(type.element()),
        elementFormat,
        modifier,
        Math.max(1, dimensions),
        domain,
        notNull,
        defaultExpression);
  }

  /**
   * An array whose elements are arrays in a domain is not one of more dimensions, so it stays as it
   * is.
   */
  private boolean holdsArrayInArray(Types types) {
    var base = types.type(type.base());
    while (base.isDomain()) {
      base = types.type(base.base());
    }
    return dimensions > 0 && base.isArray();
  }

  private Element base(Types types) {
    // A domain around elements of an array says nothing about the array as a whole.
    var whole = dimensions == 0;
    return new Element(
        types.type(type.base()),
        type.baseFormat(),
        type.baseModifier(),
        dimensions + type.dimensions(),
        domain.isEmpty() ? type.name() : domain,
        notNull || (whole && type.notNull()),
        whole && defaultExpression.isEmpty() ? type.defaultExpression() : defaultExpression);
  }

  String sql() {
    return type.sql(format);
  }

  OptionalInt length() {
    return switch (builtIn()) {
      case "varchar", "bpchar" -> declared(modifier - 4);
      case "bit", "varbit" -> declared(modifier);
      default -> OptionalInt.empty();
    };
  }

  OptionalInt precision() {
    return switch (builtIn()) {
      case "numeric" -> declared(((modifier - 4) >> 16) & 0xffff);
      case "time", "timetz", "timestamp", "timestamptz" -> declared(modifier);
      case "interval" ->
          (modifier & 0xffff) == 0xffff ? OptionalInt.empty() : declared(modifier & 0xffff);
      default -> OptionalInt.empty();
    };
  }

  OptionalInt scale() {
    // Eleven bits with a sign since PostgreSQL 15.
    return builtIn().equals("numeric")
        ? declared((((modifier - 4) & 0x7ff) ^ 1024) - 1024)
        : OptionalInt.empty();
  }

  private String builtIn() {
    return type.isBuiltIn() ? type.name() : "";
  }

  private OptionalInt declared(int value) {
    return modifier < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
