package dev.penstock.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for each model and some of its fields, in the words of DataSchema.java and in SQL.
 *
 * @param rules by `Model` or `Model.column`
 */
record Policy(Map<String, Map<Atom, Set<Act>>> rules) {

  static Policy random(Random random) {
    Map<String, Map<Atom, Set<Act>>> rules = new LinkedHashMap<>();
    for (var table : Office.SHOWN) {
      rules.put(table.model(), ofModel(table, random));
      for (var column : table.guarded()) {
        if (random.nextInt(100) < 55) {
          rules.put(table.model() + "." + column, ofField(table, column, random));
        }
      }
    }
    return new Policy(rules);
  }

  private static Map<Atom, Set<Act>> ofModel(Table table, Random random) {
    Map<Atom, Set<Act>> given = new LinkedHashMap<>();
    for (var count = 1 + random.nextInt(2); count > 0; count--) {
      give(given, picked(table.rules(), random), reading(random));
    }
    if (table.isView()) {
      return given;
    }
    for (var act : List.of(Act.CREATE, Act.UPDATE, Act.DELETE)) {
      // The label of a badge is required and may have rules; build refuses creates then.
      if (random.nextInt(100) < 75 && !(act == Act.CREATE && table.name().equals("badges"))) {
        give(given, picked(table.rules(), random), EnumSet.of(act));
      }
    }
    if (!table.writing().isEmpty() && random.nextInt(100) < 40) {
      give(given, picked(table.writing(), random), EnumSet.of(Act.CREATE, Act.UPDATE));
    }
    return given;
  }

  /** Rules of a field have one word for all that reads. */
  private static Map<Atom, Set<Act>> ofField(Table table, String column, Random random) {
    Map<Atom, Set<Act>> given = new LinkedHashMap<>();
    give(given, picked(table.rules(), random), EnumSet.copyOf(Act.READING));
    if (!table.isView()) {
      for (var act : List.of(Act.CREATE, Act.UPDATE, Act.DELETE)) {
        if (random.nextInt(100) < 60 && !column.equals("label")) {
          give(given, picked(table.rules(), random), EnumSet.of(act));
        }
      }
    }
    return given;
  }

  private static Set<Act> reading(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> EnumSet.of(Act.GET);
      case 1 -> EnumSet.of(Act.LIST);
      default -> EnumSet.copyOf(Act.READING);
    };
  }

  private static void give(Map<Atom, Set<Act>> given, Atom atom, Set<Act> acts) {
    given.computeIfAbsent(atom, _ -> EnumSet.noneOf(Act.class)).addAll(acts);
  }

  static <T> T picked(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** The same with everybody admitted to reading this; of a field, without rules of its own. */
  Policy without(String place) {
    var changed = new LinkedHashMap<>(rules);
    if (place.contains(".")) {
      changed.remove(place);
    } else {
      Map<Atom, Set<Act>> all = new LinkedHashMap<>();
      rules.getOrDefault(place, Map.of()).forEach((atom, acts) -> give(all, atom, acts));
      give(all, Office.KEY, EnumSet.copyOf(Act.READING));
      give(all, Office.SIGNED_IN, EnumSet.copyOf(Act.READING));
      changed.put(place, all);
    }
    return new Policy(changed);
  }

  /** The calls of DataSchema.java. */
  String calls() {
    return rules.entrySet().stream()
        .map(each ->
            ".authorization(%s, %s)\n".formatted(reference(each.getKey()), rules(each.getValue())))
        .collect(Collectors.joining());
  }

  private static String reference(String place) {
    var names = place.split("\\.");
    var model = "SqlSchema." + Office.table(names[0]).reference();
    return names.length == 1 ? model : model + "." + Table.field(names[1]);
  }

  private static String rules(Map<Atom, Set<Act>> given) {
    return given.entrySet().stream()
        .map(each ->
            "allow -> allow.%s.to(%s)".formatted(each.getKey().rule(), words(each.getValue())))
        .collect(Collectors.joining(",\n    "));
  }

  private static String words(Set<Act> acts) {
    List<String> words = new ArrayList<>();
    var reads = acts.containsAll(Act.READING);
    if (reads) {
      words.add("READ");
    }
    acts.stream()
        .filter(act -> !reads || !Act.READING.contains(act))
        .forEach(act -> words.add(act.name()));
    return words.stream().map(word -> "Operation." + word).collect(Collectors.joining(", "));
  }

  /** All rules that are used somewhere. */
  Stream<Atom> atoms(Table table) {
    return rules.entrySet().stream()
        .filter(each -> (each.getKey() + ".").startsWith(table.model() + "."))
        .flatMap(each -> each.getValue().keySet().stream())
        .distinct();
  }

  /** The lists of rules of a model: its own, and those of fields. */
  List<String> places(Table table) {
    return rules.keySet().stream()
        .filter(place -> (place + ".").startsWith(table.model() + "."))
        .toList();
  }

  /** SQL that the rules of a place admit to a row `r`. */
  String grants(String place, Act act, Visitor visitor) {
    var holds =
        rules.getOrDefault(place, Map.of()).entrySet().stream()
            .filter(each -> each.getValue().contains(act))
            .map(each -> each.getKey().holds().apply(visitor))
            .toList();
    return any(holds);
  }

  /** SQL that a row is seen, or known of because it can be changed. */
  String admits(Table table, Collection<Act> acts, Visitor visitor) {
    return any(
        acts.stream()
            .flatMap(act -> places(table).stream().map(place -> grants(place, act, visitor)))
            .toList());
  }

  String reads(Table table, String column, Act act, Visitor visitor) {
    var own = table.model() + "." + column;
    return grants(rules.containsKey(own) ? own : table.model(), act, visitor);
  }

  private static String any(List<String> conditions) {
    return conditions.isEmpty()
        ? "false"
        : conditions.stream().distinct().collect(Collectors.joining(" or ", "(", ")"));
  }
}
