package dev.penstock.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes definitions that are valid but otherwise arbitrary; the same seed gives the same one. */
final class RandomDefinition {
  private static final String CHARACTERS = "aZ_09 \"\\\n\t\u0000é漢😀/{}[]:,$";

  private final Random random;
  private List<Database> databases = List.of();

  RandomDefinition(long seed) {
    random = new Random(seed);
  }

  ApiDefinition next() {
    databases =
        Stream.concat(Stream.of(database("")), some(2, i -> database("other" + i)).stream())
            .toList();
    return new ApiDefinition(
        databases.getFirst(),
        databases.subList(1, databases.size()),
        some(5, this::model),
        some(3, this::enumType),
        some(2, _ -> rule()),
        new RandomAdditions(random, this::text, this::rule).next());
  }

  private Database database(String name) {
    return new Database(name, text(), one(Engine.values()), text(), text());
  }

  private Table table() {
    return new Table(databases.get(random.nextInt(databases.size())).name(), text(), text());
  }

  private Model model(int number) {
    var name = "Model" + number + text();
    var fields = Stream.concat(Stream.of(field(-1)), some(6, this::field).stream()).toList();
    return new Model(
        name,
        text(),
        table(),
        text(),
        fields,
        some(3, this::relation),
        fields.stream().limit(1 + random.nextInt(fields.size())).map(Field::name).toList(),
        some(3, _ -> new Constraint(one(Constraint.Kind.values()), text(), texts())),
        some(3, _ -> new Index(text(), parts(), random.nextBoolean(), random.nextBoolean())),
        random.nextBoolean(),
        operations(),
        some(2, _ -> rule()));
  }

  private Field field(int number) {
    var type =
        new ColumnType(
            "x" + text(),
            one(Storage.values()),
            random.nextInt(3),
            random.nextBoolean(),
            random.nextBoolean() ? "" : "latin1_bin");
    var column =
        random.nextInt(4) == 0
            ? Column.computed(type, expression())
            : new Column(text(), type, random.nextBoolean(), one(Column.Generation.values()));
    return new Field(
        "field" + number + text(),
        fieldType(),
        column,
        text(),
        random.nextBoolean(),
        some(2, _ -> rule()),
        some(2, _ -> inputRule()));
  }

  private Expression expression() {
    return new Expression(
        Stream.<Expression.Part>concat(
                Stream.of(new Expression.Part.Text(text())),
                some(3, _ -> new Expression.Part.Column(text())).stream())
            .toList());
  }

  private InputRule inputRule() {
    var kind = one(InputRule.Kind.values());
    var operand =
        switch (kind) {
          case GT, LT, GTE, LTE -> Double.toString(random.nextDouble());
          case MIN_LENGTH, MAX_LENGTH -> Integer.toString(random.nextInt(100));
          case STARTS_WITH, ENDS_WITH -> "x" + text();
          case MATCHES -> Pattern.quote(text());
        };
    return new InputRule(kind, operand, text());
  }

  private FieldType fieldType() {
    return switch (random.nextInt(3)) {
      case 0 -> new FieldType.Enumeration("E" + text());
      case 1 -> new FieldType.ListOf(fieldType());
      default -> new FieldType.Scalar(one(ScalarType.values()));
    };
  }

  private Relation relation(int number) {
    var kind = one(Relation.Kind.values());
    var link =
        kind == Relation.Kind.MANY_TO_MANY
            ? Optional.of(new Relation.Link(table(), pairs()))
            : Optional.<Relation.Link>empty();
    return new Relation(
        "relation" + number + text(),
        kind,
        text(),
        pairs(),
        link,
        random.nextBoolean(),
        text(),
        text());
  }

  private List<Relation.Pair> pairs() {
    return Stream.concat(
            Stream.of(new Relation.Pair(text(), text())),
            some(2, _ -> new Relation.Pair(text(), text())).stream())
        .toList();
  }

  private EnumType enumType(int number) {
    return new EnumType(
        "Enum" + number,
        some(4, i -> new EnumType.Value("v" + i + text(), text(), random.nextBoolean())),
        text());
  }

  private Rule rule() {
    return new RandomRule(random, this::text).next(operations());
  }

  private Set<Operation> operations() {
    return Stream.of(Operation.values())
        .filter(_ -> random.nextBoolean())
        .collect(Collectors.toSet());
  }

  private List<Index.Part> parts() {
    return some(3, _ -> new Index.Part(text(), random.nextBoolean()));
  }

  private List<String> texts() {
    return some(3, _ -> text());
  }

  private String text() {
    var symbols = CHARACTERS.codePoints().toArray();
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> Character.toString(symbols[random.nextInt(symbols.length)]))
        .collect(Collectors.joining());
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(int most, IntFunction<T> make) {
    List<T> made = new ArrayList<>();
    var count = random.nextInt(most + 1);
    for (var i = 0; i < count; i++) {
      made.add(make.apply(i));
    }
    return made;
  }
}
