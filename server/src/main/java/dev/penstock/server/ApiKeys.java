package dev.penstock.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The API keys that open the door. */
final class ApiKeys {
  private final List<byte[]> keys;

  ApiKeys(List<String> keys) {
    this.keys = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** Compares with every key in constant time, so that the time tells nothing about any of them. */
  boolean accept(String given) {
    var bytes = given.getBytes(StandardCharsets.UTF_8);
    var found = false;
    for (var key : keys) {
      found |= MessageDigest.isEqual(key, bytes);
    }
    return found && bytes.length > 0;
  }
}
