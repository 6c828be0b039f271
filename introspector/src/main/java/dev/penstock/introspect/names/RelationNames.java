package dev.penstock.introspect.names;

import dev.penstock.definition.Relation;
import dev.penstock.definition.Relation.Kind;
import dev.penstock.definition.Relation.Pair;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns foreign keys into relations in both directions. */
final class RelationNames {
  private final Naming naming;
  private final List<ModelNames> models;
  private final Map<TableName, ModelNames> byTable = new HashMap<>();
  private final Map<TableName, List<Relation>> relations = new HashMap<>();

  RelationNames(Naming naming, List<ModelNames> models) {
    this.naming = naming;
    this.models = models;
    for (var model : models) {
      byTable.put(model.tableName(), model);
      relations.put(model.tableName(), new ArrayList<>());
    }
  }

  Map<TableName, List<Relation>> relations() {
    var references = models.stream().flatMap(this::references).toList();
    var roles = references.stream().map(this::addReference).toList();
    Map<List<ModelNames>, Long> between =
        references.stream().collect(Collectors.groupingBy(Reference::ends, Collectors.counting()));
    for (var i = 0; i < references.size(); i++) {
      var reference = references.get(i);
      addInverse(reference, roles.get(i), between.getOrDefault(reference.ends(), 1L) == 1);
    }
    return relations;
  }

  /**
   * The foreign keys of a model that reach another model; of two over the same columns the first.
   */
  private Stream<Reference> references(ModelNames from) {
    Set<List<Object>> seen = new HashSet<>();
    return from.table().foreignKeys().stream()
        .filter(key -> byTable.containsKey(target(key)))
        .filter(key -> seen.add(List.of(key.columns(), target(key), key.targetColumns())))
        .map(key -> new Reference(from, key, byTable.getOrDefault(target(key), from)));
  }

  private static TableName target(CatalogForeignKey key) {
    return new TableName(key.targetSchema(), key.targetTable());
  }

  private String addReference(Reference reference) {
    var from = reference.from();
    var target = reference.to().name();
    var role = reference.role();
    var name =
        from.takeRelation(
            List.of(naming.field(role), naming.field(target), naming.field(role, target)));
    add(from, name, Kind.BELONGS_TO, reference.to(), reference);
    return name;
  }

  private void addInverse(Reference reference, String role, boolean alone) {
    var to = reference.to();
    var one = reference.unique();
    var base = Naming.lowerFirst(one ? reference.from().name() : reference.from().plural());
    List<String> names = new ArrayList<>();
    if (reference.toItself() && role.equals("parent")) {
      names.add(one ? "child" : "children");
    } else if (!reference.toItself() && (alone || role.equals(Naming.lowerFirst(to.name())))) {
      names.add(base);
    }
    names.add(naming.field(base, "as", role));
    add(
        to,
        to.takeRelation(names),
        one ? Kind.HAS_ONE : Kind.HAS_MANY,
        reference.from(),
        reference);
  }

  private void add(
      ModelNames owner, String name, Kind kind, ModelNames target, Reference reference) {
    var key = reference.key();
    var here = kind == Kind.BELONGS_TO ? key.columns() : key.targetColumns();
    var there = kind == Kind.BELONGS_TO ? key.targetColumns() : key.columns();
    var on =
        IntStream.range(0, here.size())
            .mapToObj(i -> new Pair(owner.field(here.get(i)), target.field(there.get(i))))
            .toList();
    relations
        .getOrDefault(owner.tableName(), new ArrayList<>())
        .add(new Relation(name, kind, target.name(), on, "", key.name()));
  }
}
