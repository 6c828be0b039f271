package dev.penstock.schema;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.statement.MalformedSql;
import dev.penstock.statement.NamedSql;
import dev.penstock.statement.NamedSql.Part;
import dev.penstock.statement.NamedSql.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the statements of one operation against its arguments and its result. */
final class StatementDraft {
  private static final Set<String> OWN_NAMES = Set.of("insertId", "affectedRows");

  private final ApiDraft api;
  private final Problems problems;
  private final Map<String, CustomType> objects;
  private final RootOperation.Written operation;
  private final List<CustomOperation.Argument> arguments;
  private final ValueType result;

  StatementDraft(
      ApiDraft api,
      Map<String, CustomType> objects,
      RootOperation.Written operation,
      List<CustomOperation.Argument> arguments,
      ValueType result) {
    this.api = api;
    this.problems = api.problems();
    this.objects = objects;
    this.operation = operation;
    this.arguments = arguments;
    this.result = result;
  }

  /** A text with the place to blame for it. */
  private record Read(StatementText source, String text, NamedSql sql) {}

  /** The handler; nothing, and at least one problem, when it does not fit. */
  Optional<Handler> handler(SqlHandler handler) {
    var before = problems.size();
    var statement = read(handler.text());
    var select = handler.answer().stream().flatMap(source -> read(source).stream()).findFirst();
    if (statement.isEmpty() || select.isPresent() == handler.answer().isEmpty()) {
      return Optional.empty();
    }
    check(statement.get(), select);
    return problems.size() == before
        ? Optional.of(new Handler.Sql(statement.get().text(), select.map(Read::text).orElse("")))
        : Optional.empty();
  }

  private Optional<Read> read(StatementText source) {
    return text(source)
        .flatMap(text -> {
          try {
            Places.tell(source, new Places.Statement(operation.name(), text));
            return Optional.of(
                new Read(source, text, NamedSql.of(api.database(operation).engine(), text)));
          } catch (MalformedSql e) {
            add(source, text, e.at(), String.valueOf(e.getMessage()));
            return Optional.empty();
          }
        });
  }

  private static String nearest(String file) {
    var sentence = Nearest.sentence(file, SchemaFolder.sqlFiles());
    return sentence.isEmpty() ? " Write it there, or name another." : sentence;
  }

  private Optional<String> text(StatementText source) {
    return switch (source) {
      case StatementText.Inline(_, var text) -> Optional.of(text.strip());
      case StatementText.InFile(var site, var file) -> {
        try {
          var text = SchemaFolder.read(file);
          if (text.isEmpty()) {
            problems.add(
                site,
                "There is no file %s in the folder of this schema.%s"
                    .formatted(file, nearest(file)));
          }
          yield text;
        } catch (IOException e) {
          problems.add(site, "The file %s cannot be read as UTF-8: %s.".formatted(file, e));
          yield Optional.empty();
        }
      }
    };
  }

  private void check(Read statement, Optional<Read> select) {
    var known = new HashSet<>(names());
    checkNames(statement, known);
    if (select.isPresent()) {
      checkAnswer(statement, select.get(), known);
    }
    checkUsed(statement, select);
    checkVerb(statement, select);
    checkResult(statement, select);
  }

  private Set<String> names() {
    return arguments.stream().map(CustomOperation.Argument::name).collect(Collectors.toSet());
  }

  private void checkNames(Read read, Set<String> known) {
    for (var part : read.sql().parts()) {
      if (part instanceof Part.Name name) {
        if (!known.contains(name.name())) {
          unknown(read, name, known);
        } else {
          checkList(read, name);
        }
      }
    }
  }

  private void unknown(Read read, Part.Name name, Set<String> known) {
    var advice =
        Nearest.name(name.name(), known)
            .map("Did you mean \":%s\""::formatted)
            .orElse("Add .argument(\"%s\", …)".formatted(name.name()));
    add(
        read.source(),
        read.text(),
        name.at(),
        "%s has no argument for :%s. %s".formatted(operation.name(), name.name(), advice));
  }

  /** PostgreSQL takes a list as one value, the others as many. */
  private void checkList(Read read, Part.Name name) {
    var isList =
        arguments.stream()
            .filter(argument -> argument.name().equals(name.name()))
            .anyMatch(argument -> argument.type() instanceof ValueType.ListOf);
    if (!isList) {
      return;
    }
    var onPostgresql = api.database(operation).engine() == Engine.POSTGRESQL;
    if (onPostgresql && name.listed()) {
      add(
          read.source(),
          read.text(),
          name.at(),
          ":%s is a list, which is one value here. Write \"= any(:%s)\" for \"in (:%s)\", and \"<> all(:%s)\" for \"not in (:%s)\""
              .formatted(name.name(), name.name(), name.name(), name.name(), name.name()));
    }
    if (!onPostgresql && !name.listed() && !name.nullTested()) {
      add(
          read.source(),
          read.text(),
          name.at(),
          ":%s is a list, which can only stand in \"in (:%s)\""
              .formatted(name.name(), name.name()));
    }
  }

