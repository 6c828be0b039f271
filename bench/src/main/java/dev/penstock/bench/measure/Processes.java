package dev.penstock.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server's process and those below it, as Linux shows them under /proc. */
public record Processes(ProcessHandle root) {
  private static final Path PROC = Path.of("/proc");

  /** Ticks of the clock that /proc counts in: a hundred a second on every Linux. */
  private static final long TICK_MICROS = 10_000;

  /** Who listens at a port of this machine; empty when that is elsewhere, or not ours to see. */
  public static Optional<Processes> listeningAt(int port) {
    return Stream.of("net/tcp", "net/tcp6")
        .flatMap(table -> lines(PROC.resolve(table)).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > 9 && fields[3].equals("0A"))
        .filter(fields -> fields[1].endsWith(":%04X".formatted(port)))
        .flatMap(fields -> owner("socket:[" + fields[9] + "]").stream())
        .findFirst()
        .map(Processes::new);
  }

  /** Of several that hold the socket the eldest, which is the parent of the others. */
  private static Optional<ProcessHandle> owner(String socket) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), socket))
        .min((one, other) -> Long.compare(one.pid(), other.pid()));
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.list(PROC.resolve(pid + "/fd"))) {
      return files.anyMatch(file -> link(file).equals(socket));
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private static String link(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException _) {
      return "";
    }
  }

  /** Processor time until now in microseconds, of children that have ended too. */
  public long processorMicros() {
    return all().mapToLong(Processes::ticks).sum() * TICK_MICROS;
  }

  private static long ticks(ProcessHandle process) {
    var stat = first(PROC.resolve(process.pid() + "/stat"));
    // The name of the program stands in parentheses and may have blanks in it.
    var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    return fields.length < 15
        ? 0
        : Long.parseLong(fields[11])
            + Long.parseLong(fields[12])
            + Long.parseLong(fields[13])
            + Long.parseLong(fields[14]);
  }

  /** Resident memory in bytes, what processes share counted once for each. */
  public long residentBytes() {
    return all()
        .flatMap(process -> lines(PROC.resolve(process.pid() + "/status")).stream())
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  private static String first(Path file) {
    return lines(file).stream().findFirst().orElse("");
  }

  /** Nothing when the process has just ended. */
  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException _) {
      return List.of();
    }
  }
}
