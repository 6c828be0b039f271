package dev.penstock.engine.explain;

import dev.penstock.definition.Operand;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions of rules for people, with the names that the definition gives to fields. */
public final class ConditionText {
  private ConditionText() {}

  public static String of(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> joined(parts, " and ", "true");
      case RowCondition.Or(var parts) -> joined(parts, " or ", "false");
      case RowCondition.Not(var part) -> "not " + within(part);
      case RowCondition.Compare(var path, var comparison, var with) ->
          of(path) + sign(comparison) + of(with);
      case RowCondition.In(var path, var values) -> of(path) + " in " + values(values);
      case RowCondition.IsNull(var path) -> of(path) + " is null";
      case RowCondition.HasElement(var path, var element) -> of(path) + " contains " + of(element);
      case RowCondition.Exists(var relations, var of) ->
          "some %s where %s".formatted(String.join(".", relations), within(of));
      case RowCondition.ClaimEquals(var claim, var value) ->
          of(new Operand.Claim(claim)) + " = " + of(value);
    };
  }

  static String of(Operand operand) {
    return switch (operand) {
      case Operand.Literal(String text) -> quoted(text);
      case Operand.Literal(var value) -> value.toString();
      case Operand.Claim(var name) -> "claim(%s)".formatted(quoted(name));
      case Operand.Column(var path) -> of(path);
    };
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String joined(List<RowCondition> parts, String word, String none) {
    return parts.isEmpty()
        ? none
        : parts.stream().map(ConditionText::within).collect(Collectors.joining(word));
  }

  /** As a part of another one. */
  private static String within(RowCondition condition) {
    var several =
        switch (condition) {
          case RowCondition.And(var parts) -> parts.size() > 1;
          case RowCondition.Or(var parts) -> parts.size() > 1;
          default -> false;
        };
    return several ? "(" + of(condition) + ")" : of(condition);
  }

  private static String values(List<Operand> values) {
    return values.size() == 1 && values.getFirst() instanceof Operand.Claim claim
        ? of(claim)
        : values.stream().map(ConditionText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String of(Path path) {
    return Stream.concat(path.relations().stream(), Stream.of(path.field()))
        .collect(Collectors.joining("."));
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case EQ -> " = ";
      case NE -> " <> ";
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
    };
  }
}
