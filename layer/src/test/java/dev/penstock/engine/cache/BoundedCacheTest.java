package dev.penstock.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
  private final BoundedCache<String, Integer> cache = new BoundedCache<>(100_000, _ -> 10);

  @Test
  void whatWasChangedIsFoundAsItIsNow() {
    cache.put("a", 1);
    assertThat(cache.find("a")).contains(1);
    assertThat(cache.find("a")).contains(1);

    cache.put("a", 2);
    assertThat(cache.find("a")).contains(2);

    cache.update("a", known -> known.orElseThrow() + 5);
    assertThat(cache.find("a")).contains(7);
    assertThat(cache.find("a")).contains(7);

    cache.update("b", known -> known.orElse(3));
    assertThat(cache.find("b")).contains(3);
  }

  @Test
  void keysOfOneHashAreKeptApart() {
    cache.put("Aa", 1);
    cache.put("BB", 2);
    assertThat("Aa").hasSameHashCodeAs("BB");

    for (var i = 0; i < 3; i++) {
      assertThat(cache.find("Aa")).contains(1);
      assertThat(cache.find("BB")).contains(2);
    }
    cache.put("Aa", 3);
    assertThat(cache.find("BB")).contains(2);
    assertThat(cache.find("Aa")).contains(3);
  }

  @Test
  void countsOfManyThreadsAddUp() throws Exception {
    var threads = 4;
    var times = 2_000;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (var i = 0; i < threads; i++) {
        work.add(() -> {
          for (var time = 0; time < times; time++) {
            cache.find("n");
            cache.update("n", known -> known.orElse(0) + 1);
          }
          return true;
        });
      }
      for (var done : pool.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    // who looked while another one changed it may have kept the old one; the next change mends it
    cache.update("n", known -> known.orElseThrow());
    assertThat(cache.find("n")).contains(threads * times);
  }
}
