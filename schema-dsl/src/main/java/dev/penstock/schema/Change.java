package dev.penstock.schema;

import dev.penstock.definition.Operation;
import java.util.List;

/** One customisation as the user wrote it. */
sealed interface Change {
  Site site();

  record RenameModel(Site site, Model model, String name, String plural) implements Change {}

  record RenameColumn(Site site, Column<?> column, String name) implements Change {}

  record RenameRelation(Site site, Relation<?> relation, String name) implements Change {}

  record HideColumn(Site site, Column<?> column) implements Change {}

  record HideRelation(Site site, Relation<?> relation) implements Change {}

  record HideModel(Site site, Model model) implements Change {}

  /** Leaves out what was inferred for a model, apart from some. */
  record KeepRelations(Site site, Model model, List<Relation<?>> kept) implements Change {}

  record Relate(Site site, Relationship<?> relationship) implements Change {}

  record Validate(Site site, Column<?> column, List<Check<?>> checks) implements Change {}

  record Compute(ComputedField field) implements Change {
    @Override
    public Site site() {
      return field.site();
    }
  }

  record Key(Site site, View view, List<Column<?>> columns) implements Change {}

  record Disable(Site site, Model model, List<Operation> operations) implements Change {}

  /** A customisation of an enum. */
  sealed interface OfEnum extends Change {
    /** The enum of the generated file. */
    Class<?> labels();
  }

  record RenameEnum(Site site, Class<?> labels, String name) implements OfEnum {}

  record HideEnum(Site site, Class<?> labels) implements OfEnum {}

  record RenameValue(Site site, Label value, String name) implements OfEnum {
    @Override
    public Class<?> labels() {
      return value.getClass();
    }
  }

  record HideValue(Site site, Label value) implements OfEnum {
    @Override
    public Class<?> labels() {
      return value.getClass();
    }
  }

  record Authorize(Authorization authorization) implements Change {
    @Override
    public Site site() {
      return authorization.site();
    }
  }

  record Add(Site site, List<Addition> additions) implements Change {}
}
