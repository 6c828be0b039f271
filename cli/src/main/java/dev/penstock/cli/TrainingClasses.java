package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The classes that a start needs on databases that the training has not: MySQL, and any over TLS.
 */
final class TrainingClasses {
  private static final String FILE = "/training/classes.txt";

  private TrainingClasses() {}

  static List<String> names() {
    try (var in = Objects.requireNonNull(TrainingClasses.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
