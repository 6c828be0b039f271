package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.schema.Places.Place;
import dev.penstock.schema.Places.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The API that the schema files describe.
 *
 * @param warnings what is allowed in the files but probably not meant, in their order
 * @param places where each statement was written
 */
record CompiledSchema(
    ApiDefinition definition, List<Problem> warnings, Map<Statement, Place> places) {
  CompiledSchema {
    warnings = List.copyOf(warnings);
    places = Map.copyOf(places);
  }

  /** The same with more warnings. */
  CompiledSchema with(List<Problem> more) {
    return new CompiledSchema(
        definition, Stream.concat(warnings.stream(), more.stream()).toList(), places);
  }

  /** The warnings as lines for a person. */
  List<String> lines() {
    return warnings.stream().map(Problem::warning).toList();
  }
}
