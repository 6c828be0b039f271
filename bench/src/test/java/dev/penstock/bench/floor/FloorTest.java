package dev.penstock.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.query.Queries;
import dev.penstock.bench.query.Query;
import dev.penstock.connect.ConnectionUrl;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written by hand is right: its two styles know nothing of each other, and agree. */
final class FloorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void bothStylesGiveTheSameAnswers(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      DataSet.load(database, Size.STORE);
      DataSet.load(database, Size.LARGE_HUNDREDTH);
      var statements = Statements.of(ConnectionUrl.parse(database.url()).engine());

      for (var query : Queries.on(database)) {
        if (query.freshness() == Query.Freshness.SAME_DOCUMENT) {
          var question =
              Question.ALL.stream()
                  .filter(each -> each.name().equals(query.name()))
                  .findFirst()
                  .orElseThrow();
          for (var values : query.parameters().subList(0, 5)) {
            var json =
                answer(connection, statements.json(question), question, values, FloorTest::text);
            var rows =
                answer(connection, statements.rows(question), question, values, question::write);

            assertThat(rows).as("%s %s", query.name(), values).isEqualTo(json);
            assertThat(rows.at("/data").elements().next()).as(query.name()).isNotEmpty();
          }
        }
      }
    }
  }

  private static byte[] text(ResultSet rows) throws SQLException {
    assertThat(rows.next()).isTrue();
    return rows.getBytes(1);
  }

  private static JsonNode answer(
      Connection connection,
      Work work,
      Question question,
      Map<String, Object> values,
      Work.Body body)
      throws Exception {
    var arguments = question.arguments(JSON.writeValueAsBytes(values));
    var answer = JSON.readTree(work.run(connection, arguments, body));
    if (question.name().equals("M1")) {
      ((ObjectNode) answer.at("/data/createCustomer")).remove("customerId");
    }
    return answer;
  }
}