  private void checkAnswer(Read statement, Read select, Set<String> known) {
    var clash = known.stream().filter(OWN_NAMES::contains).findFirst();
    clash.ifPresent(name ->
        problems.add(
            operation.site(),
            "%s has an argument %s, which is a name of the second statement's own. Rename it."
                .formatted(operation.name(), name)));
    if (select.sql().names().contains("insertId")
        && api.database(operation).engine() == Engine.POSTGRESQL) {
      problems.add(
          select.source().site(),
          "PostgreSQL makes no :insertId. Write the statement with \"returning\", which needs no"
              + " second one.");
    }
    known.addAll(OWN_NAMES);
    checkNames(select, known);
    if (statement.sql().verb() == Verb.READ) {
      problems.add(
          statement.source().site(),
          "The statement of %s changes nothing, so a second one has nothing to read. Take .thenSelect(…) out."
              .formatted(operation.name()));
    }
    if (select.sql().verb() != Verb.READ) {
      problems.add(
          select.source().site(),
          "What %s answers with must be a select.".formatted(operation.name()));
    }
  }

  private void checkUsed(Read statement, Optional<Read> select) {
    var used =
        Stream.concat(Stream.of(statement), select.stream())
            .flatMap(read -> read.sql().names().stream())
            .collect(Collectors.toSet());
    for (var parameter : operation.parameters()) {
      if (!used.contains(parameter.name())) {
        var unknown = new ArrayList<>(used);
        unknown.removeAll(names());
        problems.add(
            parameter.site(),
            "Argument %s of %s is used nowhere in its statement. Write :%s where its value belongs, or take it out.%s"
                .formatted(
                    parameter.name(),
                    operation.name(),
                    parameter.name(),
                    Nearest.name(parameter.name(), unknown)
                        .map(" There is \":%s\"."::formatted)
                        .orElse("")));
      }
    }
  }

  private void checkVerb(Read statement, Optional<Read> select) {
    var verb = statement.sql().verb();
    if (operation.kind() == Kind.QUERY
        && (select.isPresent() || (verb != Verb.READ && verb != Verb.CALL))) {
      problems.add(
          statement.source().site(),
          "%s changes something, and a query only reads. Make it mutation(\"%s\")."
              .formatted(operation.name(), operation.name()));
    }
  }

  private void checkResult(Read statement, Optional<Read> select) {
    var answering = select.orElse(statement).sql();
    if (!answering.hasRows()) {
      if (!countsOnly()) {
        problems.add(
            operation.site(),
            "The statement of %s answers with no rows, only with affectedRows%s. Return INT, JSON or a type with these fields, or answer with rows: %s."
                .formatted(
                    operation.name(),
                    api.database(operation).engine() == Engine.POSTGRESQL ? "" : " and insertId",
                    switch (api.database(operation).engine()) {
                      case POSTGRESQL -> "end it with \"returning …\"";
                      case MYSQL, MARIADB -> "add .thenSelect(\"select …\") to its handler";
                    }));
      }
      return;
    }
    var canStandForTable =
        answering.verb() == Verb.READ
            || (answering.isReturning() && api.database(operation).engine() == Engine.POSTGRESQL);
    if (!canStandForTable && leadsToRow(result.element(), new HashSet<>())) {
      problems.add(
          operation.site(),
          "%s leads to rows of a model, which can only be joined to a select here. %s"
              .formatted(
                  operation.name(),
                  answering.verb() == Verb.CALL
                      ? "Return a custom type, or select what the procedure selects."
                      : "Add .thenSelect(\"select …\") to its handler."));
    }
  }

  private boolean leadsToRow(ValueType type, Set<String> seen) {
    return switch (type) {
      case ValueType.Row _ -> true;
      case ValueType.Custom(var name, _) ->
          objects.containsKey(name)
              && seen.add(name)
              && objects.get(name).members().stream()
                  .anyMatch(member -> leadsToRow(member.type().element(), seen));
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> false;
    };
  }

  /** Whether the result has room for what a statement without rows answers with, and only that. */
  private boolean countsOnly() {
    return switch (result) {
      case ValueType.Scalar(var type, _) ->
          Set.of(ScalarType.INT, ScalarType.BIG_INT, ScalarType.JSON).contains(type);
      case ValueType.Custom(var name, _) ->
          objects.containsKey(name)
              && objects.get(name).members().stream()
                  .allMatch(member -> OWN_NAMES.contains(member.name()));
      case ValueType.Enumeration _, ValueType.Row _, ValueType.ListOf _ -> false;
    };
  }

  /** In a file the line is known; within a call only that of the call. */
  private void add(StatementText source, String text, int at, String message) {
    var line = (int) text.substring(0, Math.min(at, text.length())).lines().count();
    switch (source) {
      case StatementText.InFile(_, var file) ->
          problems.add(new Site(file, Math.max(1, line)), end(message));
      case StatementText.Inline(var site, _) ->
          problems.add(
              site,
              text.contains("\n")
                  ? "In line %d of the statement: %s".formatted(Math.max(1, line), end(message))
                  : end(message));
    }
  }

  private static String end(String message) {
    return message.contains("Did you mean") ? message + "?" : message + ".";
  }
}
