package dev.penstock.schema;

/** A rule that has no claim of its own. */
public final class PlainAccess extends Access<PlainAccess> {
  PlainAccess(RuleDraft draft) {
    super(draft);
  }

  @Override
  PlainAccess with(RuleDraft changed) {
    return new PlainAccess(changed);
  }
}
