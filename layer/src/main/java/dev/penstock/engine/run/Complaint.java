package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import dev.penstock.schema.Nearest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/** What a database says against a statement, for those who wrote it. */
record Complaint(ApiDefinition definition, SQLException exception) {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?:column|relation) \"?([^\" ]+)\"?(?: of relation \"[^\"]*\")? does not exist"
              + "|Unknown column '([^']+)'"
              + "|Table '([^']+)' doesn't exist",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MYSQL_LINE = Pattern.compile("at line (\\d+)");

  /** The line of the statement, counted from 1. */
  int line(String written) {
    if (exception instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
      var position = Math.max(1, refusal.getServerErrorMessage().getPosition());
      var before = written.substring(0, Math.min(position - 1, written.length()));
      return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }
    var line = MYSQL_LINE.matcher(text());
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** The database's words, with the name that was probably meant. */
  String sentence() {
    var text = text();
    return (text.endsWith(".") ? text : text + ".") + suggestion(text);
  }

  private String text() {
    if (exception instanceof PSQLException refusal && refusal.getServerErrorMessage() != null) {
      return String.valueOf(refusal.getServerErrorMessage().getMessage());
    }
    return String.valueOf(exception.getMessage());
  }

  private String suggestion(String text) {
    var unknown = UNKNOWN.matcher(text);
    if (!unknown.find()) {
      return "";
    }
    for (var group = 1; group <= unknown.groupCount(); group++) {
      var name = unknown.group(group);
      if (name != null) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return elsewhere(text, last).orElseGet(() -> Nearest.sentence(last, known(text)));
      }
    }
    return "";
  }

  /** Where another database has such a table. */
  private Optional<String> elsewhere(String text, String table) {
    if (!isAboutTable(text)) {
      return Optional.empty();
    }
    return definition.models().stream()
        .map(Model::table)
        .filter(each -> !isHere(each) && each.name().equalsIgnoreCase(table))
        .map(Table::database)
        .findFirst()
        .map(name ->
            name.isEmpty()
                ? " The first database has one: take .on(…) out."
                : " Database %s has one: say .on(…) with its schema.".formatted(name));
  }

  private boolean isAboutTable(String text) {
    return text.startsWith(
        definition.database().engine() == Engine.POSTGRESQL ? "relation" : "Table");
  }

  private boolean isHere(Table table) {
    return table.database().equals(definition.database().name());
  }

  private List<String> known(String text) {
    var models = definition.models().stream().filter(model -> isHere(model.table()));
    return isAboutTable(text)
        ? models.map(model -> model.table().name()).toList()
        : models
            .flatMap(model -> model.fields().stream())
            .map(Field::column)
            .map(column -> column.name())
            .distinct()
            .toList();
  }
}
