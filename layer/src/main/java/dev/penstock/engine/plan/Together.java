package dev.penstock.engine.plan;

import dev.penstock.definition.Index;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows below a row that an index has together. */
public final class Together {
  private Together() {}

  /**
   * The fields by which the rows hang on those above, in the order in which an index or the key
   * begins with them; none where nothing does, or the rows' own order does already.
   */
  public static List<String> of(Branch branch) {
    if (!(branch.link().orElse(null) instanceof Branch.Link.Direct direct)) {
      return List.of();
    }
    var fields =
        direct.pairs().stream().map(pair -> pair.field().name()).collect(Collectors.toSet());
    if (branch.order().isEmpty() || fields.contains(branch.order().getFirst().field().name())) {
      return List.of();
    }
    var indexes =
        branch.model().indexes().stream()
            .filter(index -> !index.partial())
            .map(index -> index.parts().stream().map(Index.Part::field).toList());
    return Stream.concat(Stream.of(branch.model().primaryKey()), indexes)
        .filter(all -> beginsWith(all, fields))
        .findFirst()
        .map(all -> all.subList(0, fields.size()))
        .orElse(List.of());
  }

  /** Whether the first of them are these, in whichever order. */
  static boolean beginsWith(List<String> all, Set<String> fields) {
    return all.size() >= fields.size() && Set.copyOf(all.subList(0, fields.size())).equals(fields);
  }
}
