package dev.penstock.schema;

/**
 * What can become of a condition for some row and some caller. Where it can do neither it is always
 * unknown, as what compares with an absent value.
 */
record Truth(boolean canHold, boolean canFail) {
  static final Truth OPEN = new Truth(true, true);
  static final Truth ALWAYS = new Truth(true, false);
  static final Truth NEVER = new Truth(false, true);
  static final Truth UNKNOWN = new Truth(false, false);

  Truth and(Truth other) {
    return new Truth(canHold && other.canHold, canFail || other.canFail);
  }

  Truth or(Truth other) {
    return new Truth(canHold || other.canHold, canFail && other.canFail);
  }

  Truth not() {
    return new Truth(/* canHold= */ canFail, /* canFail= */ canHold);
  }
}
