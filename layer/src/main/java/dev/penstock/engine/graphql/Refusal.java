package dev.penstock.engine.graphql;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import graphql.language.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request before anything ran. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /**
   * One thing that is wrong with a request.
   *
   * @param locations where in the document, perhaps nowhere
   */
  public record Problem(Failure failure, List<Location> locations) {
    public Problem {
      locations = List.copyOf(locations);
    }
  }

  /** A place in a document; both count from 1. */
  public record Location(int line, int column) {
    static List<Location> of(List<SourceLocation> locations) {
      return locations.stream()
          .map(location -> new Location(location.getLine(), location.getColumn()))
          .toList();
    }
  }

  Refusal(List<Problem> problems) {
    super(problems.getFirst().failure().message());
    this.problems = List.copyOf(problems);
  }

  static Refusal of(FailureCode code, String message) {
    return new Refusal(List.of(new Problem(Failure.of(code, message), List.of())));
  }

  static Refusal of(FailureCode code, String message, @Nullable SourceLocation location) {
    var locations = location == null ? List.<Location>of() : Location.of(List.of(location));
    return new Refusal(List.of(new Problem(Failure.of(code, message), locations)));
  }

  /** What is refused because it is more than a limit allows. */
  static Refusal beyond(int limit, String what) {
    return of(
        FailureCode.VALIDATION,
        "The document has more than %d %s, which is the limit.".formatted(limit, what));
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
