package dev.penstock.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command about an API has. */
final class ApiOption {
  @Option(
      names = "--api",
      paramLabel = "DIR",
      description = "Folder of the API. Default: the current folder.")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }

  ProjectFolder project() {
    return new ProjectFolder(folder).absolute().existing();
  }

  /** The same, made when it is not there. */
  ProjectFolder created() {
    return new ProjectFolder(folder).absolute().made();
  }
}
