package dev.penstock.engine.explain;

import dev.penstock.engine.auth.Judgement;
import java.util.List;

/**
 * What rules make of one part of a request, and why.
 *
 * @param path response keys with dots between them, such as {@code listPosts.items.title}; of an
 *     argument {@code listPosts(filter.title)}
 * @param type the GraphQL type that has the field
 * @param field its name there
 * @param told what the caller sees, as a sentence without its end
 * @param demanded the conditions that went into the statement
 * @param judgements of the rules that were asked, in the order in which they stand
 */
public record Explained(
    String path,
    Part part,
    String type,
    String field,
    Outcome outcome,
    String told,
    List<Demanded> demanded,
    List<Judgement> judgements) {
  public Explained {
    demanded = List.copyOf(demanded);
    judgements = List.copyOf(judgements);
  }
}
