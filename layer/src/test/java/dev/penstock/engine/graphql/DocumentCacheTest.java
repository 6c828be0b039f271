package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caches;
import dev.penstock.engine.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {
  private static final int SIZE = 100_000;

  private final DocumentCache cache = new DocumentCache(SIZE);

  @Test
  void aFloodOfOthersLeavesWhatIsInUse() {
    put("in use");
    for (var i = 0; i < 20; i++) {
      assertThat(cache.find("in use")).isPresent();
    }

    for (var i = 0; i < 10_000; i++) {
      put("once " + i);
      if (i % 5 == 0) {
        assertThat(cache.find("in use")).as("after %d others", i).isPresent();
      }
    }

    assertThat(cache.find("in use")).isPresent();
  }

  @Test
  void keepsNothingThatComesOnce() {
    for (var i = 0; i < 10_000; i++) {
      cache.add(parsed("d" + i));
    }

    // a few have the hash of another one
    assertThat(cache.size()).isLessThan(10);
  }

  @Test
  void staysWithinItsSize() {
    for (var i = 0; i < 10_000; i++) {
      put("d" + i);
    }

    assertThat(cache.size()).isLessThanOrEqualTo(SIZE / 1_000);
  }

  @Test
  void leavesOutWhatIsLargerThanItself() {
    put("x".repeat(SIZE));

    assertThat(cache.size()).isZero();
  }

  @Test
  void repeatedTextIsTheSameDocument() {
    var documents =
        new Documents(
            Schema.of(Definitions.blog()).graphql(), Limits.DEFAULT, Caches.DEFAULT.documents());

    var first = documents.parsed("{ __typename }");
    var second = documents.parsed("{ __typename }");

    assertThat(second).isNotSameAs(first);
    assertThat(documents.parsed(String.valueOf("{ __typename }".toCharArray()))).isSameAs(second);
  }

  /** Twice, so that it is not taken for one that comes once. */
  private void put(String text) {
    cache.add(parsed(text));
    cache.add(parsed(text));
  }

  private static Parsed parsed(String text) {
    return new Parsed(text, List.of(), Map.of());
  }
}
