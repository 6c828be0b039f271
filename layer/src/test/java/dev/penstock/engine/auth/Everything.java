package dev.penstock.engine.auth;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import java.util.EnumSet;
import java.util.List;

/** For tests that are about something else: a caller who may do everything. */
public final class Everything {
  private Everything() {}

  public static Access allowed(ApiDefinition definition) {
    var rule = new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class));
    var open =
        new ApiDefinition(
            definition.database(), definition.models(), definition.enums(), List.of(rule));
    var authorization = new Authorization(open);
    return authorization.access(
        authorization.shape(new Caller.ApiKey()), new Leaves(List.of()), new Guards());
  }
}
