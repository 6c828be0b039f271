package dev.penstock.engine.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.graphql.Asked;
import dev.penstock.engine.plan.Admission;
import java.util.Optional;

/**
 * Operations that come again, by what their requests have in common. For one key there are several
 * when the values of variables decide how the plan looks, such as a limit.
 */
public final class PreparedOperations {
  private final Cache<Key, Variants> operations;

  /** What a request has in common with those that can share its plan. */
  public record Key(Asked.Shape request, Admission.Shape caller) {}

  /**
   * An empty cache.
   *
   * @param bytes about how much memory the operations may take
   */
  public PreparedOperations(long bytes) {
    this.operations =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, Variants variants) -> weight(key, variants))
            // On the thread that asks: a gateway that starts no threads leaves none behind.
            .executor(Runnable::run)
            .build();
  }

  /** The operation that planning would make for these values, if it is known. */
  public Optional<PreparedOperation> find(Key key, Leaves leaves) {
    var variants = operations.getIfPresent(key);
    return variants == null ? Optional.empty() : variants.find(leaves);
  }

  /** Keeps an operation for others; the one that was added first gives way when there are many. */
  public void add(Key key, PreparedOperation operation) {
    operations
        .asMap()
        .compute(key, (_, known) -> known == null ? Variants.of(operation) : known.with(operation));
  }

  /** How many keys there are, once all that is pending is done. */
  long size() {
    operations.cleanUp();
    return operations.estimatedSize();
  }

  private static int weight(Key key, Variants variants) {
    return variants.bytes()
        + key.request().document().length()
        + key.request().variables().length();
  }
}
