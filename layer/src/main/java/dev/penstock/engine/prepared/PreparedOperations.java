package dev.penstock.engine.prepared;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Shape;
import dev.penstock.engine.cache.BoundedCache;
import dev.penstock.engine.graphql.Asked;
import java.util.Optional;

/**
 * Operations that come again, by what their requests have in common. For one key there are several
 * when the values of variables decide how the plan looks, such as a limit.
 */
public final class PreparedOperations {
  private final BoundedCache<Key, Variants> operations;

  /** What a request has in common with those that can share its plan. */
  public record Key(Asked.Shape request, Shape caller) {}

  /**
   * An empty cache.
   *
   * @param bytes about how much memory the operations may take
   */
  public PreparedOperations(long bytes) {
    this.operations = new BoundedCache<>(bytes, entry -> weight(entry.key(), entry.value()));
  }

  /** The operation that planning would make for these values, if it is known. */
  public Optional<PreparedOperation> find(Key key, Leaves leaves) {
    return operations.find(key).flatMap(variants -> variants.find(leaves));
  }

  /** Keeps an operation for others; the one that was added first gives way when there are many. */
  public void add(Key key, PreparedOperation operation) {
    operations.update(
        key, known -> known.map(others -> others.with(operation)).orElse(Variants.of(operation)));
  }

  /** How many keys there are, once all that is pending is done. */
  long size() {
    return operations.size();
  }

  private static int weight(Key key, Variants variants) {
    return variants.bytes()
        + key.request().document().length()
        + key.request().variables().length();
  }
}
