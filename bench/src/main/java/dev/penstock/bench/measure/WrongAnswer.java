package dev.penstock.bench.measure;

/** Contestants answer the same question differently, or not at all: times would mean nothing. */
public final class WrongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongAnswer(String message) {
    super(message);
  }
}
