package dev.penstock.engine.auth;

import java.util.List;

/** Where rules stand that are in force. */
public sealed interface Scope {
  /** What they are in force for: a model, or the root type of an operation. */
  String model();

  /** On the API, for all models that have none of their own. */
  record OfApi(String model) implements Scope {}

  /** On the model, for all of its fields that have none of their own. */
  record OfModel(String model) implements Scope {}

  /** The same rules on each of these fields. */
  record OfFields(String model, List<String> fields) implements Scope {
    public OfFields {
      fields = List.copyOf(fields);
    }
  }

  /** On an operation that a user added, below this root type. */
  record OfOperation(String model, String name) implements Scope {}
}
