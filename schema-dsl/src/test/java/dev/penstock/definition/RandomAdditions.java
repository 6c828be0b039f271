package dev.penstock.definition;

import dev.penstock.definition.CustomOperation.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes additions that are valid but otherwise arbitrary. */
final class RandomAdditions {
  private final Random random;
  private final Supplier<String> text;
  private final Supplier<Rule> rule;

  RandomAdditions(Random random, Supplier<String> text, Supplier<Rule> rule) {
    this.random = random;
    this.text = text;
    this.rule = rule;
  }

  Additions next() {
    List<CustomType> types = new ArrayList<>();
    for (var i = 0; i < random.nextInt(3); i++) {
      types.add(new CustomType("Type" + i, List.of(member(0), member(1)), text.get()));
    }
    List<CustomOperation> operations = new ArrayList<>();
    for (var i = 0; i < random.nextInt(4); i++) {
      operations.add(operation(i));
    }
    return new Additions(types, operations);
  }

  private CustomType.Member member(int number) {
    return new CustomType.Member(
        "member" + number,
        type(),
        random.nextBoolean() ? List.of(text.get(), "b") : List.of(),
        text.get());
  }

  private CustomOperation operation(int number) {
    var kinds = CustomOperation.Kind.values();
    return new CustomOperation(
        kinds[random.nextInt(kinds.length)],
        "operation" + number + text.get(),
        "",
        text.get(),
        random.nextBoolean()
            ? List.of()
            : List.of(
                new CustomOperation.Argument("a", type(), Optional.of(text.get()), text.get()),
                new CustomOperation.Argument("b", type(), Optional.empty(), "")),
        type(),
        handler(),
        random.nextBoolean() ? List.of() : List.of(rule.get()));
  }

  private Handler handler() {
    return switch (random.nextInt(3)) {
      case 0 -> new Handler.Sql(text.get(), text.get());
      case 1 -> new Handler.Java(text.get());
      default -> new Handler.Published(List.of("a", text.get()));
    };
  }

  private ValueType type() {
    var required = random.nextBoolean();
    var scalars = ScalarType.values();
    return switch (random.nextInt(5)) {
      case 0 -> new ValueType.Enumeration("E" + number(), required);
      case 1 -> new ValueType.Custom("T" + number(), required);
      case 2 -> new ValueType.Row("M" + number(), required);
      case 3 -> new ValueType.ListOf(type(), required);
      default -> new ValueType.Scalar(scalars[random.nextInt(scalars.length)], required);
    };
  }

  private int number() {
    return random.nextInt(100);
  }
}
