package dev.penstock.schema;

import java.util.ArrayList;
import java.util.List;

/** Hears what is allowed in a DataSchema.java but probably not meant. */
public final class Warnings {
  private static final ScopedValue<List<Problem>> HEARD = ScopedValue.newInstance();

  private Warnings() {}

  /**
   * Runs the code that customises an API and adds to `heard` what {@link Api#build} has to warn of.
   */
  public static <T, X extends Throwable> T heard(
      List<Problem> heard, ScopedValue.CallableOp<? extends T, X> customising) throws X {
    List<Problem> warnings = new ArrayList<>();
    T result = ScopedValue.where(HEARD, warnings).call(customising);
    warnings.stream().distinct().sorted(Problem.IN_ORDER).forEach(heard::add);
    return result;
  }

  static void tell(List<Problem> warnings) {
    if (HEARD.isBound()) {
      HEARD.get().addAll(warnings);
    }
  }
}
