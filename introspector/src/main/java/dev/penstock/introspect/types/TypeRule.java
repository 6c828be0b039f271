package dev.penstock.introspect.types;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.schema.Scalars;
import java.util.List;

/**
 * What becomes of columns of some database types.
 *
 * @param types as the catalog names them: `int4`, `int unsigned`, `tinyint(1)`
 * @param note for the reader of the documentation, or empty
 */
public record TypeRule(List<String> types, Storage storage, String note) {
  public TypeRule {
    types = List.copyOf(types);
  }

  static TypeRule rule(Storage storage, String note, String... types) {
    return new TypeRule(List.of(types), storage, note);
  }

  public ScalarType scalar() {
    return Scalars.of(storage);
  }
}
