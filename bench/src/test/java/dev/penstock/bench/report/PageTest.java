package dev.penstock.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  private static final Circumstances HERE =
      new Circumstances("mariadb", "2026-11-21", "2 processors", "25", "MariaDB 11.4", 16);
  private static final List<Entry> ENTRIES =
      List.of(
          entry("Q1", "penstock", 9_000, 60),
          entry("Q1", "floor-json", 8_000, 40),
          entry("Q1", "floor-rows", 10_000, 50),
          entry("Q1n", "penstock", 5_000, 90));

  @TempDir private Path folder;

  private static Entry entry(String query, String contestant, double throughput, double cpu) {
    return new Entry(
        query, "mariadb", contestant, throughput, 1, 12, cpu, 30.0, 1, 0, 200, 1, 2, 3, HERE);
  }

  @Test
  void tablesAndChartCompareWithTheFasterFloor() throws IOException {
    var page = page("before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n");

    Page.write(folder, new Results(ENTRIES));

    assertThat(Files.readString(page))
        .startsWith("before\n")
        .endsWith(Page.END + "\nafter\n")
        .doesNotContain("old")
        .contains("Measured on 2026-11-21: 2 processors; Java 25; 16 connections")
        .contains("### MariaDB 11.4")
        .contains(
            "| Q1 | 9,000 | 10,000 rows | 90 % | 1.0 | 12.0 | 1.00 | 60 | 1.20 | 30 | 1.00 | 1 |")
        .contains("| mariadb | Q1n | 5,000 | 90 | 60 | 1.50 |");
    assertThat(Files.readString(folder.resolve("docs/images/performance.svg")))
        .contains(">90 %</text>")
        .endsWith("</svg>\n");
  }

  @Test
  void recordsAreReadBackAsTheyWereWritten() throws IOException {
    var file = folder.resolve("records.json");

    Records.write(file, ENTRIES);

    assertThat(Records.read(List.of(file))).isEqualTo(ENTRIES);
  }

  @Test
  void aPageWithoutTheMarksIsLeftAlone() throws IOException {
    var page = page("no marks");

    assertThatIOException()
        .isThrownBy(() -> Page.write(folder, new Results(ENTRIES)))
        .withMessageContaining(Page.BEGIN);
    assertThat(page).hasContent("no marks");
  }

  private Path page(String text) throws IOException {
    Files.createDirectories(folder.resolve("docs/images"));
    var page = folder.resolve("docs/reference/performance.md");
    Files.createDirectories(page.getParent());
    return Files.writeString(page, text);
  }
}
