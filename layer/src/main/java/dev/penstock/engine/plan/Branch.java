package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one table that belong together in an answer: the root's, or those of one to-many
 * relation below each row of another branch.
 *
 * @param number its place in {@link Plan#branches}: parents before children, siblings in response
 *     order
 * @param name the path of response keys, for people
 * @param link to the branch above; empty for the root
 * @param joins to-one relations, each after the one it starts from
 * @param cells the distinct columns that are read; the first {@code outputs} reach the answer, the
 *     others serve orders and the branches below
 * @param limit rows in a page; one more is read when the page tells where the next one starts
 */
public record Branch(
    int number,
    String name,
    Optional<Link> link,
    Model model,
    List<Join> joins,
    List<Cell> cells,
    int outputs,
    Condition where,
    List<Order> order,
    int limit,
    Page page) {

  public Branch {
    joins = List.copyOf(joins);
    cells = List.copyOf(cells);
    order = List.copyOf(order);
    if (limit < 1 || outputs > cells.size()) {
      throw new IllegalArgumentException("Branch %s with limit %d".formatted(name, limit));
    }
  }

  /**
   * How a branch hangs below another.
   *
   * @param parent the number of the branch above
   * @param pairs which of the parent's cells must equal which field of this branch's model
   */
  public record Link(int parent, List<Pair> pairs) {
    public Link {
      pairs = List.copyOf(pairs);
    }

    /** A cell of the parent, and the field that must equal it. */
    public record Pair(Cell above, Field field) {}
  }

  /** Whether the page must tell if more rows follow it. */
  public boolean looksAhead() {
    return page instanceof Page.Connection connection && connection.wantsToken();
  }

  /** Whether this branch hangs directly on that one. */
  public boolean isBelow(Branch other) {
    return link.map(above -> above.parent() == other.number()).orElse(false);
  }

  /** How many rows to read, per row of the parent. */
  public int fetched() {
    return looksAhead() ? limit + 1 : limit;
  }

  /** Where a column stands among the cells. */
  public int place(Cell cell) {
    var place = cells.indexOf(cell);
    if (place < 0) {
      throw new IllegalArgumentException("Branch %s does not read %s".formatted(name, cell));
    }
    return place;
  }
}
