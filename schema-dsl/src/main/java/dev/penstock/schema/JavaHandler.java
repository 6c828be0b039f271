package dev.penstock.schema;

/** A class that answers an operation. */
public final class JavaHandler implements HandlerWord {
  private final Site site;
  private final String className;

  JavaHandler(Site site, String className) {
    this.site = site;
    this.className = className;
  }

  Site site() {
    return site;
  }

  String className() {
    return className;
  }
}
