package dev.penstock.engine.graphql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The documents used last, so that a repeated text is neither parsed nor validated again. */
final class DocumentCache {
  private final int mostCharacters;
  private final Map<String, Parsed> documents = new LinkedHashMap<>(64, 0.75f, true);
  private long characters;

  /**
   * An empty cache.
   *
   * @param mostCharacters of the texts of all documents in it
   */
  DocumentCache(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<Parsed> find(String text) {
    return Optional.ofNullable(documents.get(text));
  }

  synchronized void put(String text, Parsed parsed) {
    if (text.length() > mostCharacters || documents.put(text, parsed) != null) {
      return;
    }
    characters += text.length();
    Iterator<String> oldest = documents.keySet().iterator();
    while (characters > mostCharacters) {
      characters -= oldest.next().length();
      oldest.remove();
    }
  }

  synchronized int size() {
    return documents.size();
  }
}
