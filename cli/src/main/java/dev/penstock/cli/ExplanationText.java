package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.auth.Scope;
import dev.penstock.engine.auth.Verdict;
import dev.penstock.engine.explain.Demanded;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Outcome;
import dev.penstock.engine.explain.Part;
import dev.penstock.engine.explain.RuleText;
import dev.penstock.engine.explain.VerdictText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An explanation for people. */
final class ExplanationText {
  private final RuleText rules;
  private final StringBuilder text = new StringBuilder();

  /** Rules that were shown below the current root field already. */
  private final Set<Judgement> shown = new HashSet<>();

  private ExplanationText(ApiDefinition definition) {
    this.rules = new RuleText(definition);
  }

  static String of(ApiDefinition definition, List<Explained> parts) {
    var text = new ExplanationText(definition);
    parts.forEach(text::add);
    return text.text.toString().stripTrailing();
  }

  private void add(Explained part) {
    if (part.part() == Part.ROOT) {
      text.append(text.isEmpty() ? "" : "\n");
      shown.clear();
    }
    line("", "%s  %s".formatted(part.path(), outcome(part)));
    part.demanded().forEach(this::add);
    if (part.outcome() != Outcome.UNREAD) {
      part.judgements().stream().filter(judgement -> isTold(part, judgement)).forEach(this::add);
    }
  }

  private static String outcome(Explained part) {
    var word = word(part.outcome());
    return word.equals(part.told()) ? word : word + ": " + part.told();
  }

  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Fields that follow the rules of their row need no reason of their own. */
  private boolean isTold(Explained part, Judgement judgement) {
    return switch (part.part()) {
      case ROOT, RELATION -> true;
      case FIELD, ARGUMENT, INPUT ->
          judgement.scope() instanceof Scope.OfFields
              || judgement.grant().isDenied()
              || (part.outcome() == Outcome.WHERE && !shown.contains(judgement));
    };
  }

  private void add(Demanded demanded) {
    var row =
        switch (demanded.of()) {
          case READ -> "";
          case OLD -> ", of the row before";
          case NEW -> ", of the new row";
        };
    line("  ", "where  %s%s".formatted(demanded.words(), row));
    line("  ", "sql    " + demanded.sql());
  }

  private void add(Judgement judgement) {
    var again = !shown.add(judgement);
    line(
        "  ",
        "%s, rules of %s%s"
            .formatted(
                judgement.operation(),
                VerdictText.of(judgement.scope()),
                again ? ": as above" : ""));
    if (again) {
      return;
    }
    if (judgement.verdicts().isEmpty()) {
      line("    ", "none, so that nobody is admitted");
    }
    for (var verdict : judgement.verdicts()) {
      line(
          "    ",
          "%s  %s"
              .formatted(
                  verdict instanceof Verdict.Admits ? "admits" : "inert ",
                  rules.of(judgement.scope().model(), verdict.rule())));
      line("            ", VerdictText.of(verdict, judgement.operation()));
    }
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }
}
