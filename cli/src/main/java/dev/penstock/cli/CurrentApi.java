package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import java.nio.file.Files;

/** The API as its schema files say now, or as it was built where there are none. */
final class CurrentApi {
  private CurrentApi() {}

  static ApiDefinition of(ProjectFolder project) {
    return Files.isRegularFile(project.dataSchema())
        ? new SchemaCompiler(project).compile().definition()
        : new BuiltApi(project).read();
  }
}
