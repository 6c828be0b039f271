package dev.penstock.engine.prepared;

import dev.penstock.engine.argument.Leaves;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plans of requests that differ in the scalars of their variables only, newest first. */
record Variants(List<PreparedOperation> operations) {
  private static final int MOST = 8;

  static Variants of(PreparedOperation operation) {
    return new Variants(List.of(operation));
  }

  Variants with(PreparedOperation operation) {
    return new Variants(
        Stream.concat(Stream.of(operation), operations.stream()).limit(MOST).toList());
  }

  Optional<PreparedOperation> find(Leaves leaves) {
    for (var operation : operations) {
      if (operation.fits(leaves)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  int bytes() {
    return operations.stream().mapToInt(PreparedOperation::bytes).sum();
  }
}
