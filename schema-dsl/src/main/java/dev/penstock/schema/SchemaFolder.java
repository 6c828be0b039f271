package dev.penstock.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of the schema that is being defined, from which {@link Custom#sqlReference} reads. */
public final class SchemaFolder {
  private static final ScopedValue<Path> CURRENT = ScopedValue.newInstance();

  private SchemaFolder() {}

  /** Defines a schema whose files are in a folder. */
  public static <T, X extends Throwable> T in(
      Path folder, ScopedValue.CallableOp<? extends T, X> define) throws X {
    return ScopedValue.where(CURRENT, folder).call(define);
  }

  /** The file of that name, unless it lies outside of the folder or is none. */
  static Optional<String> read(String name) throws IOException {
    var folder = folder();
    var file = folder.resolve(name).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file)
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  /** The names of the SQL files of the folder. */
  static List<String> sqlFiles() {
    var folder = folder();
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static Path folder() {
    return CURRENT.orElse(Path.of("schema")).toAbsolutePath().normalize();
  }
}
