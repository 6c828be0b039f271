package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import java.util.List;

/**
 * The API that the schema files describe.
 *
 * @param warnings what is allowed in the files but probably not meant, in their order
 */
record CompiledSchema(ApiDefinition definition, List<Problem> warnings) {
  CompiledSchema {
    warnings = List.copyOf(warnings);
  }

  /** The warnings as lines for a person. */
  List<String> lines() {
    return warnings.stream().map(Problem::warning).toList();
  }
}
