package dev.penstock.schema;

import dev.penstock.definition.Operand.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Java values as the API writes them. */
final class Literals {
  private Literals() {}

  /** The value of a rule; empty when there is no such value. */
  static Optional<Literal> of(Object value) {
    return switch (value) {
      case String _, Boolean _, Integer _ -> Optional.of(new Literal(value));
      case Double number ->
          Double.isFinite(number) ? Optional.of(new Literal(number)) : Optional.empty();
      case Long _, BigInteger _, UUID _, LocalDate _, Instant _ -> text(value.toString());
      case BigDecimal number -> text(number.toPlainString());
      case LocalTime time -> text(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      case OffsetTime time -> text(DateTimeFormatter.ISO_OFFSET_TIME.format(time));
      // The API reads and writes times without a zone as if they were of UTC.
      case LocalDateTime time -> text(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z");
      case byte[] bytes -> text(Base64.getEncoder().encodeToString(bytes));
      case Label label -> text(label.label());
      default -> Optional.empty();
    };
  }

  private static Optional<Literal> text(String text) {
    return Optional.of(new Literal(text));
  }
}
