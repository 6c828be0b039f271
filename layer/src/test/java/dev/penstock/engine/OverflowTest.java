package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.engine.Response.Body;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Prepared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roots called `large` are answered with 2 MiB, `lost` with a failure, others with `"small"`. */
class OverflowTest {
  private static final String LARGE = "\"" + "x".repeat(2_097_152) + "\"";
  private final Client client = new Client();

  @Test
  void whatIsSmallStaysInMemory() {
    var response = execute("{ a: listPosts { nextToken } }");

    assertThat(response.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(new String(response.toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("{\"data\":{\"a\":\"small\"}}");
    assertThat(client.opened).isZero();
  }

  @Test
  void whatIsLargeLeavesAsAWhole() {
    var response = execute("{ a: listPosts { nextToken } large: listPosts { nextToken } }");

    assertThat(response.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(response.body()).isEqualTo(new Body.Streamed(client.size()));
    assertThat(client.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"data\":{\"a\":\"small\",\"large\":" + LARGE + "}}");
    assertThat(client.opened).isOne();
    assertThat(client.closed).isTrue();
    assertThatThrownBy(response::toByteArray).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailureBehindALargeValueIsToldInTheSameBody() {
    var response =
        execute("{ large: listPosts { nextToken } lost: listPosts { nextToken } __typename }");

    assertThat(response.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(client.toString(StandardCharsets.UTF_8))
        .startsWith(
            "{\"data\":{\"large\":"
                + LARGE
                + ",\"lost\":null,\"__typename\":\"Query\"},\"errors\":[{\"message\":\"Lost.\",\"path\":[\"lost\"]");
    assertThat(client.closed).isTrue();
  }

  @Test
  void aClientThatLeavesBreaksItOff() {
    client.patience = 1;

    var response = execute("{ large: listPosts { nextToken } b: listPosts { nextToken } }");

    assertThat(response.outcome()).isEqualTo(Outcome.BROKEN_OFF);
    assertThat(client.closed).isFalse();
  }

  @Test
  void aClientThatIsGoneBeforeTheFirstByteBreaksItOff() {
    client.patience = 0;

    assertThat(execute("{ large: listPosts { nextToken } }").outcome())
        .isEqualTo(Outcome.BROKEN_OFF);
  }

  private Response execute(String document) {
    var request = new Request(document, "", Map.of(), new Caller.ApiKey(), "r1", false);
    try (var gateway = new Gateway(Definitions.blog(), new Fake(), Settings.of(new byte[32]))) {
      return gateway.execute(request, client);
    }
  }

  private static final class Fake implements Answers {
    @Override
    public Prepared prepare(Root root, Access access) {
      return _ -> (_, sink, _) -> write(root.key(), sink);
    }

    private static void write(String key, ByteSink sink) {
      if (key.equals("lost")) {
        throw new Failure.Exception(Failure.of(FailureCode.TIMEOUT, "Lost."));
      }
      var json = key.equals("large") ? LARGE : "\"small\"";
      sink.append(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  /** Takes bytes until its patience ends: 0 does not even open, 1 takes the opening only. */
  private static final class Client extends ByteArrayOutputStream implements Overflow {
    private int patience = Integer.MAX_VALUE;
    private int opened;
    private boolean closed;

    @Override
    public OutputStream open() throws IOException {
      opened++;
      lose();
      var bytes = this;
      return new OutputStream() {
        @Override
        public void write(int value) throws IOException {
          write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] more, int offset, int length) throws IOException {
          lose();
          bytes.write(more, offset, length);
        }

        @Override
        public void close() {
          closed = true;
        }
      };
    }

    private void lose() throws IOException {
      if (patience-- == 0) {
        throw new IOException("The client left");
      }
    }
  }
}
