package dev.penstock.bench.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps figures for programs: a JSON array with a record on each line. */
public final class RecordFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordFile() {}

  /** Writes the file anew. */
  public static void write(Path file, List<? extends Map<String, ?>> records) throws IOException {
    Files.writeString(
        file,
        records.stream()
            .map(each -> JSON.valueToTree(each).toString())
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }
}
