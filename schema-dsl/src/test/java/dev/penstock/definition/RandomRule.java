package dev.penstock.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes rules of every kind with conditions of every kind. */
final class RandomRule {
  private final Random random;
  private final Supplier<String> text;

  RandomRule(Random random, Supplier<String> text) {
    this.random = random;
    this.text = text;
  }

  Rule next(Set<Operation> operations) {
    return new Rule(whom(), operations, perhaps(), perhaps(), some(this::fill));
  }

  private Whom whom() {
    return switch (random.nextInt(8)) {
      case 0 -> new Whom.Public(provider());
      case 1 -> new Whom.Authenticated(provider());
      case 2 -> new Whom.Owner(provider(), text.get(), someOrMore(text));
      case 3 -> new Whom.Groups(provider(), someOrMore(text), text.get());
      case 4 -> new Whom.GroupsIn(provider(), text.get(), text.get());
      case 5 -> new Whom.Custom();
      case 6 -> new Whom.Resource(text.get());
      default -> new Whom.Identified();
    };
  }

  private Provider provider() {
    return one(Provider.values());
  }

  private Optional<RowCondition> perhaps() {
    return random.nextBoolean() ? Optional.of(condition(3)) : Optional.empty();
  }

  private RowCondition condition(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0 -> new RowCondition.Compare(path(), comparison(), operand());
      case 1 -> new RowCondition.In(path(), some(this::operand));
      case 2 -> new RowCondition.IsNull(path());
      case 3 -> new RowCondition.HasElement(path(), operand());
      case 4 -> new RowCondition.ClaimEquals(text.get(), literal());
      case 5 -> new RowCondition.And(some(() -> condition(depth - 1)));
      case 6 -> new RowCondition.Or(some(() -> condition(depth - 1)));
      case 7 -> new RowCondition.Not(condition(depth - 1));
      default -> new RowCondition.Exists(someOrMore(text), condition(depth - 1));
    };
  }

  private RowCondition.Comparison comparison() {
    return one(RowCondition.Comparison.values());
  }

  private Operand operand() {
    return switch (random.nextInt(3)) {
      case 0 -> new Operand.Claim(text.get());
      case 1 -> new Operand.Column(path());
      default -> literal();
    };
  }

  private Operand.Literal literal() {
    return new Operand.Literal(
        switch (random.nextInt(4)) {
          case 0 -> random.nextBoolean();
          case 1 -> random.nextInt();
          case 2 -> random.nextGaussian();
          default -> text.get();
        });
  }

  private Fill fill() {
    var value = random.nextBoolean() ? literal() : new Operand.Claim(text.get());
    return new Fill(text.get(), value);
  }

  private Path path() {
    return new Path(some(text), text.get());
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> some(Supplier<T> make) {
    List<T> made = new ArrayList<>();
    while (random.nextInt(3) != 0) {
      made.add(make.get());
    }
    return made;
  }

  private <T> List<T> someOrMore(Supplier<T> make) {
    List<T> made = new ArrayList<>(some(make));
    made.add(make.get());
    return made;
  }
}
