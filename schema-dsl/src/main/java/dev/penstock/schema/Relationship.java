package dev.penstock.schema;

import dev.penstock.definition.Relation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A relation that {@link Api#setRelationships} adds to those of the foreign keys. The database need
 * not know of it: rows belong together where the columns of all pairs are equal, and a row with
 * NULL in one of them belongs to none. Kept in a variable, it is also what rules follow.
 *
 * @param <M> the model that is reached
 */
public final class Relationship<M extends Model> {
  private final Way way;
  private final List<Pair> pairs;
  private final String description;

  private Relationship(Way way, List<Pair> pairs, String description) {
    this.way = way;
    this.pairs = List.copyOf(pairs);
    this.description = description;
  }

  /** From where to where, before it is known over which columns. */
  record Way(Site site, Model from, String name, Kind kind, Model to, Optional<Model> link) {
    Way through(Model table) {
      return new Way(site, from, name, kind, to, Optional.of(table));
    }

    /** Whether it is the same relation of an API, where each model has its names once. */
    boolean isSame(Way other) {
      return from.equals(other.from) && name.equals(other.name) && to.equals(other.to);
    }

    @Override
    public String toString() {
      return from + "." + name;
    }
  }

  /** Two columns that must be equal, in the direction of the way. */
  record Pair(Column<?> near, Column<?> far) {}

  /** A relationship that still lacks its columns. */
  public static final class Open<M extends Model> {
    private final Way way;

    Open(Way way) {
      this.way = way;
    }

    /**
     * Rows belong together where these are equal.
     *
     * @param here a column of the model that the relationship starts from
     * @param there a column of the model that it reaches
     */
    public <T> Relationship<M> on(Column<T> here, Column<T> there) {
      return new Relationship<M>(way, List.of(), "").on(here, there);
    }

    /** The same for columns of numbers that are not of one width. */
    public Relationship<M> onNumbers(
        Column<? extends Number> here, Column<? extends Number> there) {
      return new Relationship<M>(way, List.of(), "").onNumbers(here, there);
    }

    /** The same where one of two databases has UUIDs and the other their text, in small letters. */
    public Relationship<M> onUuids(Column<?> here, Column<?> there) {
      return new Relationship<M>(way, List.of(), "").onUuids(here, there);
    }
  }

  /** A many-to-many relationship that still lacks its link table. */
  public static final class Unlinked<M extends Model> {
    private final Way way;

    Unlinked(Way way) {
      this.way = way;
    }

    /**
     * The table that holds the references to both. Its foreign keys say over which columns; where
     * there are none, or several to one table, give two calls of {@link Relationship#on}: from this
     * model to the link table, and from there to the model that is reached.
     */
    public Relationship<M> through(Model link) {
      return new Relationship<>(way.through(link), List.of(), "");
    }
  }

  /** One more pair of columns that must be equal, for references over several columns. */
  public <T> Relationship<M> on(Column<T> here, Column<T> there) {
    return with(new Pair(here, there));
  }

  /** One more pair of columns of numbers that are not of one width. */
  public Relationship<M> onNumbers(Column<? extends Number> here, Column<? extends Number> there) {
    return with(new Pair(here, there));
  }

  /** One more pair of columns of two databases, one of UUIDs and one of their text. */
  public Relationship<M> onUuids(Column<?> here, Column<?> there) {
    return with(new Pair(here, there));
  }

  /** What readers of the GraphQL schema are told. */
  public Relationship<M> description(String text) {
    return new Relationship<>(way, pairs, text);
  }

  /** For rules: a column of the one row that is reached, or a relation that leads on from there. */
  public <R extends Reference<R>> R to(Function<M, R> member) {
    return new Relation<M>(way).to(member);
  }

  /** For rules: some row that is reached meets a condition. */
  public Condition exists(Function<M, Condition> condition) {
    return new Relation<M>(way).exists(condition);
  }

  Way way() {
    return way;
  }

  List<Pair> pairs() {
    return pairs;
  }

  String description() {
    return description;
  }

  private Relationship<M> with(Pair pair) {
    List<Pair> all = new ArrayList<>(pairs);
    all.add(pair);
    return new Relationship<>(way, all, description);
  }
}
