package dev.penstock.engine.run;

import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is made for the key of a row that is found on the way, and fits most other keys, too. */
final class ForKeys<T> {
  private final Function<List<Given>, T> maker;
  private volatile @Nullable Made<T> last;

  ForKeys(Function<List<Given>, T> maker) {
    this.maker = maker;
  }

  private record Made<T>(T value, Guards guards) {}

  /** What there is for the key that was found. */
  T of(Leaves leaves) {
    var known = last;
    if (known == null || !known.guards().hold(leaves)) {
      known = make(leaves);
      last = known;
    }
    return known.value();
  }

  private Made<T> make(Leaves leaves) {
    var guards = new Guards();
    List<Given> key = new ArrayList<>();
    for (var place = 0; place < leaves.found().size(); place++) {
      key.add(Given.variable(leaves.found().get(place), Source.found(place), guards));
    }
    return new Made<>(maker.apply(key), guards);
  }
}
