package dev.penstock.introspect.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.Tables;
import dev.penstock.introspect.names.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void aTableOf4000ColumnsCompiles() {
    var columns = IntStream.range(0, 4000).mapToObj("column_number_%d"::formatted).toList();

    var definition = define(Tables.catalog(List.of(Tables.table("public", "wide", columns))));

    assertThat(definition.models().getFirst().fields())
        .extracting(field -> field.column().name())
        .isEqualTo(columns);
  }

  @Test
  void fiveThousandTablesCompile() {
    List<CatalogTable> tables = new ArrayList<>();
    tables.add(Tables.table("things_0", "id"));
    for (var i = 1; i < 5000; i++) {
      var table = Tables.table("things_" + i, "id", "other_id", "name");
      tables.add(Tables.references(table, "other_id", tables.get(i % 7 == 0 ? 0 : i / 2)));
    }

    var definition = define(Tables.catalog(tables));

    assertThat(definition.models()).hasSize(5000);
    assertThat(definition.model("Thing0").orElseThrow().relations()).hasSizeGreaterThan(700);
  }

  @Test
  void aLongCommentCompiles() {
    var comment = "漢".repeat(70_000);
    var table = Tables.table("public", "things", List.of("id"));
    var column = Tables.column("note", "text", "text", comment);
    var catalog = Tables.catalog(List.of(Tables.with(table, column)));

    var note = define(catalog).models().getFirst().field("note").orElseThrow();

    assertThat(note.description()).isEqualTo(comment);
  }

  private static ApiDefinition define(Catalog catalog) {
    var options = new GenerateOptions("db1", "SECRET", "", Naming.IDIOMATIC);
    return Compilation.define(
        SchemaGenerator.generate(catalog, options).source(), DataSchemaTemplate.text());
  }
}
