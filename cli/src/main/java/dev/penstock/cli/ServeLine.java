package dev.penstock.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A command line that says `serve`.
 *
 * @param folder of the API
 */
record ServeLine(Path folder, Listening listening) {

  /**
   * Reads a plain one without the command line library, whose classes are too old for the cache of
   * the virtual machine: loading them would be a third of the whole start. Empty for every line
   * that has anything special in it, such as `--help` or a mistake: that is the library's.
   */
  static Optional<ServeLine> read(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("serve")) {
      return Optional.empty();
    }
    Optional<String> folder = Optional.empty();
    Optional<String> port = Optional.empty();
    Optional<String> host = Optional.empty();
    for (var i = 1; i < arguments.length; i++) {
      var equals = arguments[i].indexOf('=');
      var name = equals < 0 ? arguments[i] : arguments[i].substring(0, equals);
      if (equals < 0 && i + 1 == arguments.length) {
        return Optional.empty();
      }
      var value = equals < 0 ? arguments[++i] : arguments[i].substring(equals + 1);
      if (!plain(value)) {
        return Optional.empty();
      }
      if (name.equals("--api") && folder.isEmpty()) {
        folder = Optional.of(value);
      } else if (name.equals("--port") && port.isEmpty() && value.matches("[0-9]{1,5}")) {
        port = Optional.of(value);
      } else if (name.equals("--host") && host.isEmpty()) {
        host = Optional.of(value);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        new ServeLine(Path.of(folder.orElse("")), new Listening(port.map(Integer::valueOf), host)));
  }

  /** Not an option, a file of arguments or a quotation, nor empty. */
  private static boolean plain(String value) {
    return !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0 && value.indexOf('$') < 0;
  }

  /** Serves until somebody stops it. */
  int run(Terminal terminal) {
    return new ServeRun(terminal).of(new ProjectFolder(folder).absolute().existing(), listening);
  }
}
