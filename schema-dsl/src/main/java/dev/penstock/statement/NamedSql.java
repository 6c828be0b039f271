package dev.penstock.statement;

import dev.penstock.definition.Engine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement with `:name` where a value belongs, taken apart the way its database reads it.
 *
 * @param parts text and names in turn; together with the colons they are the statement, without
 *     what follows its end
 * @param words the bare words outside of parentheses in lower case, which tell what kind of
 *     statement it is
 */
public record NamedSql(Engine engine, List<Part> parts, List<String> words) {

  public NamedSql {
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  /** A piece of a statement. */
  public sealed interface Part {
    /** Text that reaches the database as it is. */
    record Text(String text) implements Part {}

    /**
     * Where a value belongs.
     *
     * @param at its place in the text, counted from 0
     * @param nullTested whether `is null` or `is not null` follows, which tells nothing of its type
     * @param listed whether it is all that is in the parentheses of an `in (…)`
     */
    record Name(String name, int at, boolean nullTested, boolean listed) implements Part {}
  }

  /**
   * Takes a statement apart.
   *
   * @throws MalformedSql when it is none, or more than one
   */
  public static NamedSql of(Engine engine, String sql) {
    return new Scanner(engine, sql).scan();
  }

  /** The names in the order of their first use. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (var part : parts) {
      if (part instanceof Part.Name name) {
        names.add(name.name());
      }
    }
    return names;
  }

  /** What the statement does. */
  public enum Verb {
    /** Answers with rows, and can stand where a table can. */
    READ,
    INSERT,
    /** Changes rows in another way. */
    CHANGE,
    /** Runs a procedure. */
    CALL,
    /** What else there is; defines or sets something. */
    OTHER
  }

  public Verb verb() {
    for (var word : words) {
      switch (word) {
        case "select", "values", "table" -> {
          return Verb.READ;
        }
        case "insert", "replace" -> {
          return Verb.INSERT;
        }
        case "update", "delete", "merge" -> {
          return Verb.CHANGE;
        }
        case "call" -> {
          return Verb.CALL;
        }
        case "with", "recursive" -> {}
        default -> {
          if (!words.getFirst().equals("with")) {
            return Verb.OTHER;
          }
        }
      }
    }
    return Verb.OTHER;
  }

  /** Whether it answers with the rows that it changes. */
  public boolean isReturning() {
    return (verb() == Verb.INSERT || verb() == Verb.CHANGE) && words.contains("returning");
  }

  /** Whether it answers with rows. */
  public boolean hasRows() {
    return verb() == Verb.READ || verb() == Verb.CALL || isReturning();
  }
}
