package dev.penstock.engine.graphql;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the documents that clients usually send, many times faster than the full parser and to the
 * same syntax tree. What it does not know for certain is left to the full parser, which also tells
 * what is wrong with a document.
 */
final class DocumentReader {
  private static final int MOST_NESTING = 50;

  private final Cursor cursor;
  private final ValueReader values;

  private DocumentReader(Cursor cursor) {
    this.cursor = cursor;
    this.values = new ValueReader(cursor);
  }

  /**
   * The document, if it is a usual one.
   *
   * @param mostTokens a document with more is no usual one
   */
  static Optional<Document> read(String text, int mostTokens) {
    try {
      return Optional.of(new DocumentReader(new Cursor(text, mostTokens)).document());
    } catch (Unusual _) {
      return Optional.empty();
    }
  }

  private Document document() {
    var location = cursor.location();
    var definitions = new ArrayList<Definition<?>>();
    do {
      definitions.add(definition());
    } while (!cursor.isAtEnd());
    var document = Document.newDocument().sourceLocation(location);
    definitions.forEach(document::definition);
    return document.build();
  }

  private Definition<?> definition() {
    var location = cursor.location();
    if (cursor.isAt('{')) {
      return OperationDefinition.newOperationDefinition()
          .operation(OperationDefinition.Operation.QUERY)
          .selectionSet(selectionSet(0))
          .sourceLocation(location)
          .build();
    }
    return switch (cursor.name()) {
      case "query" -> operation(OperationDefinition.Operation.QUERY, location);
      case "mutation" -> operation(OperationDefinition.Operation.MUTATION, location);
      case "fragment" -> fragment(location);
      default -> throw new Unusual();
    };
  }

  private Definition<?> operation(
      OperationDefinition.Operation operation, SourceLocation location) {
    var definition =
        OperationDefinition.newOperationDefinition().operation(operation).sourceLocation(location);
    if (cursor.isAtName()) {
      definition.name(cursor.name());
    }
    return definition
        .variableDefinitions(variables())
        .directives(values.directives())
        .selectionSet(selectionSet(0))
        .build();
  }

  private Definition<?> fragment(SourceLocation location) {
    var name = fragmentName();
    if (!cursor.name().equals("on")) {
      throw new Unusual();
    }
    return FragmentDefinition.newFragmentDefinition()
        .name(name)
        // Without a place, as the full parser has it.
        .typeCondition(TypeName.newTypeName(cursor.name()).build())
        .directives(values.directives())
        .selectionSet(selectionSet(0))
        .sourceLocation(location)
        .build();
  }

  private String fragmentName() {
    var name = cursor.name();
    if (name.equals("on")) {
      throw new Unusual();
    }
    return name;
  }

  private List<VariableDefinition> variables() {
    if (!cursor.take('(')) {
      return List.of();
    }
    var variables = new ArrayList<VariableDefinition>();
    do {
      var location = cursor.location();
      cursor.expect('$');
      var variable =
          VariableDefinition.newVariableDefinition().name(cursor.name()).sourceLocation(location);
      cursor.expect(':');
      variable.type(type(0));
      if (cursor.take('=')) {
        variable.defaultValue(values.scalar());
      }
      variables.add(variable.directives(values.directives()).build());
    } while (!cursor.take(')'));
    return variables;
  }

  private Type<?> type(int depth) {
    var location = cursor.location();
    var named = cursor.isAt('[') ? list(depth) : typeName();
    return cursor.take('!')
        ? NonNullType.newNonNullType(named).sourceLocation(location).build()
        : named;
  }

  private Type<?> list(int depth) {
    if (depth > MOST_NESTING) {
      throw new Unusual();
    }
    var location = cursor.location();
    cursor.expect('[');
    var list = ListType.newListType(type(depth + 1)).sourceLocation(location).build();
    cursor.expect(']');
    return list;
  }

  private TypeName typeName() {
    var location = cursor.location();
    return TypeName.newTypeName(cursor.name()).sourceLocation(location).build();
  }

  private SelectionSet selectionSet(int depth) {
    if (depth > MOST_NESTING) {
      throw new Unusual();
    }
    var location = cursor.location();
    cursor.expect('{');
    var selections = new ArrayList<Selection<?>>();
    do {
      selections.add(selection(depth));
    } while (!cursor.take('}'));
    return SelectionSet.newSelectionSet().selections(selections).sourceLocation(location).build();
  }

  private Selection<?> selection(int depth) {
    var location = cursor.location();
    return cursor.takeSpread() ? spread(location, depth) : field(location, depth);
  }

  private Selection<?> field(SourceLocation location, int depth) {
    var field = Field.newField().sourceLocation(location);
    var name = cursor.name();
    if (cursor.take(':')) {
      field.alias(name);
      name = cursor.name();
    }
    field.name(name).arguments(values.arguments()).directives(values.directives());
    return (cursor.isAt('{') ? field.selectionSet(selectionSet(depth + 1)) : field).build();
  }

  private Selection<?> spread(SourceLocation location, int depth) {
    if (!cursor.isAtName()) {
      return inline(InlineFragment.newInlineFragment().sourceLocation(location), depth);
    }
    var name = cursor.name();
    if (name.equals("on")) {
      var fragment = InlineFragment.newInlineFragment().sourceLocation(location);
      return inline(fragment.typeCondition(typeName()), depth);
    }
    return FragmentSpread.newFragmentSpread()
        .name(name)
        .directives(values.directives())
        .sourceLocation(location)
        .build();
  }

  private Selection<?> inline(InlineFragment.Builder fragment, int depth) {
    return fragment.directives(values.directives()).selectionSet(selectionSet(depth + 1)).build();
  }
}
