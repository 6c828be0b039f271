package dev.penstock.bench.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Entries in a JSON file: one array of objects. */
public final class Records {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Records() {}

  public static void write(Path file, List<Entry> entries) throws IOException {
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n");
  }

  /** Those of all files, one file after the other. */
  public static List<Entry> read(List<Path> files) throws IOException {
    List<Entry> all = new ArrayList<>();
    for (var file : files) {
      all.addAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Entry>>() {}));
    }
    return all;
  }
}
