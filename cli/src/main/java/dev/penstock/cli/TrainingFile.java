package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the training works through, line by line; lines that begin with # explain. */
enum TrainingFile {
  /** Names of classes. */
  CLASSES("/training/classes.txt"),

  /** Bodies of requests to the demo's API. */
  QUESTIONS("/training/questions.txt");

  private final String resource;

  TrainingFile(String resource) {
    this.resource = resource;
  }

  List<String> lines() {
    try (var in = Objects.requireNonNull(TrainingFile.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
