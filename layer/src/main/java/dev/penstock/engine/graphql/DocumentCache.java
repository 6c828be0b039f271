package dev.penstock.engine.graphql;

import dev.penstock.engine.cache.BoundedCache;
import dev.penstock.engine.cache.Newcomers;
import java.util.Optional;

/**
 * Documents that come again, so that a repeated text is neither parsed nor validated again. A text
 * is kept when it comes for the second time: most that are new are never seen again, and to keep
 * them costs more than to read the others twice.
 */
final class DocumentCache {
  // Measured on documents of clients: 35 to 60 bytes of syntax tree for each character.
  private static final int BYTES_PER_CHARACTER = 50;
  private static final int BYTES_PER_DOCUMENT = 1_000;

  private final BoundedCache<String, Parsed> documents;
  private final Newcomers newcomers = new Newcomers();

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

  /** Keeps a document, unless its text is new. */
  void add(Parsed parsed) {
    if (!newcomers.isNew(parsed.text())) {
      documents.put(parsed.text(), parsed);
    }
  }

  /** Once all that is pending is done. */
  long size() {
    return documents.size();
  }

  private static int weight(String text) {
    return BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * text.length();
  }
}
