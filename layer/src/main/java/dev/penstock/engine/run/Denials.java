package dev.penstock.engine.run;

import dev.penstock.engine.auth.Denial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a caller was denied while an answer was written, each with its place in the answer. */
public final class Denials {
  private static final int MOST = 1_000;

  private final List<Entry> entries = new ArrayList<>();

  /**
   * A null that stands for something else.
   *
   * @param path below the root field: response keys as String, places in lists as Integer
   */
  public record Entry(List<Object> path, Denial denial) {
    public Entry {
      path = List.copyOf(path);
    }
  }

  /** Whether there is no room for more: a large list would have an error for each of its rows. */
  boolean isFull() {
    return entries.size() > MOST;
  }

  void add(List<Object> path, Denial denial) {
    entries.add(new Entry(path, denial));
  }

  void add(Denials others) {
    entries.addAll(others.entries);
  }

  /** All that there was room for. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  int size() {
    return entries.size();
  }

  /** Forgets what came after so many. */
  public void cutBack(int size) {
    entries.subList(size, entries.size()).clear();
  }

  /** As many as are told. */
  public List<Entry> told() {
    return Collections.unmodifiableList(entries.subList(0, Math.min(MOST, entries.size())));
  }

  /** Whether there were more. */
  public boolean hasMore() {
    return entries.size() > MOST;
  }
}
