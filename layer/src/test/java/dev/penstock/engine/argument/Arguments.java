package dev.penstock.engine.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments as tests write them: maps, lists and Java values. */
public final class Arguments {
  private Arguments() {}

  public static Map<String, @Nullable Argument> of(Map<String, @Nullable Object> plain) {
    var arguments = new LinkedHashMap<String, @Nullable Argument>();
    plain.forEach((name, value) -> arguments.put(name, of(value)));
    return arguments;
  }

  @SuppressWarnings("NullAway") // the compiler leaves annotations out of a record's class file
  private static @Nullable Argument of(@Nullable Object plain) {
    return switch (plain) {
      case null -> null;
      case List<?> list -> {
        var items = new ArrayList<@Nullable Argument>();
        list.forEach(item -> items.add(of(item)));
        yield new Argument.Items(items);
      }
      case Map<?, ?> map -> {
        var fields = new LinkedHashMap<String, @Nullable Argument>();
        map.forEach((name, value) -> fields.put((String) name, of(value)));
        yield new Argument.Fields(fields);
      }
      default -> Given.literal(plain);
    };
  }

  /** The values at hand. */
  public static Map<String, @Nullable Object> plain(Map<String, @Nullable Argument> arguments) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    arguments.forEach((name, argument) -> plain.put(name, plain(argument)));
    return plain;
  }

  private static @Nullable Object plain(@Nullable Argument argument) {
    return switch (argument) {
      case null -> null;
      case Given given -> given.present();
      case Argument.Items(var items) -> {
        var plain = new ArrayList<@Nullable Object>();
        items.forEach(item -> plain.add(plain(item)));
        yield plain;
      }
      case Argument.Fields(var fields) -> plain(fields);
    };
  }
}
