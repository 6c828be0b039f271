package dev.penstock.matrix;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.explain.Demanded;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Explainer;
import dev.penstock.engine.explain.Outcome;
import dev.penstock.engine.explain.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an explanation lets expect of a cell, in the words of {@link Decisions}: its outcomes, and
 * its conditions in SQL, which are tried on the row in question.
 */
final class Predictions {
  private static final Pattern SET = Pattern.compile("set to claim\\(\"(.+)\"\\) by a rule");
  private static final String NULL_OBJECT = "its object is null";

  private final Explainer explainer;
  private final Trial trial;

  Predictions(ApiDefinition definition, Trial trial) {
    this.explainer = new Explainer(definition, Limits.DEFAULT, 1_000);
    this.trial = trial;
  }

  String outcome(String document, Caller caller, Action action) throws SQLException {
    var request = new Request(document, "", Map.of(), caller, "r", false);
    var parts = explainer.explain(request);
    var root = parts.getFirst();
    if (root.outcome() == Outcome.REFUSED) {
      return "refused";
    }
    return switch (action) {
      case GET_ANNS, GET_BOBS, GET_NOBODYS -> {
        var row = Trial.row(action);
        yield holds(root, row, caller) ? shown(parts, row, caller) : "nothing";
      }
      case LIST -> {
        List<String> rows = new ArrayList<>();
        for (var row :
            List.of(
                Trial.row(Action.GET_ANNS),
                Trial.row(Action.GET_BOBS),
                Trial.row(Action.GET_NOBODYS))) {
          if (holds(root, row, caller)) {
            rows.add(shown(parts, row, caller));
          }
        }
        yield "[" + String.join(", ", rows) + "]";
      }
      case CREATE_ANNS,
          CREATE_BOBS,
          CREATE_UNSIGNED,
          UPDATE_ANNS,
          UPDATE_BOBS,
          DELETE_ANNS,
          DELETE_BOBS ->
          changed(parts, set(parts, Trial.row(action), caller), caller);
    };
  }

  private String changed(List<Explained> parts, Trial.Row row, Caller caller) throws SQLException {
    for (var part : parts) {
      if (part.part() != Part.FIELD && !holds(part, row, caller)) {
        return "refused";
      }
    }
    return shown(parts, row, caller) + " +";
  }

  /** The row with what rules write into it. */
  private Trial.Row set(List<Explained> parts, Trial.Row row, Caller caller) {
    var filled = row;
    for (var part : parts) {
      var set = SET.matcher(part.told());
      if (part.part() == Part.INPUT && set.matches()) {
        filled = filled.with(part.field(), Trial.claim(caller, set.group(1)));
      }
    }
    return filled;
  }

  private String shown(List<Explained> parts, Trial.Row row, Caller caller) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (var part : parts) {
      if (part.part() == Part.FIELD) {
        var shown = part.outcome() == Outcome.ALLOWED;
        if (part.outcome() == Outcome.WHERE) {
          shown = holds(part, row, caller);
        }
        if (!shown && part.told().contains(NULL_OBJECT)) {
          return "hidden";
        }
        fields.add((shown ? "" : "!") + part.field());
      }
    }
    return String.join(" ", fields);
  }

  private boolean holds(Explained part, Trial.Row row, Caller caller) throws SQLException {
    for (Demanded demanded : part.demanded()) {
      if (!trial.holds(demanded.sql(), row, caller)) {
        return false;
      }
    }
    return true;
  }
}
