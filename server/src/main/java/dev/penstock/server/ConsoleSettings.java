package dev.penstock.server;

/**
 * The console.
 *
 * @param apiKey filled in for the developer, when the server listens on loopback alone; or empty
 */
public record ConsoleSettings(String apiKey) {
  @Override
  public String toString() {
    return "ConsoleSettings";
  }
}
