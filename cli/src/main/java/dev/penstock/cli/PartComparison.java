package dev.penstock.cli;

import dev.penstock.cli.Expectation.Wanted;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.auth.Verdict;
import dev.penstock.engine.explain.Demanded;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Outcome;
import dev.penstock.engine.explain.Part;
import dev.penstock.engine.explain.RuleText;
import dev.penstock.engine.explain.VerdictText;
import dev.penstock.schema.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what rules say to a request with what a test expects of them. */
final class PartComparison {
  private final RuleText rules;

  PartComparison(ApiDefinition definition) {
    this.rules = new RuleText(definition);
  }

  List<Difference> of(Expectation expected, List<Explained> parts) {
    return switch (expected) {
      case Expectation.Anything _ -> List.of();
      case Expectation.Allowed _ -> each(parts, Outcome.ALLOWED);
      case Expectation.Refused _ ->
          each(parts.stream().filter(part -> part.part() == Part.ROOT).toList(), Outcome.REFUSED);
      case Expectation.Parts wanted -> of(wanted, parts);
    };
  }

  private List<Difference> each(List<Explained> parts, Outcome outcome) {
    var wanted = new Wanted(outcome, Optional.empty());
    return parts.stream().flatMap(part -> compared(wanted, part).stream()).toList();
  }

  private List<Difference> of(Expectation.Parts expected, List<Explained> parts) {
    List<Difference> differences = new ArrayList<>();
    expected
        .parts()
        .forEach((path, wanted) ->
            parts.stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .ifPresentOrElse(
                    part -> compared(wanted, part).ifPresent(differences::add),
                    () -> differences.add(missing(path, wanted, parts))));
    expected
        .rest()
        .ifPresent(rest ->
            parts.stream()
                .filter(part -> !expected.parts().containsKey(part.path()))
                .forEach(part -> compared(rest, part).ifPresent(differences::add)));
    return differences;
  }

  private static Difference missing(String path, Wanted wanted, List<Explained> parts) {
    var paths = parts.stream().map(Explained::path).toList();
    return new Difference(
        path,
        wanted.toString(),
        "no part of the request",
        List.of(
            "The request has %s.%s"
                .formatted(String.join(", ", paths), Nearest.sentence(path, paths))));
  }

  private Optional<Difference> compared(Wanted wanted, Explained part) {
    var where = where(part);
    var same =
        wanted.outcome() == part.outcome()
            && wanted.where().map(words -> plain(words).equals(plain(where))).orElse(true);
    if (same) {
      return Optional.empty();
    }
    var actual = new Wanted(part.outcome(), Optional.of(where).filter(words -> !words.isEmpty()));
    return Optional.of(
        new Difference(part.path(), wanted.toString(), actual.toString(), reasons(part)));
  }

  /** The condition on the row that is read or was there before, and then on the new row. */
  private static String where(Explained part) {
    var several = part.demanded().size() > 1;
    return part.demanded().stream()
        .map(demanded ->
            several && demanded.of() == Demanded.Row.NEW
                ? "new row " + demanded.words()
                : demanded.words())
        .collect(Collectors.joining("; "));
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private List<String> reasons(Explained part) {
    List<String> reasons = new ArrayList<>();
    if (part.outcome() != Outcome.ALLOWED && part.outcome() != Outcome.WHERE) {
      reasons.add(part.told());
    }
    part.judgements().forEach(judgement -> reasons.addAll(reasons(judgement)));
    return reasons;
  }

  private List<String> reasons(Judgement judgement) {
    var place = VerdictText.of(judgement.scope());
    if (judgement.verdicts().isEmpty()) {
      return List.of("%s has no rules".formatted(place));
    }
    return judgement.verdicts().stream()
        .map(verdict ->
            "%s %s %s: %s"
                .formatted(
                    place,
                    verdict instanceof Verdict.Admits ? "admits by" : "does not admit by",
                    rules.of(judgement.scope().model(), verdict.rule()),
                    VerdictText.of(verdict, judgement.operation())))
        .toList();
  }
}
