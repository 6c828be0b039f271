package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Java files of an API, in a stable order. */
final class SchemaFiles {
  private final ProjectFolder project;

  SchemaFiles(ProjectFolder project) {
    this.project = project;
  }

  List<Path> list() {
    if (!Files.isDirectory(project.schema())) {
      return List.of();
    }
    try (var files = Files.list(project.schema())) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
