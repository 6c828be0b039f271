package dev.penstock.engine;

import dev.penstock.handler.OperationHandler;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes that answer operations, by their names. */
public record Handlers(Map<String, OperationHandler> byClass) {
  public static final Handlers NONE = new Handlers(Map.of());

  public Handlers {
    byClass = Map.copyOf(byClass);
  }

  public Set<String> names() {
    return byClass.keySet();
  }

  public Optional<OperationHandler> find(String className) {
    return Optional.ofNullable(byClass.get(className));
  }
}
