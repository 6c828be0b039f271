package dev.penstock.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One table or view as a GraphQL type.
 *
 * @param name the GraphQL type, such as `Post`
 * @param plural the plural for `listPosts`, first letter upper case: `Posts`
 * @param description from the table's comment, or empty
 * @param primaryKey names of the fields that identify a row, in key order; never empty
 * @param readOnly a view: no create, update or delete
 * @param disabled operations that the user switched off
 * @param authorization rules of this model; when empty those of the API hold
 */
public record Model(
    String name,
    String plural,
    Table table,
    String description,
    List<Field> fields,
    List<Relation> relations,
    List<String> primaryKey,
    List<Constraint> constraints,
    List<Index> indexes,
    boolean readOnly,
    Set<Operation> disabled,
    List<Rule> authorization) {

  public Model {
    fields = List.copyOf(fields);
    relations = List.copyOf(relations);
    primaryKey = List.copyOf(primaryKey);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    disabled = Collections.unmodifiableSet(new TreeSet<>(disabled));
    authorization = List.copyOf(authorization);
    if (primaryKey.isEmpty()) {
      throw new IllegalArgumentException("Model %s has no key".formatted(name));
    }
    ApiDefinition.unique(names(fields, relations), "field of " + name);
    for (var key : primaryKey) {
      if (field(fields, key).isEmpty()) {
        throw new IllegalArgumentException(
            "Model %s has no field %s for its key".formatted(name, key));
      }
    }
  }

  private static List<String> names(List<Field> fields, List<Relation> relations) {
    List<String> names = new ArrayList<>(fields.size() + relations.size());
    fields.forEach(field -> names.add(field.name()));
    relations.forEach(relation -> names.add(relation.name()));
    return names;
  }

  public Optional<Field> field(String fieldName) {
    return field(fields, fieldName);
  }

  /** Without a stream: the start with a large API asks tens of thousands of times. */
  private static Optional<Field> field(List<Field> fields, String fieldName) {
    for (var field : fields) {
      if (field.name().equals(fieldName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  public Optional<Relation> relation(String relationName) {
    return relations.stream().filter(relation -> relation.name().equals(relationName)).findFirst();
  }

  /** The rules of this model and of those of its fields that have any: few of many do. */
  List<RuleSet> ruleSets() {
    List<RuleSet> sets = new ArrayList<>();
    sets.add(new RuleSet(new RuleSet.Place.OfModel(this), authorization));
    for (var field : fields) {
      if (!field.authorization().isEmpty()) {
        sets.add(new RuleSet(new RuleSet.Place.OfField(this, field), field.authorization()));
      }
    }
    return sets;
  }

  /** The key's fields, in key order. */
  public List<Field> keyFields() {
    List<Field> key = new ArrayList<>(primaryKey.size());
    for (var name : primaryKey) {
      key.add(field(name).orElseThrow());
    }
    return Collections.unmodifiableList(key);
  }
}
