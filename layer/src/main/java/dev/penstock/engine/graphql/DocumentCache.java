package dev.penstock.engine.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Documents that come again, so that a repeated text is neither parsed nor validated again. Those
 * that come once do not push out those that come often.
 */
final class DocumentCache {
  // Measured on documents of clients: 35 to 60 bytes of syntax tree for each character.
  private static final int BYTES_PER_CHARACTER = 50;
  private static final int BYTES_PER_DOCUMENT = 1_000;

  private final Cache<String, Parsed> documents;

  /**
   * An empty cache.
   *
   * @param bytes about how much memory the documents may take
   */
  DocumentCache(long bytes) {
    this.documents =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String text, Parsed _) -> weight(text))
            // On the thread that asks: a gateway that starts no threads leaves none behind.
            .executor(Runnable::run)
            .build();
  }

  Optional<Parsed> find(String text) {
    return Optional.ofNullable(documents.getIfPresent(text));
  }

  void put(Parsed parsed) {
    documents.put(parsed.text(), parsed);
  }

  /** Once all that is pending is done. */
  long size() {
    documents.cleanUp();
    return documents.estimatedSize();
  }

  private static int weight(String text) {
    return BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * text.length();
  }
}
