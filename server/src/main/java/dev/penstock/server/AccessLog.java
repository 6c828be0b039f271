package dev.penstock.server;

import dev.penstock.server.Answer.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One line of JSON per request: never a key, a token, a value or a document. */
final class AccessLog {
  private static final int LONGEST_NAME = 100;
  private final LogWriter lines;
  private volatile Second second = Second.of(Instant.now().getEpochSecond());

  AccessLog(LogWriter lines) {
    this.lines = lines;
  }

  /** What the times of one second have in common, as in {@code 2026-01-31T23:59:59}. */
  private record Second(long epoch, byte[] text) {
    static Second of(long epoch) {
      var text = Instant.ofEpochSecond(epoch).toString().replace("Z", "");
      return new Second(epoch, text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  void write(Call call, Answer answer, long nanos) {
    var line = new JsonLine();
    time(line.raw("{\"time\":\""));
    line.raw("Z\",\"id\":").text(call.id());
    line.raw(",\"method\":").text(call.method());
    line.raw(",\"path\":").text(call.path());
    line.raw(",\"status\":").number(answer.status());
    line.raw(",\"millis\":").number(nanos / 1_000_000);
    line.raw(",\"bytes\":").number(answer.content().length());
    if (answer.content() instanceof Content.Torn) {
      line.raw(",\"brokenOff\":true");
    }
    if (isName(answer.operation())) {
      line.raw(",\"operation\":\"").raw(answer.operation()).raw("\"");
    }
    if (!answer.refused().isEmpty()) {
      line.raw(",\"refused\":").text(answer.refused());
    }
    line.raw("}\n");
    lines.append(line.bytes(), line.length());
  }

  private void time(JsonLine line) {
    var now = System.currentTimeMillis();
    var current = second;
    if (current.epoch() != now / 1000) {
      current = Second.of(now / 1000);
      second = current;
    }
    line.raw(current.text()).raw(".").digits((int) (now % 1000), 3);
  }

  /** GraphQL's form of a name, short enough for a line; anything else is no name. */
  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NAME || isDigit(text.charAt(0))) {
      return false;
    }
    for (var place = 0; place < text.length(); place++) {
      var sign = text.charAt(place);
      if (sign != '_' && !isLetter(sign) && !isDigit(sign)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
