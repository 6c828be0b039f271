package dev.penstock.engine.run;

import dev.penstock.definition.Operation;
import dev.penstock.engine.plan.Mutation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What may follow changes, for each kind of change of each table; all plans share it. */
final class Aftermaths {
  private final LongSupplier ticker;
  private final Map<Target, Aftermath> known = new ConcurrentHashMap<>();

  /**
   * @param ticker nanoseconds of a clock that is never set
   */
  Aftermaths(LongSupplier ticker) {
    this.ticker = ticker;
  }

  private record Target(String model, Operation operation) {}

  Aftermath of(Mutation mutation) {
    return known.computeIfAbsent(
        new Target(mutation.model().name(), mutation.operation()), _ -> new Aftermath(ticker));
  }
}
