package dev.penstock.engine.explain;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.auth.Judgement;
import java.util.List;
import java.util.stream.Collectors;

/** A root field as it is called and named. */
record Subject(String key, String type, String field) {

  /** What is refused when the rules refuse it. */
  Denial denial() {
    return new Denial(type, field);
  }

  /** Refused before its arguments are looked at. */
  Explained refused(Access access, Denial denial, List<Judgement> judgements) {
    return explained(
        Outcome.REFUSED,
        denial.failure().message() + Told.byAuthorizer(access, denial),
        List.of(),
        judgements);
  }

  /**
   * Refused when it was planned.
   *
   * @param parts what was found out about its arguments before
   */
  Explained failed(Failure failure, List<Explained> parts, List<Judgement> judgements) {
    return failure.code() == FailureCode.UNAUTHORIZED
        ? explained(
            Outcome.REFUSED,
            "%s, because of %s".formatted(failure.message(), cause(parts, judgements)),
            List.of(),
            judgements)
        : explained(Outcome.FAILED, failure.message(), List.of(), judgements);
  }

  private static String cause(List<Explained> parts, List<Judgement> judgements) {
    var refusing =
        parts.stream()
            .filter(part -> part.outcome() == Outcome.REFUSED)
            .map(Explained::path)
            .collect(Collectors.joining(", "));
    if (!refusing.isEmpty()) {
      return refusing;
    }
    var denying =
        judgements.stream()
            .filter(judgement -> judgement.grant().isDenied())
            .map(judgement -> VerdictText.of(judgement.scope()))
            .collect(Collectors.joining(", "));
    return denying.isEmpty()
        ? "a value that a rule sets and the field cannot have"
        : "the rules of " + denying;
  }

  Explained explained(
      Outcome outcome, String told, List<Demanded> demanded, List<Judgement> judgements) {
    return new Explained(key, Part.ROOT, type, field, outcome, told, demanded, judgements);
  }
}
