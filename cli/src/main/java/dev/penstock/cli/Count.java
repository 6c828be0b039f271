package dev.penstock.cli;

/** Numbers of things in messages. */
final class Count {
  private Count() {}

  /** Such as "1 model" and "7 models". */
  static String models(int number) {
    return number == 1 ? "1 model" : number + " models";
  }
}
