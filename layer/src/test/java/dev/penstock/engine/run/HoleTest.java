package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.auth.Denial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holes are found, filled and named by where they are. */
final class HoleTest {
  private static final String ANSWER =
      """
      {"a":[{"x":#0:[1,"é]\\""]#,"y":"\\"0"},{"x":#1:[null]#,"b":[[],[2,#0:[2]#]]}],"c":{}}\
      """;

  @Test
  void holesAreFoundInTheirOrder() {
    var holes = Hole.in(bytes(ANSWER));

    assertThat(holes).extracting(Hole::crossing).containsExactly(0, 1, 0);
    assertThat(holes).extracting(Hole::key).containsExactly("[1,\"é]\\\"\"]", "[null]", "[2]");
  }

  @Test
  void theirPathsAreThoseOfTheAnswer() {
    var json = bytes(ANSWER);
    var places = new JsonPlaces(json);

    assertThat(Hole.in(json).stream().map(hole -> places.pathTo(hole.begin())))
        .containsExactly(List.of("a", 0, "x"), List.of("a", 1, "x"), List.of("a", 1, "b", 1, 1));
  }

  @Test
  void whatBelongsIntoThemIsPutThereWithWhatIsDenied() {
    var json = bytes(ANSWER);
    var denial = new Denial("Invoice", "secret");
    var patch = new Patch(bytes("{\"z\":9}"), List.of(new Denials.Entry(List.of("z"), denial)));

    var filled =
        new Patch(json)
            .filled(
                Hole.in(json),
                List.of(
                    Map.of("[1,\"é]\\\"\"]", patch, "[2]", patch),
                    Map.of("[null]", new Patch(bytes("null")))));

    assertThat(new String(filled.json(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"a\":[{\"x\":{\"z\":9},\"y\":\"\\\"0\"},{\"x\":null,\"b\":[[],[2,{\"z\":9}]]}],\"c\":{}}");
    assertThat(filled.denied())
        .containsExactly(
            new Denials.Entry(List.of("a", 0, "x", "z"), denial),
            new Denials.Entry(List.of("a", 1, "b", 1, 1, "z"), denial));
  }

  @Test
  void theEndOfAValueIsFoundWhateverItIs() {
    for (var value :
        List.of("null", "-1.5e3", "\"a,}]\\\"\"", "[]", "{}", "[{\"a\":[1,2]},\"]\"]")) {
      var json = bytes("{\"k\":" + value + ",\"l\":1}");

      assertThat(JsonPlaces.end(json, 5)).as(value).isEqualTo(5 + value.length());
    }
    assertThat(JsonPlaces.end(bytes("{\"k\":\"a\"}"), 5)).isEqualTo(8);
  }

  /** The edges of holes are shown as #. */
  private static byte[] bytes(String text) {
    return text.replace('#', '\0').getBytes(StandardCharsets.UTF_8);
  }
}
