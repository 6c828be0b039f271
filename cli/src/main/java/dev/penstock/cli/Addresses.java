package dev.penstock.cli;

import java.net.URI;
import java.util.Optional;

/** Addresses as users write them. */
final class Addresses {
  private Addresses() {}

  static Optional<URI> read(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
