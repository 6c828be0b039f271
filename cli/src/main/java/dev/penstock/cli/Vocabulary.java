package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.ScalarType;
import dev.penstock.schema.Api;
import dev.penstock.schema.Conditions;
import dev.penstock.schema.Custom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The words of the language that schema files are written in, as the compiler knows them: to tell
 * of those that it lacks.
 */
final class Vocabulary {
  private static final String LANGUAGE = Api.class.getPackageName();

  /** The classes of the language that have words, and what messages call them. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("Allow", "allow"),
          Map.entry("Api", "The API"),
          Map.entry("Checks", "A validation"),
          Map.entry("Column", "A column"),
          Map.entry("GroupsAccess", "A rule for groups"),
          Map.entry("ObjectType", "A type"),
          Map.entry("OwnerAccess", "A rule for owners"),
          Map.entry("PlainAccess", "This rule"),
          Map.entry("Relation", "A relation"),
          Map.entry("Relationship", "A relationship"),
          Map.entry("RootOperation", "An operation"),
          Map.entry("Subscription", "A subscription"));

  private static final List<String> ENUMS =
      List.of(Operation.class.getName(), Provider.class.getName(), ScalarType.class.getName());

  private static final List<String> OF_STATIC_WORDS =
      List.of(Conditions.class.getName(), Custom.class.getName());

  private final Elements elements;

  /**
   * @param elements of the compiler that has read the schema files
   */
  Vocabulary(Elements elements) {
    this.elements = elements;
  }

  /**
   * A class of the language.
   *
   * @param called in messages
   * @param words what can be said of it, in the order of the alphabet
   */
  record Noun(String called, List<String> words) {}

  Optional<Noun> noun(String className) {
    return Optional.ofNullable(NOUNS.get(className))
        .flatMap(
            called -> type(LANGUAGE + "." + className).map(type -> new Noun(called, words(type))));
  }

  private List<String> words(TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method ->
            elements.getPackageOf(method.getEnclosingElement()).toString().equals(LANGUAGE))
        .map(method -> method.getSimpleName().toString())
        .filter(name -> !List.of("toString", "equals", "hashCode").contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  /** The import that gives a name its meaning. */
  Optional<String> importOf(String name) {
    var ofClass =
        Stream.concat(
                Stream.concat(ENUMS.stream(), OF_STATIC_WORDS.stream()),
                Stream.of(Api.class.getName(), ApiDefinition.class.getName()))
            .filter(known -> known.endsWith("." + name))
            .map("import %s;"::formatted);
    var ofWord =
        OF_STATIC_WORDS.stream()
            .filter(known -> type(known).stream().anyMatch(type -> has(type, name)))
            .map(known -> "import static %s.%s;".formatted(known, name));
    return Stream.concat(ofClass, ofWord).findFirst();
  }

  private static boolean has(TypeElement type, String name) {
    return type.getEnclosedElements().stream()
        .map(Element::getSimpleName)
        .anyMatch(each -> each.contentEquals(name));
  }

  /** The values of an enum of the language; nothing when it is none. */
  List<String> values(String enumName) {
    return ENUMS.stream()
        .filter(known -> known.endsWith("." + enumName))
        .flatMap(known -> type(known).stream())
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .map(field -> field.getSimpleName().toString())
        .toList();
  }

  private Optional<TypeElement> type(String name) {
    return Optional.ofNullable(elements.getTypeElement(name));
  }
}
