package dev.penstock.engine.graphql;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.argument.Argument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A validated GraphQL operation in terms of the definition: fragments, aliases, `@skip`,
 * `@include`, variables and defaults are folded in, and every argument has its Java value.
 *
 * <p>Argument values: ID and String as String, Int as Integer, Float as Double, Boolean as Boolean,
 * BigInt as BigInteger, BigDecimal as BigDecimal, AWSDate as LocalDate, AWSTime as String
 * (checked), AWSDateTime as OffsetDateTime (UTC), AWSJSON as String (checked JSON text),
 * AWSIPAddress as String, Base64 as byte[], enums as the database's label, each carried as a {@link
 * dev.penstock.engine.argument.Given} so that a plan fits other values, too. Lists and input
 * objects are known, the latter in the order of the request. An explicit null is a key with a null
 * value; an omitted field has no key.
 */
public record Operation(Kind kind, List<Root> roots) {

  public Operation {
    roots = List.copyOf(roots);
  }

  /** Whether all like it are answered alike; what the schema tells is not worth keeping. */
  public boolean isReusable() {
    return roots.stream()
        .noneMatch(root ->
            root instanceof Root.Answered answered
                && answered.fieldName().startsWith("__")
                && !answered.fieldName().equals("__typename"));
  }

  /** What the document asks for. */
  public enum Kind {
    QUERY,
    MUTATION
  }

  /** One root field, in the order of the request. */
  public sealed interface Root {
    /** The response key. */
    String key();

    /** A field that the gateway answers by itself: `__typename`, `__schema`, `__type`. */
    record Answered(String key, String fieldName, byte[] json) implements Root {}

    /** get, create, update or delete: one row. */
    record One(
        String key,
        String fieldName,
        dev.penstock.definition.Operation operation,
        Model model,
        Map<String, @Nullable Argument> arguments,
        Selection selection)
        implements Root {}

    /** list: a page of rows. */
    record Many(
        String key,
        String fieldName,
        Model model,
        Map<String, @Nullable Argument> arguments,
        Connection connection)
        implements Root {}

    /** A query or mutation that the user added. */
    record Custom(
        String key,
        CustomOperation operation,
        Map<String, @Nullable Argument> arguments,
        Answer answer)
        implements Root {}
  }

  /** What is wanted of the result of an operation that the user added, or of each of its rows. */
  public sealed interface Answer {
    /** A scalar or an enum. */
    record Leaf() implements Answer {}

    record OfType(CustomSelection selection) implements Answer {}

    record OfModel(Model model, Selection selection) implements Answer {}
  }

  /** The fields wanted of a custom type, in response order. */
  public record CustomSelection(CustomType type, List<CustomEntry> entries) {
    public CustomSelection {
      entries = List.copyOf(entries);
    }
  }

  /** One field wanted of a custom type. */
  public sealed interface CustomEntry {
    /** The response key. */
    String key();

    record Typename(String key, String type) implements CustomEntry {}

    /** A scalar, an enum, or a list of them. */
    record Value(String key, CustomType.Member member) implements CustomEntry {}

    /** Another custom type, or a list of it. */
    record Nested(String key, CustomType.Member member, CustomSelection selection)
        implements CustomEntry {}

    /** A row of a model. */
    record Reference(String key, CustomType.Member member, Model target, Selection selection)
        implements CustomEntry {}
  }

  /** The fields wanted of a row, in response order. */
  public record Selection(List<Entry> entries) {
    public Selection {
      entries = List.copyOf(entries);
    }

    /** Whether no relation is wanted. */
    public boolean isOfOneTable() {
      return entries.stream()
          .allMatch(entry -> entry instanceof Entry.Value || entry instanceof Entry.Typename);
    }
  }

  /** One field wanted of a row. */
  public sealed interface Entry {
    /** The response key. */
    String key();

    record Typename(String key, String type) implements Entry {}

    record Value(String key, Field field) implements Entry {}

    /** A belongs-to or has-one relation. */
    record One(String key, Relation relation, Model target, Selection selection) implements Entry {}

    /** A has-many relation. */
    record Many(
        String key,
        Relation relation,
        Model target,
        Map<String, @Nullable Argument> arguments,
        Connection connection)
        implements Entry {}
  }

  /** What is wanted of a `Model…Connection`, in response order. */
  public record Connection(List<Part> parts) {
    public Connection {
      parts = List.copyOf(parts);
    }

    /** One field wanted of a connection; `items` may occur under several keys. */
    public sealed interface Part {
      /** The response key. */
      String key();

      record Typename(String key, String type) implements Part {}

      record Items(String key, Selection selection) implements Part {}

      record NextToken(String key) implements Part {}
    }
  }
}
