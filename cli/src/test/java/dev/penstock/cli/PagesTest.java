package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers find every page, and every link leads to a place that is there. */
final class PagesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "..")).toAbsolutePath().normalize();

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern SAMPLE = Pattern.compile("(?ms)^```.*?^```");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (var page : pages()) {
      for (var link : links(page)) {
        if (!isThere(page, link)) {
          dead.add("%s: %s".formatted(ROOT.relativize(page), link));
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  @Test
  void theFirstPageLeadsToAllOthers() throws IOException {
    var known = targets(ROOT.resolve("README.md"));

    assertThat(pages())
        .filteredOn(page -> !page.startsWith(decisions()))
        .filteredOn(page -> !page.equals(ROOT.resolve("README.md")))
        .allSatisfy(page -> assertThat(known).contains(page));
  }

  @Test
  void everyDecisionIsListedByItsNumberAndTitle() throws IOException {
    var list = Files.readString(decisions().resolve("README.md"));

    for (var page : pages()) {
      var file = String.valueOf(page.getFileName());
      if (page.startsWith(decisions()) && file.matches("\\d{4}-.+")) {
        var heading = Files.readAllLines(page).getFirst();
        var number = Integer.parseInt(file.substring(0, 4));
        assertThat(heading).as(file).startsWith("# %d. ".formatted(number));
        assertThat(list)
            .contains(
                "| %d | [%s](%s) | "
                    .formatted(number, heading.substring(heading.indexOf(". ") + 2), file));
      }
    }
    assertThat(targets(decisions().resolve("README.md")))
        .contains(decisions().resolve("dependencies.md"));
  }

  private static Path decisions() {
    return ROOT.resolve("docs/decisions");
  }

  /** What people read of the repository. */
  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (var folder : List.of("docs", "examples", "bench")) {
      try (var files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(
                file -> Stream.of("target", "node_modules").noneMatch(each -> within(file, each)))
            .forEach(pages::add);
      }
    }
    for (var name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    return pages.stream().sorted().toList();
  }

  private static boolean within(Path file, String folder) {
    return file.toString().contains("/" + folder + "/");
  }

  private static Set<Path> targets(Path page) throws IOException {
    return links(page).stream()
        .filter(link -> !link.contains("://"))
        .map(link -> target(page, link))
        .collect(Collectors.toSet());
  }

  private static List<String> links(Path page) throws IOException {
    var prose = SAMPLE.matcher(Files.readString(page)).replaceAll("");
    return LINK.matcher(prose).results().map(match -> match.group(1)).toList();
  }

  private static boolean isThere(Path page, String link) throws IOException {
    if (link.contains("://")) {
      return true;
    }
    var file = target(page, link);
    var anchor = link.indexOf('#');
    return Files.exists(file) && (anchor < 0 || anchors(file).contains(link.substring(anchor + 1)));
  }

  private static Path target(Path page, String link) {
    var path = link.replaceFirst("#.*", "");
    return path.isEmpty() ? page : page.resolveSibling(path).normalize();
  }

  /** As GitHub makes them of headings: small letters, hyphens for spaces, no punctuation. */
  private static Set<String> anchors(Path page) throws IOException {
    var prose = SAMPLE.matcher(Files.readString(page)).replaceAll("");
    return HEADING
        .matcher(prose)
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
