package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether something is the same as before. */
final class Digest {
  private Digest() {}

  static String of(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The contents of files, in this order. */
  static String ofContents(List<Path> files) {
    try {
      var digest = sha256();
      for (var file : files) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program itself, by its files' names, sizes and times. */
  static String ofProgram() {
    var stamps = new StringBuilder();
    for (var entry :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      var file = Path.of(entry).toFile();
      stamps.append(file.getName()).append(file.length()).append(file.lastModified()).append('\n');
    }
    return of(stamps.toString());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
