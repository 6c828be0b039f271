package dev.penstock.engine.argument;

import java.util.function.Function;

/** Where a request has a value: a pure function of what it gave for its variables. */
@FunctionalInterface
public interface Source {
  /** Stands for null among other sources. */
  Source NULL =
      _ -> {
        throw new IllegalStateException("Null has no value");
      };

  Object in(Leaves leaves);

  default Source then(Function<Object, Object> conversion) {
    return leaves -> conversion.apply(in(leaves));
  }

  /** The value of a leaf. */
  static Source leaf(int number) {
    return leaves -> leaves.value(number);
  }

  /** One of the values that are found while the request is answered. */
  static Source found(int place) {
    return leaves -> leaves.found().get(place);
  }

  /** The same source, asked at most once for each request. */
  static Source once(Source source) {
    return leaves -> leaves.once(source);
  }
}
