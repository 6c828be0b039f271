package dev.penstock.engine.explain;

import dev.penstock.definition.Model;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.plan.Row;
import java.util.List;

/** A part of the answer, with the rules that decide about it. */
record AnsweredPart(String path, Part part, Model model, String field, List<Judgement> judgements) {
  Explained explained(Outcome outcome, String told) {
    return new Explained(path, part, model.name(), field, outcome, told, List.of(), judgements);
  }

  Explained denied(Access access, Row.Refused refused) {
    return explained(Outcome.DENIED, Told.denied(access, refused.denial(), refused.required()));
  }

  Explained where(String told, Demanded demanded) {
    return new Explained(
        path, part, model.name(), field, Outcome.WHERE, told, List.of(demanded), judgements);
  }
}
