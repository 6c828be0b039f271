package dev.penstock.schema;

import dev.penstock.definition.Operations;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule as the user wrote it.
 *
 * @param to the operations that were named; empty for all
 */
record RuleDraft(
    Site site,
    WhomDraft whom,
    List<Operations> to,
    List<Condition> row,
    List<Condition> newRow,
    List<Setting> settings) {

  /** A value for a column of each new row. */
  record Setting(Site site, Column<?> column, Value value) {}

  static RuleDraft here(WhomDraft whom) {
    return new RuleDraft(Site.ofCaller(), whom, List.of(), List.of(), List.of(), List.of());
  }

  RuleDraft whom(WhomDraft other) {
    return new RuleDraft(site, other, to, row, newRow, settings);
  }

  RuleDraft to(List<Operations> only) {
    return new RuleDraft(site, whom, only, row, newRow, settings);
  }

  RuleDraft when(Condition more) {
    return new RuleDraft(site, whom, to, with(row, more), newRow, settings);
  }

  RuleDraft whenNew(Condition more) {
    return new RuleDraft(site, whom, to, row, with(newRow, more), settings);
  }

  RuleDraft setting(Setting more) {
    return new RuleDraft(site, whom, to, row, newRow, with(settings, more));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
