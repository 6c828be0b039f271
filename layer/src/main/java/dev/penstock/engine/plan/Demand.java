package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Operation;
import dev.penstock.engine.auth.Grant;
import java.util.Optional;

/**
 * What a change asks of the rules.
 *
 * @param field that is written; empty for the row
 * @param grant what the rules say; all demands of a change must be met
 */
public record Demand(Optional<Field> field, Operation operation, Grant grant) {}
