package dev.penstock.bench.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the tools of the JDK say about a virtual machine.
 *
 * @param pid of its process
 */
public record JvmFigures(long pid) {
  private static final int KIBIBYTE = 1_024;

  /** One per generation or space of the heap; what follows about classes is no heap. */
  private static final Pattern USED = Pattern.compile("total .*used (\\d+)K");

  private static final Pattern VIRTUAL = Pattern.compile("\"virtual\":\\s*\"?true");

  /** Bytes of the heap that are in use after everything was collected. */
  public long heapBytes() {
    // What becomes free only by a first collection is freed by a second.
    jcmd("GC.run");
    jcmd("GC.run");
    var used = 0L;
    var heap = USED.matcher(jcmd("GC.heap_info"));
    while (heap.find()) {
      used += Long.parseLong(heap.group(1)) * KIBIBYTE;
    }
    return used;
  }

  /** Virtual threads that are alive. */
  public long virtualThreads() {
    try {
      var file = Files.createTempFile("penstock-bench-", ".json");
      jcmd("Thread.dump_to_file", "-format=json", "-overwrite", file.toString());
      var count = VIRTUAL.matcher(Files.readString(file)).results().count();
      Files.delete(file);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String jcmd(String... command) {
    List<String> line = new ArrayList<>();
    line.add("jcmd");
    line.add(String.valueOf(pid));
    line.addAll(List.of(command));
    try {
      var process = tool(line).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new IllegalStateException("%s: %s".formatted(String.join(" ", line), output));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tool of the JDK that this runs on, without the options that are meant for servers. */
  public static ProcessBuilder tool(List<String> command) {
    List<String> line = new ArrayList<>(command);
    line.set(0, Path.of(System.getProperty("java.home"), "bin", command.getFirst()).toString());
    var builder = new ProcessBuilder(line);
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder;
  }
}
