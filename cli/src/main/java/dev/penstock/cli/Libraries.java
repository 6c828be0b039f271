package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Classes that the user brings along, in jars. */
final class Libraries {
  private final ProjectFolder project;

  Libraries(ProjectFolder project) {
    this.project = project;
  }

  /** Finds those classes and ours, for as long as the process runs. */
  ClassLoader loader() {
    var own = Libraries.class.getClassLoader();
    return Files.isDirectory(project.libraries())
        ? new URLClassLoader("penstock-lib", jars(), own)
        : own;
  }

  private URL[] jars() {
    try (var files = Files.list(project.libraries())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .sorted()
          .map(Libraries::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
