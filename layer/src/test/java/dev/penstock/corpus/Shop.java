package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sample database on one server, with a gateway before it. */
final class Shop implements AutoCloseable {
  private static final Path FOLDER =
      Path.of(System.getProperty("repository.root"), "examples", "shop");
  private static final Pattern TABLE = Pattern.compile("create table (\\S+)");
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{(.+)}}");

  private final TestDatabase database;
  private final Gateway gateway;
  private final ApiDefinition definition;
  private final Planned.Stages stages;
  private final String rows;

  private Shop(TestDatabase database, ApiDefinition definition, String rows) {
    this.database = database;
    this.stages = new Planned.Stages(definition);
    this.definition = definition;
    this.gateway = GeneratedApi.gateway(database, definition);
    this.rows = rows;
  }

  static Shop open(Kind kind) {
    var database = TestDatabase.create(kind);
    try {
      var script = Files.readString(FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT) + ".sql"));
      database.run(script);
      var dataSchema = Files.readString(FOLDER.resolve("schema/DataSchema.java"));
      return new Shop(database, GeneratedApi.definition(database, dataSchema), restoring(script));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  ApiDefinition definition() {
    return definition;
  }

  Gateway gateway() {
    return gateway;
  }

  TestDatabase database() {
    return database;
  }

  /**
   * Sends a case's requests; `{{path}}` as a variable stands for a value of the response before.
   */
  List<Answer> answers(Case corpusCase) {
    List<Answer> answers = new ArrayList<>();
    for (var step : corpusCase.steps()) {
      answers.add(Answer.of(gateway.execute(request(step, answers))));
    }
    return answers;
  }

  Answer answer(Case.Step step) {
    return Answer.of(gateway.execute(request(step, List.of())));
  }

  static Request request(Case.Step step, List<Answer> before) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(step.variables());
    variables.replaceAll((_, value) -> resolved(value, before));
    return new Request(step.document(), "", variables, new Caller.ApiKey(), "corpus", false);
  }

  private static @Nullable Object resolved(@Nullable Object value, List<Answer> before) {
    if (value instanceof String text && !before.isEmpty()) {
      var reference = REFERENCE.matcher(text);
      return reference.matches() ? before.getLast().at(reference.group(1)).textValue() : text;
    }
    return value;
  }

  /** Brings every row back to what the script says. */
  void restore() throws SQLException {
    database.run(rows);
  }

  /** The script's statements about rows, after those that empty its tables. */
  private static String restoring(String script) {
    var tables = TABLE.matcher(script).results().map(found -> found.group(1)).toList();
    List<String> statements = new ArrayList<>();
    statements.add("start transaction");
    // Rows of these tables refer to others of the same table.
    statements.add("update employees set manager_id = null");
    statements.add("update categories set parent_id = null");
    for (var table : tables.reversed()) {
      statements.add("delete from " + table);
    }
    for (var statement : script.split(";\\s*(\\r?\\n|$)")) {
      if (statement.strip().matches("(?s)(insert|.*set time_zone).*")) {
        statements.add(statement.strip());
      }
    }
    statements.add("commit");
    return statements.stream().collect(Collectors.joining(";\n", "", ";\n"));
  }

  /** How each read of the case is planned and written. */
  List<Planned> planned(Case corpusCase, List<Answer> answers) {
    List<Planned> reads = new ArrayList<>();
    for (var i = 0; i < answers.size(); i++) {
      reads.addAll(stages.of(request(corpusCase.steps().get(i), answers.subList(0, i))));
    }
    return reads;
  }

  @Override
  public void close() {
    gateway.close();
    database.close();
  }
}
