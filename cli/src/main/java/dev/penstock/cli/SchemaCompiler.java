package dev.penstock.cli;

import com.sun.source.util.JavacTask;
import dev.penstock.definition.ApiDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles the files of schema/ in this process and asks DataSchema which API they describe. */
final class SchemaCompiler {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "compiler\\.err\\.(?:expected\\d?|illegal\\.start\\.of\\.\\w+|premature\\.eof|not\\.stmt|unclosed\\..*)");

  private final ProjectFolder project;

  SchemaCompiler(ProjectFolder project) {
    this.project = project;
  }

  /** The API, or a refusal that lists everything that is wrong with its files. */
  CompiledSchema compile() {
    if (!Files.isRegularFile(project.dataSchema())) {
      throw new Refusal(
          ExitCode.SCHEMA,
          "There is no schema/DataSchema.java in %s. Run \"penstock generate schema-from-database\" there first."
              .formatted(project.root()));
    }
    var compiler = compiler();
    try (var files =
        new CompiledClasses(
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8))) {
      compile(compiler, files);
      return new Definer(project).define(files.loader(ApiDefinition.class.getClassLoader()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaCompiler compiler() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "This Java has no compiler. Run Penstock with a JDK 25, not with a runtime only.");
    }
    return compiler;
  }

  private void compile(JavaCompiler compiler, CompiledClasses files) throws IOException {
    var found = new DiagnosticCollector<JavaFileObject>();
    var options = List.of("-proc:none", "-Xlint:-options", "-classpath", schemaLanguage());
    var sources = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try (sources) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  found,
                  options,
                  null,
                  sources.getJavaFileObjectsFromPaths(new SchemaFiles(project).compiled()));
      var units = task.parse();
      task.analyze();
      var problems =
          problems(
              found,
              new MissingReference(task, units),
              new CompilerSentence(new Vocabulary(task.getElements())));
      if (!problems.isEmpty()) {
        throw Refusal.of(problems);
      }
      task.generate();
    }
  }

  private List<Problem> problems(
      DiagnosticCollector<JavaFileObject> found,
      MissingReference missing,
      CompilerSentence sentence) {
    var errors =
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    // What follows a missing parenthesis is not what its author wrote.
    var ofSyntax = errors.stream().filter(SchemaCompiler::isOfSyntax).toList();
    return (ofSyntax.isEmpty() ? errors : ofSyntax)
        .stream().map(diagnostic -> problem(diagnostic, missing, sentence)).toList();
  }

  private static boolean isOfSyntax(Diagnostic<?> diagnostic) {
    return SYNTAX.matcher(diagnostic.getCode()).matches();
  }

  private Problem problem(
      Diagnostic<? extends JavaFileObject> diagnostic,
      MissingReference missing,
      CompilerSentence sentence) {
    var source = diagnostic.getSource();
    var file = source == null ? "schema" : project.shown(Path.of(source.toUri()));
    var text = missing.explain(diagnostic).orElseGet(() -> sentence.of(diagnostic));
    return new Problem(file, diagnostic.getLineNumber(), diagnostic.getColumnNumber(), text);
  }

  /** Where the schema language lies, so that a schema can name nothing else of Penstock. */
  private static String schemaLanguage() {
    return Stream.of(ApiDefinition.class, NullMarked.class)
        .map(SchemaCompiler::location)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
