package dev.penstock.engine.run;

/** Makes page tokens for one request. */
@FunctionalInterface
interface PlaceSeal {
  /**
   * The token for the page of a branch that starts behind a place.
   *
   * @param place a JSON array of the values that the next page starts behind
   */
  String seal(int branch, byte[] place);
}
