package dev.penstock.engine.graphql;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.QueryComplexityLimitsExceeded;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Locale;

/** Parses and validates documents. */
final class Documents {
  private static final int MOST_NESTING = 200;
  private static final int MOST_FIELDS_VALIDATED = 100_000;

  private final GraphQLSchema schema;
  private final Limits limits;
  private final ParserOptions options;
  private final DocumentCache cache;

  Documents(GraphQLSchema schema, Limits limits, long cachedBytes) {
    this.schema = schema;
    this.limits = limits;
    this.cache = new DocumentCache(cachedBytes);
    this.options =
        ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .captureSourceLocation(true)
            .readerTrackData(false)
            .maxCharacters(limits.characters())
            .maxTokens(limits.tokens())
            .maxWhitespaceTokens(limits.characters())
            .redactTokenParserErrorMessages(true)
            .build();
  }

  Parsed parsed(String text) {
    return cache
        .find(text)
        .orElseGet(() -> {
          var parsed = Parsed.of(text, schema, validated(parse(text)));
          cache.add(parsed);
          return parsed;
        });
  }

  /** Whether such a text need not be parsed when it comes the next time. */
  boolean keep(String text) {
    return cache.find(text).isPresent();
  }

  private Document parse(String text) {
    if (text.length() > limits.characters()) {
      throw Refusal.beyond(limits.characters(), "characters");
    }
    // Both count tokens their own way, which makes no difference far below the limit.
    return DocumentReader.read(text, limits.tokens() / 2).orElseGet(() -> parseUnusual(text));
  }

  private Document parseUnusual(String text) {
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment()
              .document(text)
              .parserOptions(options)
              .locale(Locale.ENGLISH)
              .build());
    } catch (ParseCancelledTooDeepException _) {
      throw Refusal.of(
          FailureCode.VALIDATION, "The document nests too deeply to be read: nest it less.");
    } catch (ParseCancelledException _) {
      throw Refusal.beyond(limits.tokens(), "tokens");
    } catch (InvalidSyntaxException exception) {
      throw notGraphql(exception);
    }
  }

  private static Refusal notGraphql(InvalidSyntaxException exception) {
    var location = exception.getLocation();
    if (location == null || location.getLine() < 1) {
      return Refusal.of(FailureCode.SYNTAX, "The document is not GraphQL.");
    }
    return Refusal.of(
        FailureCode.SYNTAX,
        "The document is not GraphQL at line %d, column %d."
            .formatted(location.getLine(), location.getColumn()),
        location);
  }

  private Document validated(Document document) {
    DocumentLimits.check(document, limits);
    document
        .getDefinitionsOfType(OperationDefinition.class)
        .forEach(operation -> checkOffered(operation.getOperation()));
    var complexity =
        QueryComplexityLimits.newLimits()
            .maxDepth(MOST_NESTING)
            .maxFieldsCount(MOST_FIELDS_VALIDATED)
            .build();
    var errors = validate(document, complexity);
    if (!errors.isEmpty()) {
      throw new Refusal(errors.stream().map(Documents::problem).toList());
    }
    return document;
  }

  private List<ValidationError> validate(Document document, QueryComplexityLimits complexity) {
    try {
      return ParseAndValidate.validate(schema, document, _ -> true, Locale.ENGLISH, complexity);
    } catch (GoodFaithIntrospectionExceeded _) {
      throw Refusal.of(
          FailureCode.VALIDATION,
          "The document asks for the schema in circles or more than once: ask for each part once.");
    } catch (QueryComplexityLimitsExceeded _) {
      throw Refusal.of(
          FailureCode.VALIDATION,
          "The document has more than %d fields or %d levels, which is the limit."
              .formatted(MOST_FIELDS_VALIDATED, MOST_NESTING));
    }
  }

  private void checkOffered(OperationDefinition.Operation operation) {
    var offered =
        switch (operation) {
          case QUERY -> true;
          case MUTATION -> schema.getMutationType() != null;
          case SUBSCRIPTION -> false;
        };
    if (!offered) {
      throw Refusal.of(
          FailureCode.VALIDATION,
          "This API has no %ss.".formatted(operation.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static Refusal.Problem problem(ValidationError error) {
    var code =
        error.getValidationErrorType() == ValidationErrorType.WrongType
            ? FailureCode.BAD_VALUE
            : FailureCode.VALIDATION;
    return new Refusal.Problem(
        Failure.of(code, ValidationText.of(error.getMessage())),
        Refusal.Location.of(error.getLocations()));
  }
}
