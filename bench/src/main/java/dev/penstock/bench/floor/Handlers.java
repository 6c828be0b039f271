package dev.penstock.bench.floor;

import dev.penstock.connect.Pool;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One handler for each query and style: a key, arguments, one statement, an answer. */
final class Handlers {
  private static final HeaderName KEY = HeaderNames.create("x-api-key");
  private final Pool pool;
  private final Statements statements;
  private final byte[] key;

  Handlers(Pool pool, Statements statements, String key) {
    this.pool = pool;
    this.statements = statements;
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  void route(HttpRouting.Builder routing) {
    for (var question : Question.ALL) {
      var json = statements.json(question);
      routing.post(
          "/json/" + question.name(),
          (request, response) -> answer(request, response, question, json, Handlers::text));
      var rows = statements.rows(question);
      routing.post(
          "/rows/" + question.name(),
          (request, response) -> answer(request, response, question, rows, question::write));
    }
  }

  private void answer(
      ServerRequest request, ServerResponse response, Question question, Work work, Work.Body body)
      throws SQLException, IOException {
    var given = request.headers().value(KEY).orElse("");
    if (!MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) {
      response.status(401).send();
      return;
    }
    var arguments = question.arguments(request.content().as(byte[].class));
    byte[] bytes;
    try (var lease = pool.borrow()) {
      bytes = work.run(lease.connection(), arguments, body);
    }
    response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
    response.send(bytes);
  }

  private static byte[] text(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getBytes(1);
  }
}
