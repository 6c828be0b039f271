package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.handler.Database;
import dev.penstock.handler.Invocation;
import dev.penstock.handler.OperationHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that answer operations are found in jars of the folder lib. */
final class HandlerClassesTest {
  /** Not asked. */
  private static final Database NONE =
      new Database() {
        @Override
        public List<Map<String, @Nullable Object>> rows(
            String sql, Map<String, ? extends @Nullable Object> values) {
          throw new AssertionError(sql);
        }

        @Override
        public long change(String sql, Map<String, ? extends @Nullable Object> values) {
          throw new AssertionError(sql);
        }
      };

  @TempDir private Path folder;

  @BeforeEach
  void writeSchema() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(
        folder.resolve("schema/SqlSchema.java"),
        """
        import dev.penstock.definition.Engine;
        import dev.penstock.schema.Schema;
        public final class SqlSchema {
          public static Schema schema() { return Schema.of(Engine.POSTGRESQL, "1").connectionSecret("URL"); }
        }
        """);
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema()).addToSchema(
                query("echo").argument("text", STRING).returns(STRING)
                    .handler(javaHandler("sample.Echo")).authorization(allow -> allow.publicApiKey())).build();
          }
        }
        """);
  }

  @Test
  void aServiceOfAJarAnswers() throws Exception {
    writeJar("Echo");
    var definition = new Build(new ProjectFolder(folder)).write().definition();

    var handler =
        new HandlerClasses(new ProjectFolder(folder))
            .of(definition)
            .find("sample.Echo")
            .orElseThrow();

    assertThat(handler.answer(new Invocation("echo", Map.of("text", "hi"), Map.of(), NONE)))
        .isEqualTo("hi!");
  }

  @Test
  void aMissingClassIsABuildProblem() throws Exception {
    writeJar("Eco");

    assertThatThrownBy(() -> new Build(new ProjectFolder(folder)).write())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "echo is answered by sample.Echo, which no jar in the folder lib registers. Put its jar"
                + " there, with its name in"
                + " META-INF/services/dev.penstock.handler.OperationHandler. Did you mean"
                + " \"sample.Eco\"?");
  }

  private void writeJar(String name) throws IOException {
    var work = Files.createDirectories(folder.resolve("work"));
    var source = work.resolve(name + ".java");
    Files.writeString(
        source,
        """
        package sample;
        public final class %s implements dev.penstock.handler.OperationHandler {
          @Override public Object answer(dev.penstock.handler.Invocation invocation) {
            return invocation.arguments().get("text") + "!";
          }
        }
        """
            .formatted(name));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var options =
          List.of("-d", work.toString(), "-classpath", System.getProperty("java.class.path"));
      assertThat(
              compiler
                  .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                  .call())
          .isTrue();
    }
    Files.createDirectories(folder.resolve("lib"));
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("lib/handlers.jar")))) {
      jar.putNextEntry(new ZipEntry("META-INF/services/" + OperationHandler.class.getName()));
      jar.write(("sample." + name).getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new ZipEntry("sample/" + name + ".class"));
      Files.copy(work.resolve("sample/" + name + ".class"), jar);
    }
  }
}
