package dev.penstock.connect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks secrets up by name, in one source after the other. */
public final class Secrets {
  private final List<Source> sources;

  public Secrets(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The environment first, then the sandbox of that API folder. */
  public static Secrets of(Map<String, String> environment, Path apiFolder) {
    return new Secrets(
        List.of(
            name -> Optional.ofNullable(environment.get(name)), new Sandbox(apiFolder)::lookup));
  }

  /** The first source that has the secret decides, also when the value is empty. */
  public Optional<String> lookup(String name) {
    return sources.stream().flatMap(source -> source.lookup(name).stream()).findFirst();
  }

  /** One place where secrets are kept. */
  @FunctionalInterface
  public interface Source {
    Optional<String> lookup(String name);
  }
}
