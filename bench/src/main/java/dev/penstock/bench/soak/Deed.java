package dev.penstock.bench.soak;

import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.HttpConnection;
import dev.penstock.bench.served.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One thing that clients do, and what must come of it. */
enum Deed {
  READ(6) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          "query Read($id: Int!) { getTrack(trackId: $id) { trackId name composer milliseconds"
              + " unitPrice } }",
          Map.of("id", 1 + random.nextInt(3_500)));
    }
  },
  LIST(3) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          """
          query List($after: Int!) {
            listTracks(filter: { trackId: { gt: $after } }, limit: 100) {
              items { trackId name composer milliseconds bytes unitPrice } nextToken } }
          """,
          Map.of("after", random.nextInt(3_400)));
    }
  },
  NESTED(3) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          """
          query Nested($after: Int!) {
            listArtists(filter: { artistId: { gt: $after } }, limit: 20) {
              items { artistId name albums { items { title tracks { items { trackId name } } } } } } }
          """,
          Map.of("after", random.nextInt(250)));
    }
  },
  MUTATION(2) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          """
          mutation Change($name: String!) {
            updateCustomer(input: { customerId: 7, firstName: $name }) { customerId firstName } }
          """,
          Map.of("name", "Name " + random.nextInt(1_000_000)));
    }
  },
  NEVER_SEEN(2) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          "query New%016x { listGenres(limit: 5) { items { genreId name } } }"
              .formatted(random.nextLong()));
    }
  },
  SYNTAX_ERROR(1) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of("query { listGenres(limit: %d".formatted(random.nextInt(9)));
    }

    @Override
    boolean fits(String body) {
      return body.contains("\"code\":\"SYNTAX\"");
    }
  },
  UNKNOWN_FIELD(1) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          "{ listGenres { items { noSuchField%d } } }".formatted(random.nextInt(1_000_000)));
    }

    @Override
    boolean fits(String body) {
      return body.contains("\"code\":\"VALIDATION\"");
    }
  },
  /** The database refuses it, in a transaction. */
  REFUSED_MUTATION(1) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          "mutation { updateTrack(input: { trackId: 5, genreId: 99999 }) { trackId } }");
    }

    @Override
    boolean fits(String body) {
      return body.contains("\"code\":\"FOREIGN_KEY_VIOLATION\"");
    }
  },
  /** A client that is gone before the answer is, or in the middle of it. */
  LEAVER(1) {
    @Override
    GraphqlRequest request(RandomGenerator random) {
      return GraphqlRequest.of(
          "{ listTracks(limit: 1000) { items { trackId name composer milliseconds bytes unitPrice"
              + " album { title artist { name } } } } }");
    }

    @Override
    boolean done(HttpConnection connection, RandomGenerator random) throws IOException {
      connection.send(request(random));
      if (random.nextBoolean()) {
        connection.swallow(1 + random.nextInt(8_192));
      }
      connection.abandon();
      return true;
    }

    @Override
    boolean leaves() {
      return true;
    }
  };

  private final int share;

  Deed(int share) {
    this.share = share;
  }

  /** How often it is done, beside the shares of the others. */
  int share() {
    return share;
  }

  abstract GraphqlRequest request(RandomGenerator random);

  /** Whether an answer is the right one. */
  boolean fits(String body) {
    return body.startsWith("{\"data\":{") && !body.contains("\"errors\"");
  }

  /** Whether the connection is gone afterwards. */
  boolean leaves() {
    return false;
  }

  /** Does it; false when the answer was another than it must be. */
  boolean done(HttpConnection connection, RandomGenerator random) throws IOException {
    Reply reply = connection.ask(request(random));
    return reply.status() == 200 && fits(new String(reply.body(), StandardCharsets.UTF_8));
  }
}
