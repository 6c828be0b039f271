package dev.penstock.introspect.generate;

import static dev.penstock.introspect.generate.JavaText.literal;

import dev.penstock.definition.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes SqlSchema.java, or a class of another name; the same schema always gives the same text.
 */
final class SqlSchemaWriter {
  private static final List<String> IMPORTS =
      List.of(
          "dev.penstock.definition.Engine",
          "dev.penstock.schema.Column",
          "dev.penstock.schema.Label",
          "dev.penstock.schema.Model",
          "dev.penstock.schema.Relation",
          "dev.penstock.schema.Schema",
          "dev.penstock.schema.View",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetTime",
          "java.util.List",
          "java.util.UUID");

  private final Engine engine;
  private final GenerateOptions options;
  private final List<SchemaPart> parts;

  /**
   * The last of the parts is SqlSchema itself; each of the others is a class that it inherits from.
   */
  SqlSchemaWriter(Engine engine, GenerateOptions options, List<SchemaPart> parts) {
    this.engine = engine;
    this.options = options;
    this.parts = parts;
  }

  String write() {
    List<String> body = new ArrayList<>();
    for (var number = 1; number < parts.size(); number++) {
      body.addAll(part(number, parts.get(number - 1)));
      body.add("");
    }
    body.addAll(schema());
    var text = String.join("\n", body) + "\n";
    return header(text) + text;
  }

  private static String header(String body) {
    var imports =
        IMPORTS.stream()
            .filter(name ->
                Pattern.compile("\\b" + name.substring(name.lastIndexOf('.') + 1) + "\\b")
                    .matcher(body)
                    .find())
            .map(name -> "import " + name + ";\n")
            .toList();
    return """
    // Written by `penstock generate schema-from-database`, which overwrites it.
    // Customise the API in DataSchema.java.

    """
        + String.join("", imports)
        + "\n";
  }

  private List<String> part(int number, SchemaPart part) {
    List<String> lines = new ArrayList<>();
    lines.add("/** A part of the tables; %s has all of them. */".formatted(options.className()));
    lines.add("abstract class %s%s {".formatted(partName(number), parent(number)));
    lines.addAll(indented(part.references()));
    lines.add("");
    lines.add("  static Schema part%s(Schema schema) {".formatted(number));
    lines.add("    return schema");
    lines.addAll(chain(part.registrations()));
    lines.add("  }");
    lines.addAll(indented(part.types()));
    lines.add("}");
    return lines;
  }

  private List<String> schema() {
    var part = parts.getLast();
    List<String> lines = new ArrayList<>();
    lines.add(
        "/** The database as Penstock found it: a reference for each table, column and relation."
            + " */");
    lines.add("public final class %s%s {".formatted(options.className(), parent(parts.size())));
    lines.addAll(indented(part.references()));
    lines.add("");
    lines.add("  private %s() {}".formatted(options.className()));
    lines.add("");
    lines.add("  public static Schema schema() {");
    lines.add("    return " + start());
    lines.addAll(chain(Stream.concat(secrets(), part.registrations().stream()).toList()));
    lines.add("  }");
    lines.addAll(indented(part.types()));
    lines.add("}");
    return lines;
  }

  /** The schema of the parts before the last. */
  private String start() {
    var start = "Schema.of(Engine.%s, %s)".formatted(engine, literal(options.databaseId()));
    for (var number = 1; number < parts.size(); number++) {
      start = "part%s(%s)".formatted(number, start);
    }
    return start;
  }

  private Stream<String> secrets() {
    var name = options.databaseName();
    var named =
        name.isEmpty() ? Stream.<String>empty() : Stream.of(".named(%s)".formatted(literal(name)));
    var connection = ".connectionSecret(%s)".formatted(literal(options.connectionSecret()));
    var certificate = ".certificateSecret(%s)".formatted(literal(options.certificateSecret()));
    var secrets =
        options.certificateSecret().isEmpty()
            ? Stream.of(connection)
            : Stream.of(connection, certificate);
    return Stream.concat(named, secrets);
  }

  private String partName(int number) {
    return options.className() + "Part" + number;
  }

  private String parent(int number) {
    return number == 1 ? "" : " extends " + partName(number - 1);
  }

  private static List<String> chain(List<String> calls) {
    List<String> lines = new ArrayList<>();
    calls.forEach(call -> lines.add("        " + call));
    lines.set(lines.size() - 1, lines.getLast() + ";");
    return lines;
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? line : "  " + line).toList();
  }
}
