package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.schema.Places;
import dev.penstock.schema.Places.Place;
import dev.penstock.schema.Places.Statement;
import dev.penstock.schema.SchemaFolder;
import dev.penstock.schema.SchemaProblems;
import dev.penstock.schema.Warnings;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls DataSchema.define() of a compiled schema; the one place where a class is found by its name.
 */
final class Definer {
  private static final String METHOD = "define";

  private final ProjectFolder project;

  Definer(ProjectFolder project) {
    this.project = project;
  }

  CompiledSchema define(ClassLoader compiled) {
    try {
      var method = compiled.loadClass("DataSchema").getMethod(METHOD);
      List<dev.penstock.schema.Problem> warnings = new ArrayList<>();
      Map<Statement, Place> places = new HashMap<>();
      var defined =
          SchemaFolder.in(
              project.schema(),
              () ->
                  Places.heard(places, () -> Warnings.heard(warnings, () -> method.invoke(null))));
      if (defined instanceof ApiDefinition definition) {
        return new CompiledSchema(definition, problems(warnings), places);
      }
      throw noDefinition();
    } catch (InvocationTargetException e) {
      throw refusal(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | NullPointerException e) {
      throw noDefinition();
    }
  }

  private static Refusal noDefinition() {
    return Refusal.of(
        List.of(
            new Problem(
                "schema/DataSchema.java",
                1,
                1,
                "There is no method \"public static ApiDefinition define()\" in a public class"
                    + " DataSchema. Add it.")));
  }

  private Refusal refusal(Throwable thrown) {
    var cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof SchemaProblems found) {
      return Refusal.of(problems(found.problems()));
    }
    return Refusal.of(List.of(thrown(cause)));
  }

  private List<Problem> problems(List<dev.penstock.schema.Problem> found) {
    return found.stream()
        .map(problem -> problem(problem.file(), problem.line(), problem.message()))
        .toList();
  }

  /** An exception out of the user's own code, where it left that code. */
  private Problem thrown(Throwable cause) {
    var text = "%s. Correct what leads to it.".formatted(cause);
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getFileName() != null && own(frame.getFileName()))
        .findFirst()
        .map(frame -> problem(String.valueOf(frame.getFileName()), frame.getLineNumber(), text))
        .orElse(new Problem("schema/DataSchema.java", 1, 1, text));
  }

  private boolean own(String file) {
    return Files.isRegularFile(project.schema().resolve(file));
  }

  /** A problem in a file of the schema folder. */
  Problem problem(String file, int line, String text) {
    var path = project.schema().resolve(file);
    return new Problem(project.shown(path), line, column(path, line), text);
  }

  /** Stack frames know no column: the first character of the line. */
  private static int column(Path file, int line) {
    try {
      List<String> lines = Files.readAllLines(file);
      var text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
      return text.length() - text.stripLeading().length() + 1;
    } catch (IOException e) {
      return 1;
    }
  }
}
