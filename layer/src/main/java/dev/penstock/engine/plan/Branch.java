package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
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

  /** How a branch hangs below another. */
  public sealed interface Link {
    /** The number of the branch above. */
    int parent();

    /** The cells of the branch above that decide which rows are below each of its rows. */
    List<Cell> above();

    /**
     * The rows say themselves where they belong.
     *
     * @param pairs which of the parent's cells must equal which field of this branch's model
     */
    record Direct(int parent, List<Pair> pairs) implements Link {
      public Direct {
        pairs = List.copyOf(pairs);
      }

      @Override
      public List<Cell> above() {
        return pairs.stream().map(Pair::above).toList();
      }
    }

    /**
     * A link table says where the rows belong.
     *
     * @param above for each of the columns the parent's cell that must equal it
     * @param columns of the link table
     * @param repeated whether the same pair of rows may be there several times
     */
    record Linked(
        int parent, List<Cell> above, List<String> columns, Relation.Link table, boolean repeated)
        implements Link {
      public Linked {
        above = List.copyOf(above);
        columns = List.copyOf(columns);
      }
    }

    /** A cell of the parent, and the field that must equal it. */
    record Pair(Cell above, Field field) {}
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
