package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.auth.Verdict;
import dev.penstock.engine.explain.Demanded;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.RuleText;
import dev.penstock.engine.explain.VerdictText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An explanation for programs: maps and lists, whose keys are documented in
 * docs/guides/testing-authorization.md and stay.
 */
final class ExplanationJson {
  private final RuleText rules;

  private ExplanationJson(ApiDefinition definition) {
    this.rules = new RuleText(definition);
  }

  static List<Map<String, Object>> of(ApiDefinition definition, List<Explained> parts) {
    var json = new ExplanationJson(definition);
    return parts.stream().map(json::of).toList();
  }

  private Map<String, Object> of(Explained part) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("path", part.path());
    object.put("part", lower(part.part()));
    object.put("type", part.type());
    object.put("field", part.field());
    object.put("outcome", ExplanationText.word(part.outcome()));
    object.put("told", part.told());
    object.put("conditions", part.demanded().stream().map(ExplanationJson::of).toList());
    object.put("rules", part.judgements().stream().flatMap(this::of).toList());
    return object;
  }

  private static Map<String, Object> of(Demanded demanded) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("row", lower(demanded.of()));
    object.put("where", demanded.words());
    object.put("sql", demanded.sql());
    return object;
  }

  private Stream<Map<String, Object>> of(Judgement judgement) {
    return judgement.verdicts().stream()
        .map(verdict -> {
          Map<String, Object> object = new LinkedHashMap<>();
          object.put("of", VerdictText.of(judgement.scope()));
          object.put("operation", judgement.operation().name());
          object.put("rule", rules.of(judgement.scope().model(), verdict.rule()));
          object.put("verdict", word(verdict));
          object.put("why", VerdictText.of(verdict, judgement.operation()));
          return object;
        });
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Admits _ -> "admits";
      case Verdict.OtherOperations _ -> "otherOperations";
      case Verdict.OtherProvider _ -> "otherProvider";
      case Verdict.Unmet _ -> "unmet";
    };
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
