package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.UnreadableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What `penstock build` wrote. */
final class BuiltApi {
  private final ProjectFolder project;

  BuiltApi(ProjectFolder project) {
    this.project = project;
  }

  /** Refuses when nothing was built. */
  BuiltApi present() {
    if (!Files.isRegularFile(project.definition())) {
      throw new Refusal(
          ExitCode.SCHEMA,
          "There is no build/penstock.json in %s. Run \"penstock build\" there first."
              .formatted(project.root()));
    }
    return this;
  }

  ApiDefinition read() {
    present();
    try {
      return DefinitionFile.read(project.definition());
    } catch (UnreadableDefinition e) {
      throw new Refusal(ExitCode.SCHEMA, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
