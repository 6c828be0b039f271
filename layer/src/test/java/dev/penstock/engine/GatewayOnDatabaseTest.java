package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayOnDatabaseTest {
  @Test
  void requestBecomesRowsBecomeAResponse() throws Exception {
    try (var database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL)) {
      database.run(
          "create table \"Post\" (id uuid primary key, title text not null, body text, status text"
              + " not null default 'draft', rating float8, meta jsonb, created_at timestamptz not"
              + " null)");
      database.run(
          "create table \"Comment\" (id uuid primary key, post_id uuid not null, content text not"
              + " null, likes int)");
      database.run(
          "insert into \"Post\" values ('00000000-0000-0000-0000-000000000001', 'One', null, 'in"
              + " review', 1.5, '{\"b\": 1, \"a\": 2}', '2024-01-02T03:04:05Z')");
      database.run(
          "insert into \"Comment\" values ('00000000-0000-0000-0000-00000000000a',"
              + " '00000000-0000-0000-0000-000000000001', 'Hm', 3)");

      var pool = Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT);
      try (var gateway = Gateway.open(Definitions.blog(), pool, Settings.of(new byte[32]))) {
        var response =
            gateway.execute(
                new Request(
                    "{ listPosts(filter: {title: {beginsWith: \"O\"}}) { items { title meta"
                        + " createdAt comments { items { content post { __typename rating } } } }"
                        + " nextToken } getPost(id: \"00000000-0000-0000-0000-000000000002\") { id"
                        + " } }",
                    "",
                    Map.of(),
                    new Caller.ApiKey(),
                    "r1",
                    false));

        assertThat(new String(response.toByteArray(), StandardCharsets.UTF_8))
            .isEqualTo(
                "{\"data\":{\"listPosts\":{\"items\":[{\"title\":\"One\",\"meta\":\"{\\\"a\\\":2,\\\"b\\\":1}\",\"createdAt\":\"2024-01-02T03:04:05Z\",\"comments\":{\"items\":[{\"content\":\"Hm\",\"post\":{\"__typename\":\"Post\",\"rating\":1.5}}]}}],\"nextToken\":null},\"getPost\":null}}");
      }
    }
  }
}
