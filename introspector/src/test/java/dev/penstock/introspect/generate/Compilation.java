package dev.penstock.introspect.generate;

import dev.penstock.definition.ApiDefinition;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Generated sources, compiled in memory with every warning on.
 *
 * @param problems errors and warnings of the compiler
 */
record Compilation(String problems, Map<String, byte[]> classes) {

  static Compilation of(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var files = new Classes(compiler.getStandardFileManager(diagnostics, null, null));
    var units =
        sources.entrySet().stream().map(it -> new Source(it.getKey(), it.getValue())).toList();
    var options = List.of("-Xlint:all", "-proc:none", "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, files, diagnostics, options, null, units).call();
    var problems =
        diagnostics.getDiagnostics().stream()
            .filter(it -> it.getSource() != null)
            .map(it -> "%d: %s".formatted(it.getLineNumber(), it.getMessage(null)))
            .collect(Collectors.joining("\n"));
    return new Compilation(problems, files.bytes());
  }

  /** Compiles a generated schema with a customisation and runs it. */
  static ApiDefinition define(String sqlSchema, String dataSchema) {
    var compilation = of(Map.of("SqlSchema", sqlSchema, "DataSchema", dataSchema));
    if (!compilation.problems().isEmpty()) {
      throw new AssertionError(compilation.problems());
    }
    return compilation.define();
  }

  private ApiDefinition define() {
    try {
      var define = new Loader(classes).loadClass("DataSchema").getMethod("define");
      return (ApiDefinition) define.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e.getCause() == null ? e : e.getCause());
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    Classes(JavaFileManager files) {
      super(files);
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new HashMap<>();
      written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
      return bytes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///x.class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          var stream = new ByteArrayOutputStream();
          written.put(name, stream);
          return stream;
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Compilation.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      var bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
