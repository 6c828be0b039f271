package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {
  private static final Parsed PARSED = new Parsed(List.of(), Map.of());

  private final DocumentCache cache = new DocumentCache(10);

  @Test
  void keepsWhatWasUsedLast() {
    cache.put("aaaaa", PARSED);
    cache.put("bbbbb", PARSED);
    assertThat(cache.find("aaaaa")).isPresent();

    cache.put("ccccc", PARSED);

    assertThat(cache.find("aaaaa")).isPresent();
    assertThat(cache.find("bbbbb")).isEmpty();
    assertThat(cache.find("ccccc")).isPresent();
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void staysWithinItsSize() {
    for (var i = 0; i < 1_000; i++) {
      cache.put("d" + i, PARSED);
      cache.put("d" + i, PARSED);
    }

    assertThat(cache.size()).isLessThanOrEqualTo(5);
  }

  @Test
  void leavesOutWhatIsLargerThanItself() {
    cache.put("aaaaa", PARSED);
    cache.put("x".repeat(11), PARSED);

    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.find("aaaaa")).isPresent();
  }

  @Test
  void repeatedTextIsTheSameDocument() {
    var documents =
        new Documents(Schema.of(Definitions.blog()).graphql(), dev.penstock.engine.Limits.DEFAULT);

    assertThat(documents.parsed("{ __typename }"))
        .isSameAs(documents.parsed(String.valueOf("{ __typename }".toCharArray())));
  }
}
