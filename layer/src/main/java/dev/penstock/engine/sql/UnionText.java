package dev.penstock.engine.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Sought;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A root's page that an index has ready: of one value it is the page that is read by that index, of
 * several what comes first in the pages of each.
 */
final class UnionText {
  /**
   * What is looked for in vain costs about 50 µs, so that more values cost more than most sorts.
   */
  private static final int MOST_VALUES = 4;

  private final Dialect dialect;
  private final UnionSeeking seeking;
  private final Sought sought;
  private final List<Given> values;

  private UnionText(Dialect dialect, UnionSeeking seeking, Sought sought, List<Given> values) {
    this.dialect = dialect;
    this.seeking = seeking;
    this.sought = sought;
    this.values = values;
  }

  /** Empty when the database finds the rows better by itself. */
  static Optional<UnionText> of(Dialect dialect, UnionSeeking seeking, Branch branch) {
    return Sought.in(branch)
        .filter(sought -> sought.values().size() == 1 || suits(seeking, sought, branch))
        .map(sought -> new UnionText(dialect, seeking, sought, distinct(sought.values())));
  }

  private static boolean suits(UnionSeeking seeking, Sought sought, Branch branch) {
    return sought.alone()
        && sought.field().column().type().storage() == Storage.TEXT
        && sought.values().size() <= MOST_VALUES
        && branch.cells().stream().map(Cell::type).allMatch(seeking::keeps)
        && branch.order().stream()
            .map(step -> step.field().column().type())
            .allMatch(seeking::keepsOrder);
  }

  /** Equal values would have the same rows twice; which are decides how the statement looks. */
  private static List<Given> distinct(List<Given> values) {
    return values.size() == 1
        ? values
        : Given.list(values).ask(UnionText::firsts).stream().map(values::get).toList();
  }

  /** The places of texts that do not stand before, as they arrive at the database. */
  private static List<Integer> firsts(Object values) {
    var texts =
        ((List<?>) values)
            .stream().map(text -> ByteBuffer.wrap(text.toString().getBytes(UTF_8))).toList();
    return IntStream.range(0, texts.size())
        .filter(place -> texts.indexOf(texts.get(place)) == place)
        .boxed()
        .toList();
  }

  boolean isSeveral() {
    return values.size() > 1;
  }

  /** What must hold in each of the pages. */
  List<Condition> pages() {
    return values.stream().map(sought::of).toList();
  }

  /** What stands behind the word `select` of a page. */
  String hint(String table) {
    return seeking.hint(table, sought.index()).map(hint -> " " + hint).orElse("");
  }

  /** What the order within the index begins with. */
  String order(String table) {
    return SoughtText.order(dialect, sought, table);
  }
}
