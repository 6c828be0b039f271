package dev.penstock.engine.argument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client gave for an argument or for a part of one; an explicit null is no argument but a
 * null. Lists, objects and nulls can be looked at, because their shape is the same in all requests
 * that share a plan; a scalar is a {@link Given}.
 */
public sealed interface Argument permits Argument.Items, Argument.Fields, Given {
  /** A list. */
  record Items(List<@Nullable Argument> items) implements Argument {
    public Items {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
  }

  /** An input object, its fields in the order of the request. */
  record Fields(Map<String, @Nullable Argument> fields) implements Argument {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
