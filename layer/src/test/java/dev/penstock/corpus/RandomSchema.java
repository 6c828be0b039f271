package dev.penstock.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables with names that hurt, columns of random types, references between them, and rows. */
final class RandomSchema {
  private final Kind kind;
  private final Random random;
  private final List<Table> tables = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  /** A table and what its rows must be answered as, by column. */
  record Table(
      String name,
      List<Column> columns,
      int keys,
      Optional<Reference> reference,
      List<Map<String, RandomType.Value>> rows) {}

  record Column(String name, RandomType type, boolean nullable) {}

  /** Columns at the end of the table that hold the key of another table. */
  record Reference(Table target, List<Column> columns) {}

  RandomSchema(Kind kind, long seed) {
    this.kind = kind;
    this.random = new Random(seed);
    for (var i = 3 + random.nextInt(4); i > 0; i--) {
      tables.add(table());
    }
  }

  List<Table> tables() {
    return tables;
  }

  List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (var table : tables) {
      statements.add(create(table));
      table.rows().forEach(row -> statements.add(insert(table, row)));
    }
    return statements;
  }

  private Table table() {
    Set<String> columnNames = new HashSet<>();
    List<Column> columns = new ArrayList<>();
    var keys = 1 + random.nextInt(2);
    for (var i = 0; i < keys; i++) {
      columns.add(new Column(name(columnNames), key(i), false));
    }
    var types = RandomType.of(kind);
    for (var i = random.nextInt(8); i > 0; i--) {
      var type = types.get(random.nextInt(types.size()));
      columns.add(new Column(name(columnNames), type, random.nextBoolean()));
    }
    var reference = reference(columnNames);
    reference.ifPresent(found -> columns.addAll(found.columns()));
    var table = new Table(name(taken), columns, keys, reference, new ArrayList<>());
    for (var i = random.nextInt(6); i > 0; i--) {
      table.rows().add(row(table, i));
    }
    return table;
  }

  private static RandomType key(int position) {
    return position == 0 ? RandomType.integer() : new RandomType("varchar(20)", _ -> null_());
  }

  private static RandomType.Value null_() {
    return new RandomType.Value("null", NullNode.getInstance());
  }

  private Optional<Reference> reference(Set<String> columnNames) {
    if (tables.isEmpty() || random.nextInt(3) == 0) {
      return Optional.empty();
    }
    var target = tables.get(random.nextInt(tables.size()));
    var columns =
        target.columns().subList(0, target.keys()).stream()
            .map(column -> new Column(name(columnNames), column.type(), true))
            .toList();
    return Optional.of(new Reference(target, columns));
  }

  private Map<String, RandomType.Value> row(Table table, int number) {
    Map<String, RandomType.Value> row = new LinkedHashMap<>();
    for (var i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      row.put(column.name(), i < table.keys() ? keyValue(i, number) : value(column));
    }
    table.reference().ifPresent(reference -> refer(reference, row));
    return row;
  }

  private static RandomType.Value keyValue(int position, int number) {
    return position == 0
        ? new RandomType.Value("" + number, json("" + number))
        : new RandomType.Value("'k" + number + "'", json("\"k" + number + "\""));
  }

  private RandomType.Value value(Column column) {
    return column.nullable() && random.nextInt(4) == 0
        ? null_()
        : column.type().values().apply(random);
  }

  private void refer(Reference reference, Map<String, RandomType.Value> row) {
    var rows = reference.target().rows();
    var wanted =
        rows.isEmpty() || random.nextInt(4) == 0 ? null : rows.get(random.nextInt(rows.size()));
    for (var i = 0; i < reference.columns().size(); i++) {
      var key = reference.target().columns().get(i).name();
      row.put(
          reference.columns().get(i).name(),
          wanted == null ? null_() : wanted.getOrDefault(key, null_()));
    }
  }

  private String name(Set<String> used) {
    while (true) {
      var name = RandomName.of(random);
      if (used.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }

  private String create(Table table) {
    var parts = new ArrayList<String>();
    for (var column : table.columns()) {
      parts.add(
          quote(column.name())
              + " "
              + column.type().sql()
              + (column.nullable() ? "" : " not null"));
    }
    var key = table.columns().subList(0, table.keys());
    parts.add("primary key " + names(key));
    table
        .reference()
        .ifPresent(reference ->
            parts.add(
                "foreign key %s references %s %s"
                    .formatted(
                        names(reference.columns()),
                        quote(reference.target().name()),
                        names(
                            reference.target().columns().subList(0, reference.target().keys())))));
    return "create table %s (%s)".formatted(quote(table.name()), String.join(", ", parts));
  }

  private String names(List<Column> columns) {
    return columns.stream()
        .map(column -> quote(column.name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String insert(Table table, Map<String, RandomType.Value> row) {
    return "insert into %s values (%s)"
        .formatted(
            quote(table.name()),
            row.values().stream().map(RandomType.Value::literal).collect(Collectors.joining(", ")));
  }

  private String quote(String name) {
    return kind == Kind.POSTGRESQL
        ? "\"" + name.replace("\"", "\"\"") + "\""
        : "`" + name.replace("`", "``") + "`";
  }

  private static JsonNode json(String text) {
    return Answer.parsed(text);
  }
}
