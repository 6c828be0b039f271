package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand-written SQL that knows what the responses of a case must hold.
 *
 * <p>Its first line is `-- path: column column …`: the query's rows must equal the values of those
 * fields at that path below `data`, taken from all responses of the case in order.
 */
record Oracle(String path, List<String> fields, String sql) {

  static Oracle read(Path file) throws IOException {
    var text = Files.readString(file);
    var end = text.indexOf('\n');
    var head = text.substring("-- ".length(), end).split(":");
    return new Oracle(head[0], List.of(head[1].strip().split(" ")), text.substring(end + 1));
  }

  void check(Connection connection, List<Answer> answers) throws SQLException {
    var answered =
        answers.stream().flatMap(answer -> answer.all(path).stream()).map(this::values).toList();

    assertThat(answered).as("%s against %s", path, sql).isEqualTo(rows(connection));
  }

  private List<@Nullable String> values(JsonNode row) {
    List<@Nullable String> values = new ArrayList<>();
    for (var field : fields) {
      var value = row.at("/" + field.replace('.', '/'));
      values.add(value.isNull() || value.isMissingNode() ? null : value.asText());
    }
    return values;
  }

  private List<List<@Nullable String>> rows(Connection connection) throws SQLException {
    List<List<@Nullable String>> all = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (var i = 1; i <= fields.size(); i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
    }
    return all;
  }
}
