package dev.penstock.bench.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Entries in a JSON file: one array of objects. */
public final class Records {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Records() {}

  public static void write(Path file, List<Entry> entries) throws IOException {
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n");
  }

  public static List<Entry> read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Entry>>() {});
  }
}
