package dev.penstock.schema;

/** What a condition compares a column with. */
sealed interface Value {
  record Given(Object value) implements Value {}

  record Claimed(Claim claim) implements Value {}

  record Held(Column<?> column) implements Value {}
}
