package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one request.
 *
 * @param values by name; a variable that was omitted and has no default has no key
 * @param leaves the scalars in them
 * @param shape the same text for two requests of an operation when they give the same variables and
 *     input fields, the same nulls and lists of the same length, whatever the scalars are
 * @param guards learn what is asked about the scalars
 */
record Variables(
    Map<String, @Nullable Argument> values, Leaves leaves, String shape, Guards guards) {}
