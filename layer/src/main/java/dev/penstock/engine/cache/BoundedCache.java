package dev.penstock.engine.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entries up to about so many bytes, for many threads. What comes once does not push out what comes
 * often; the entries that were found last are found again without the bookkeeping of that.
 */
public final class BoundedCache<K, V> {
  private static final int PLACES = 256;

  /** All places together hold at most a quarter of what the cache may. */
  private static final int SHARE = 4 * PLACES;

  private final long bytes;
  private final ToIntFunction<Entry<K, V>> weight;
  private final Cache<K, V> entries;
  private final AtomicReferenceArray<@Nullable Entry<K, V>> last =
      new AtomicReferenceArray<>(PLACES);

  /** One key and what is kept for it. */
  public record Entry<K, V>(K key, V value) {}

  /**
   * An empty cache.
   *
   * @param bytes about how much memory the entries may take
   * @param weight about how many bytes an entry takes
   */
  public BoundedCache(long bytes, ToIntFunction<Entry<K, V>> weight) {
    this.bytes = bytes;
    this.weight = weight;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((K key, V value) -> weight.applyAsInt(new Entry<>(key, value)))
            // On the thread that asks: a gateway that starts no threads leaves none behind.
            .executor(Runnable::run)
            .build();
  }

  public Optional<V> find(K key) {
    var place = place(key);
    var known = last.getAcquire(place);
    if (known != null && known.key().equals(key)) {
      return Optional.of(known.value());
    }
    var value = entries.getIfPresent(key);
    if (value == null) {
      return Optional.empty();
    }
    var found = new Entry<>(key, value);
    if (weight.applyAsInt(found) <= bytes / SHARE) {
      last.setRelease(place, found);
    }
    return Optional.of(value);
  }

  public void put(K key, V value) {
    entries.put(key, value);
    forget(key);
  }

  /**
   * Puts what follows from what is there.
   *
   * @param next of what is kept for the key, perhaps nothing
   */
  public void update(K key, Function<Optional<V>, V> next) {
    entries.asMap().compute(key, (_, known) -> next.apply(Optional.ofNullable(known)));
    forget(key);
  }

  /** How many entries there are, once all that is pending is done. */
  public long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }

  private void forget(K key) {
    var place = place(key);
    var known = last.getAcquire(place);
    if (known != null && known.key().equals(key)) {
      last.setRelease(place, null);
    }
  }

  private static int place(Object key) {
    var hash = key.hashCode();
    return (hash ^ hash >>> 8 ^ hash >>> 16 ^ hash >>> 24) & PLACES - 1;
  }
}
