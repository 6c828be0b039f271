package dev.penstock.schema;

/** The place in the user's file from which a method of the DSL was called. */
record Site(String file, int line) {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OWN_PACKAGE = Site.class.getPackageName() + ".";

  static Site ofCaller() {
    return WALKER.walk(frames ->
        frames
            .filter(frame -> !frame.getClassName().startsWith(OWN_PACKAGE))
            // A method reference such as Allow::owner is called by the library itself.
            .filter(frame -> !frame.getClassName().startsWith("java."))
            .map(frame -> new Site(String.valueOf(frame.getFileName()), frame.getLineNumber()))
            .findFirst()
            .orElseThrow());
  }

  Problem problem(String message) {
    return new Problem(file, line, message);
  }
}
