package dev.penstock.engine.explain;

import dev.penstock.definition.Column;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Table;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.GivenRows;
import dev.penstock.engine.prepared.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Explains an operation that a user added. Its statement is not asked which columns it has. */
final class CustomExplanation {
  private final Stages stages;
  private final Access access;
  private final Root.Custom root;
  private final Subject subject;
  private final GivenRows.Extent extent;

  CustomExplanation(Stages stages, Access access, Root.Custom root) {
    this.stages = stages;
    this.access = access;
    this.root = root;
    this.subject =
        new Subject(root.key(), root.operation().kind().typeName(), root.operation().name());
    this.extent = GivenRows.Extent.of(root.operation());
  }

  List<Explained> all() {
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(access.why(root.operation()));
    if (root.answer() instanceof Answer.OfModel(var model, _) && ofRows()) {
      judgements.addAll(access.why(model, extent.operation()));
    }
    var denial = Steps.denial(access, root);
    if (denial.isPresent()) {
      return List.of(subject.refused(access, denial.get(), judgements));
    }
    List<Explained> parts = new ArrayList<>();
    switch (root.answer()) {
      case Answer.Leaf _ -> parts.add(allowed(judgements));
      case Answer.OfModel(var model, var selection) -> ofModel(model, selection, judgements, parts);
      case Answer.OfType(var selection) -> {
        parts.add(allowed(judgements));
        ofType(root.key(), selection, parts);
      }
    }
    return parts;
  }

  private Explained allowed(List<Judgement> judgements) {
    return subject.explained(Outcome.ALLOWED, Told.ALLOWED, List.of(), judgements);
  }

  private boolean ofRows() {
    return GivenRows.Rules.of(root.operation()) == GivenRows.Rules.OF_ROWS;
  }

  private void ofModel(
      Model model, Selection selection, List<Judgement> judgements, List<Explained> parts) {
    var rules = GivenRows.Rules.of(root.operation());
    var given = new GivenRows(model, model.keyFields().getFirst(), extent, rules);
    var rows = rows(given, selection);
    var seen = rows.rights().rows(model, extent.operation());
    parts.add(
        !ofRows() || seen.equals(Condition.always())
            ? allowed(judgements)
            : subject.explained(
                Outcome.WHERE,
                Told.rows(extent.operation(), seen),
                List.of(
                    new Demanded(
                        Demanded.Row.READ,
                        ConditionText.of(access.to(model, extent.operation()).row()),
                        rows.spelling(rows.plan().root(), 0).of(seen))),
                judgements));
    parts.addAll(rows.given(root.key(), extent.operation(), selection));
  }

  private RowExplanation rows(GivenRows given, Selection selection) {
    return new RowExplanation(
        stages.spelled(),
        access,
        stages.planner().rights(access, subject.denial()),
        stages.planner().given(root, access, given, selection));
  }

  /** Values have no rules; a row that one leads to has those of its model. */
  private void ofType(String path, CustomSelection selection, List<Explained> parts) {
    for (var entry : selection.entries()) {
      var place = path + "." + entry.key();
      switch (entry) {
        case CustomEntry.Typename _ -> {}
        case CustomEntry.Value(_, var member) -> parts.add(value(place, selection, member.name()));
        case CustomEntry.Nested(_, var member, var nested) -> {
          parts.add(value(place, selection, member.name()));
          ofType(place, nested, parts);
        }
        case CustomEntry.Reference reference -> parts.addAll(reference(path, selection, reference));
      }
    }
  }

  private static Explained value(String path, CustomSelection selection, String field) {
    return new Explained(
        path,
        Part.FIELD,
        selection.type().name(),
        field,
        Outcome.ALLOWED,
        Told.ALLOWED,
        List.of(),
        List.of());
  }

  private List<Explained> reference(
      String path, CustomSelection selection, CustomEntry.Reference reference) {
    var holder = holder(selection, reference);
    var entry =
        new Entry.One(
            reference.key(),
            holder.relations().getFirst(),
            reference.target(),
            reference.selection());
    var wanted = new Selection(List.of(entry));
    var given = new GivenRows(holder, holder.keyFields().getFirst(), extent, GivenRows.Rules.NONE);
    return rows(given, wanted).given(path, extent.operation(), wanted);
  }

  /** The type as a model that holds the key of the row that it leads to. */
  private Model holder(CustomSelection selection, CustomEntry.Reference reference) {
    var type = selection.type().name();
    List<Field> fields = new ArrayList<>();
    List<Relation.Pair> pairs = new ArrayList<>();
    for (var key : reference.target().keyFields()) {
      var name = reference.member().key().get(fields.size());
      var column = key.column();
      fields.add(
          new Field(
              name,
              key.type(),
              new Column(name, column.type(), true, Column.Generation.NONE),
              "",
              false));
      pairs.add(new Relation.Pair(name, key.name()));
    }
    var relation =
        new Relation(
            reference.member().name(),
            Relation.Kind.BELONGS_TO,
            reference.target().name(),
            pairs,
            "",
            "");
    return new Model(
        type,
        type,
        new Table(root.operation().database(), "", type),
        "",
        fields,
        List.of(relation),
        List.of(fields.getFirst().name()),
        List.of(),
        List.of(),
        true,
        Set.of(),
        List.of());
  }
}
