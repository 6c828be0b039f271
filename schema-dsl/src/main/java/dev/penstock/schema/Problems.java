package dev.penstock.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it can be told together. */
final class Problems {
  private final Site api;
  private final List<Problem> found = new ArrayList<>();

  /** The place to blame is `api` where no single call is the cause. */
  Problems(Site api) {
    this.api = api;
  }

  Site api() {
    return api;
  }

  void add(Site site, String message) {
    found.add(site.problem(message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Problem.IN_ORDER);
      throw new SchemaProblems(found.stream().distinct().toList());
    }
  }
}
