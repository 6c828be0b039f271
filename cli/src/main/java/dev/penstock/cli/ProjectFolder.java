package dev.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one API, and where things are in it. */
record ProjectFolder(Path root) {

  Path schema() {
    return root.resolve("schema");
  }

  Path sqlSchema() {
    return schema().resolve("SqlSchema.java");
  }

  Path dataSchema() {
    return schema().resolve("DataSchema.java");
  }

  Path definition() {
    return root.resolve("build/penstock.json");
  }

  Path sdl() {
    return root.resolve("build/schema.graphql");
  }

  Path configuration() {
    return root.resolve("penstock.yaml");
  }

  /** What is different in one environment. */
  Path configuration(String environment) {
    return root.resolve("penstock.%s.yaml".formatted(environment));
  }

  /** Jars of the user's own. */
  Path libraries() {
    return root.resolve("lib");
  }

  Path sandbox() {
    return root.resolve(".penstock");
  }

  /** A file's name as the user would write it from where they are. */
  String shown(Path file) {
    return root.relativize(file).toString();
  }

  ProjectFolder absolute() {
    return new ProjectFolder(root.toAbsolutePath().normalize());
  }

  /** Refuses a folder that is not there. */
  ProjectFolder existing() {
    if (!Files.isDirectory(root)) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "There is no folder %s. Make it, or name another one with --api.".formatted(root));
    }
    return this;
  }

  /** Makes the folder when it is not there. */
  ProjectFolder made() {
    try {
      Files.createDirectories(root);
      return this;
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "The folder %s cannot be made. Name another one with --api.".formatted(root));
    }
  }
}
