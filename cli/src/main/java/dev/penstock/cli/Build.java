package dev.penstock.cli;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.engine.graphql.Sdl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/** Makes the artefacts of an API from its schema files. */
final class Build {
  private final ProjectFolder project;

  Build(ProjectFolder project) {
    this.project = project;
  }

  /** Writes nothing unless the whole schema fits. */
  CompiledSchema write() {
    return write(UnaryOperator.identity());
  }

  /** The same when another check refuses nothing either; it may add warnings. */
  CompiledSchema write(UnaryOperator<CompiledSchema> check) {
    var sound = new SchemaCompiler(project).compile();
    new HandlerClasses(project).of(sound.definition());
    var compiled = check.apply(sound);
    var definition = compiled.definition();
    var sdl = Sdl.of(definition);
    try {
      Files.createDirectories(project.definition().getParent());
      replace(project.sdl(), file -> Files.writeString(file, sdl));
      replace(project.definition(), file -> DefinitionFile.write(definition, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compiled;
  }

  /**
   * Who reads meanwhile sees the old file or the new one, never half of it. Not a temporary file:
   * the artefacts hold no secret, and a container's own user must be able to read them.
   */
  private static void replace(Path file, Writing writing) throws IOException {
    var draft =
        file.resolveSibling(".%s.%d".formatted(file.getFileName(), ProcessHandle.current().pid()));
    try {
      writing.write(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Writes to a file. */
  private interface Writing {
    void write(Path file) throws IOException;
  }
}
