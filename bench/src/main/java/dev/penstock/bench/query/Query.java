package dev.penstock.bench.query;

import java.util.List;
import java.util.Map;

/**
 * One question that every contestant answers.
 *
 * @param name as in the report: Q1, M1, B1, or Q1n for the same with a document that is new in
 *     every request
 * @param freshness whether the document is the same in every request
 * @param document in GraphQL, with variables
 * @param parameters the values of the variables; requests go through them in this order
 * @param newKey the field of the answer that is another each time, because the database counts; or
 *     empty
 */
public record Query(
    String name,
    Freshness freshness,
    String document,
    List<Map<String, Object>> parameters,
    String newKey) {

  public Query {
    parameters = List.copyOf(parameters);
  }

  /** Whether a server can know a document from an earlier request. */
  public enum Freshness {
    SAME_DOCUMENT,
    NEVER_SEEN
  }

  /** Ten digits in the operation's name, in place of which each request has a number of its own. */
  public static final String NUMBER = "0000000000";

  /** Whether it changes rows. */
  public boolean writes() {
    return document.startsWith("mutation");
  }

  /** What it is without the mark of a new document: Q1 for Q1n. */
  public String shape() {
    return freshness == Freshness.NEVER_SEEN ? name.substring(0, name.length() - 1) : name;
  }

  /** The same question in documents that no server has seen before. */
  public Query neverSeen() {
    return new Query(
        name + "n",
        Freshness.NEVER_SEEN,
        document.replaceFirst(name, name + "n" + NUMBER),
        parameters,
        newKey);
  }
}
