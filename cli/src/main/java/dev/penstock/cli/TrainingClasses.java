package dev.penstock.cli;

import java.util.List;

/**
 * The classes that a start needs on databases that the training has not: MySQL, and any over TLS.
 */
final class TrainingClasses {
  private TrainingClasses() {}

  static List<String> names() {
    return TrainingFile.CLASSES.lines();
  }

  /** Without running it; a class that this Java has not is not missed. */
  static boolean load(String name) {
    try {
      var _ = Class.forName(name, false, TrainingClasses.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError _) {
      return false;
    }
  }
}
