package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes `build/penstock.json`, from which the gateway starts without a catalog query or
 * a compiler.
 *
 * <p>Canonical: the same definition always gives the same bytes. What is empty or usual is left
 * out.
 */
public final class DefinitionFile {
  /** The version of the format for an API of one database. */
  public static final int VERSION = 1;

  /**
   * The version for an API of several: who does not know of them must not take all tables for those
   * of one. This release reads no other than these two.
   */
  static final int VERSION_OF_SEVERAL_DATABASES = 2;

  private static final JsonFactory JSON = new JsonFactory();

  private DefinitionFile() {}

  public static void write(ApiDefinition definition, Path file) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, toJson(definition));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableDefinition when the file is of another version or damaged
   */
  public static ApiDefinition read(Path file) throws IOException {
    try (var parser = JSON.createParser(Files.newInputStream(file))) {
      return read(parser);
    } catch (UnreadableDefinition e) {
      throw new UnreadableDefinition("%s: %s".formatted(file, e.getMessage()));
    }
  }

  public static String toJson(ApiDefinition definition) {
    return DefinitionWriter.write(definition);
  }

  public static ApiDefinition fromJson(String json) {
    try (var parser = JSON.createParser(json)) {
      return read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiDefinition read(JsonParser parser) throws IOException {
    try {
      return DefinitionReader.read(JsonTree.read(parser));
    } catch (JsonProcessingException e) {
      var location = e.getLocation();
      throw new UnreadableDefinition(
          "this is not JSON from line %d, column %d on. Run `penstock build` to write it again."
              .formatted(location.getLineNr(), location.getColumnNr()));
    }
  }
}
