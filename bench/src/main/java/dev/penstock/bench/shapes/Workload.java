package dev.penstock.bench.shapes;

import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A question to the music store, and the statements that may answer it. */
enum Workload {
  /** 20 artists, their albums, the tracks of those. */
  DEEP,
  /** All customers with ten columns each, and their invoices. */
  WIDE,
  /** Ten albums, their tracks, and beside each other the invoice lines and playlists of those. */
  BRANCHING,
  /** A list of tracks with the rows that four to-one relations lead to. */
  JOINED;

  private static final Pattern HEADING = Pattern.compile("(?m)^-- ");

  List<Candidate> candidates(TestDatabase.Kind kind) {
    var name =
        "%s/%s.sql"
            .formatted(name().toLowerCase(Locale.ROOT), kind.name().toLowerCase(Locale.ROOT));
    try (var file = Workload.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("No " + name);
      }
      return HEADING
          .splitAsStream(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .filter(part -> !part.isBlank())
          .map(Candidate::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
