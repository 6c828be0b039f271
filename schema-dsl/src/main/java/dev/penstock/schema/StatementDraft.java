package dev.penstock.schema;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.ValueType;
import dev.penstock.statement.NamedSql.Part;
import dev.penstock.statement.NamedSql.Verb;
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
  /** What the second statement may name beside arguments, and what one without rows answers. */
  static final Set<String> OWN_NAMES = Set.of("insertId", "affectedRows");

  private final Problems problems;
  private final Engine engine;
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
    this.problems = api.problems();
    this.engine = api.database(operation).engine();
    this.objects = objects;
    this.operation = operation;
    this.arguments = arguments;
    this.result = result;
  }

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
        ? Optional.of(
            new Handler.Sql(statement.get().text(), select.map(ReadStatement::text).orElse("")))
        : Optional.empty();
  }

  private Optional<ReadStatement> read(StatementText source) {
    return ReadStatement.of(source, operation.name(), engine, problems);
  }

  private void check(ReadStatement statement, Optional<ReadStatement> select) {
    var known = new HashSet<>(names());
    checkNames(statement, known);
    if (select.isPresent()) {
      checkAnswer(statement, select.get(), known);
    }
    checkUsed(statement, select);
    checkVerb(statement, select);
    new StatementResult(objects, operation, result, engine)
        .check(problems, select.orElse(statement).sql());
  }

  private Set<String> names() {
    return arguments.stream().map(CustomOperation.Argument::name).collect(Collectors.toSet());
  }

  private void checkNames(ReadStatement read, Set<String> known) {
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

  private void unknown(ReadStatement read, Part.Name name, Set<String> known) {
    var advice =
        Nearest.name(name.name(), known)
            .map("Did you mean \":%s\""::formatted)
            .orElse("Add .argument(\"%s\", …)".formatted(name.name()));
    read.tell(
        problems,
        name.at(),
        "%s has no argument for :%s. %s".formatted(operation.name(), name.name(), advice));
  }

  /** PostgreSQL takes a list as one value, the others as many. */
  private void checkList(ReadStatement read, Part.Name name) {
    var isList =
        arguments.stream()
            .filter(argument -> argument.name().equals(name.name()))
            .anyMatch(argument -> argument.type() instanceof ValueType.ListOf);
    if (!isList) {
      return;
    }
    var onPostgresql = engine == Engine.POSTGRESQL;
    if (onPostgresql && name.listed()) {
      read.tell(
          problems,
          name.at(),
          ":%s is a list, which is one value here. Write \"= any(:%s)\" for \"in (:%s)\", and \"<> all(:%s)\" for \"not in (:%s)\""
              .formatted(name.name(), name.name(), name.name(), name.name(), name.name()));
    }
    if (!onPostgresql && !name.listed() && !name.nullTested()) {
      read.tell(
          problems,
          name.at(),
          ":%s is a list, which can only stand in \"in (:%s)\""
              .formatted(name.name(), name.name()));
    }
  }

  private void checkAnswer(ReadStatement statement, ReadStatement select, Set<String> known) {
    var clash = known.stream().filter(OWN_NAMES::contains).findFirst();
    clash.ifPresent(name ->
        problems.add(
            operation.site(),
            "%s has an argument %s, which is a name of the second statement's own. Rename it."
                .formatted(operation.name(), name)));
    if (select.sql().names().contains("insertId") && engine == Engine.POSTGRESQL) {
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

  private void checkUsed(ReadStatement statement, Optional<ReadStatement> select) {
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

  private void checkVerb(ReadStatement statement, Optional<ReadStatement> select) {
    var verb = statement.sql().verb();
    if (operation.kind() == Kind.QUERY
        && (select.isPresent() || (verb != Verb.READ && verb != Verb.CALL))) {
      problems.add(
          statement.source().site(),
          "%s changes something, and a query only reads. Make it mutation(\"%s\")."
              .formatted(operation.name(), operation.name()));
    }
  }
}
