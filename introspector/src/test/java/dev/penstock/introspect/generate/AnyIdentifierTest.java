package dev.penstock.introspect.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.Tables;
import dev.penstock.introspect.names.Naming;
import dev.penstock.schema.GraphqlNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AnyIdentifierTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "b",
          "id",
          "ID",
          "Id",
          "_",
          "__",
          " ",
          "-",
          "1",
          "2",
          "é",
          "ß",
          "İ",
          "ı",
          "漢",
          "😀",
          "\"",
          "\\",
          "\\u0041",
          "*/",
          "`",
          "'",
          "$",
          "\n",
          "\t",
          "\u0001",
          "\u2028",
          "\u202e",
          "class",
          "public",
          "new",
          "and",
          "limit",
          "String",
          "Column",
          "Model",
          "Query",
          "user",
          "users",
          "Input",
          "ModelUserConnection",
          "CreateUserInput",
          "null",
          "true",
          "_id",
          "s",
          "record",
          "yield");

  @ParameterizedTest
  @EnumSource(Naming.class)
  void everyIdentifierGetsANameThatMapsBackExactly(Naming naming) {
    for (var seed = 0; seed < 15; seed++) {
      var catalog = catalog(new Random(seed));
      var options = new GenerateOptions("db1", "SECRET", "", naming);

      var generated = SchemaGenerator.generate(catalog, options);
      var definition = Compilation.define(generated.source(), DataSchemaTemplate.text());

      assertThat(tables(definition)).as("seed %d", seed).isEqualTo(tables(catalog));
      assertThat(definition.models()).allMatch(model -> GraphqlNames.legal(model.name()));
      assertThat(definition.models())
          .flatMap(model -> model.fields())
          .allMatch(field -> GraphqlNames.legal(field.name()));
      assertThat(SchemaGenerator.generate(catalog, options)).isEqualTo(generated);
    }
  }

  private static Catalog catalog(Random random) {
    List<CatalogTable> tables = new ArrayList<>();
    for (var name : identifiers(random, 1 + random.nextInt(12))) {
      tables.add(
          Tables.table(
              random.nextInt(4) == 0 ? "other" : "public",
              name,
              identifiers(random, 1 + random.nextInt(12))));
    }
    for (var i = 0; i < tables.size(); i++) {
      var column = tables.get(i).columns().getLast().name();
      tables.set(i, Tables.references(tables.get(i), column, tables.get(random.nextInt(i + 1))));
    }
    return Tables.catalog(tables);
  }

  private static List<String> identifiers(Random random, int count) {
    Set<String> identifiers = new HashSet<>();
    while (identifiers.size() < count) {
      identifiers.add(
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining()));
    }
    return identifiers.stream().sorted().toList();
  }

  private static Set<List<String>> tables(ApiDefinition definition) {
    return definition.models().stream()
        .map(model ->
            Stream.concat(
                    Stream.of(model.table().schema(), model.table().name()),
                    model.fields().stream().map(Field::column).map(column -> column.name()))
                .toList())
        .collect(Collectors.toSet());
  }

  private static Set<List<String>> tables(Catalog catalog) {
    return catalog.tables().stream()
        .map(table ->
            Stream.concat(
                    Stream.of(table.schema(), table.name()),
                    table.columns().stream().map(CatalogColumn::name))
                .toList())
        .collect(Collectors.toSet());
  }
}
