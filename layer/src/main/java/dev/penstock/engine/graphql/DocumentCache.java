package dev.penstock.engine.graphql;

import dev.penstock.engine.cache.BoundedCache;
import java.util.Optional;

/**
 * Documents that come again, so that a repeated text is neither parsed nor validated again. Those
 * that come once do not push out those that come often.
 */
final class DocumentCache {
  // Measured on documents of clients: 35 to 60 bytes of syntax tree for each character.
  private static final int BYTES_PER_CHARACTER = 50;
  private static final int BYTES_PER_DOCUMENT = 1_000;

  private final BoundedCache<String, Parsed> documents;

  /**
   * An empty cache.
   *
   * @param bytes about how much memory the documents may take
   */
  DocumentCache(long bytes) {
    this.documents = new BoundedCache<>(bytes, entry -> weight(entry.key()));
  }

  Optional<Parsed> find(String text) {
    return documents.find(text);
  }

  void put(Parsed parsed) {
    documents.put(parsed.text(), parsed);
  }

  /** Once all that is pending is done. */
  long size() {
    return documents.size();
  }

  private static int weight(String text) {
    return BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * text.length();
  }
}
