package dev.penstock.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.penstock.connect.ConnectException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A developer's own secrets: {@code .penstock/secrets.json} in the API folder, readable by nobody
 * else.
 */
public final class Sandbox {
  // without data binding, whose own start takes longer than all of this
  private static final JsonFactory JSON = new JsonFactory();
  private final Path file;

  public Sandbox(Path apiFolder) {
    this.file = apiFolder.resolve(".penstock").resolve("secrets.json");
  }

  public Optional<String> lookup(String name) {
    return Optional.ofNullable(read().get(name));
  }

  public void set(String name, String value) {
    var secrets = read();
    secrets.put(name, value);
    write(secrets);
  }

  /** The names in alphabetical order, never the values. */
  public List<String> list() {
    return List.copyOf(read().keySet());
  }

  /** Says whether there was one. */
  public boolean remove(String name) {
    var secrets = read();
    if (secrets.remove(name) == null) {
      return false;
    }
    write(secrets);
    return true;
  }

  private Map<String, String> read() {
    if (!Files.exists(file)) {
      return new TreeMap<>();
    }
    try (var parser = JSON.createParser(Files.readAllBytes(file))) {
      return secrets(parser);
    } catch (JsonProcessingException _) {
      // The parser's message would quote the file, which is nothing but secrets.
      throw damaged();
    } catch (IOException e) {
      throw new ConnectException(
          Kind.SECRET, "%s cannot be read; check its permissions.".formatted(file), e);
    }
  }

  private Map<String, String> secrets(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw damaged();
    }
    var secrets = new TreeMap<String, String>();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      var value = parser.nextTextValue();
      if (value == null) {
        throw damaged();
      }
      secrets.put(name, value);
    }
    return secrets;
  }

  private ConnectException damaged() {
    return new ConnectException(
        Kind.SECRET,
        "%s is not a JSON object of strings; repair it or set its secrets again.".formatted(file));
  }

  private static byte[] json(Map<String, String> secrets) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var generator = JSON.createGenerator(bytes)) {
      generator.setPrettyPrinter(new DefaultPrettyPrinter());
      generator.writeStartObject();
      for (var secret : secrets.entrySet()) {
        generator.writeStringField(secret.getKey(), secret.getValue());
      }
      generator.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void write(Map<String, String> secrets) {
    try {
      prepareFolder();
      var temporary =
          Files.createTempFile(
              file.getParent(),
              "secrets",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(temporary, json(secrets));
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ConnectException(
          Kind.SECRET, "%s cannot be written; check the folder's permissions.".formatted(file), e);
    }
  }

  /** For the owner alone, and never in a commit, whatever the project's own ignore rules say. */
  private void prepareFolder() throws IOException {
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var ignored = file.resolveSibling(".gitignore");
    if (!Files.exists(ignored)) {
      Files.writeString(ignored, "*\n");
    }
  }
}
