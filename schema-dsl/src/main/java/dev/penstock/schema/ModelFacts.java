package dev.penstock.schema;

import dev.penstock.definition.Constraint;
import dev.penstock.definition.Index;
import dev.penstock.definition.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a generated class has declared of its table. */
final class ModelFacts {
  final List<Column<?>> columns = new ArrayList<>();
  final List<Relation<?>> relations = new ArrayList<>();
  final List<String> key = new ArrayList<>();
  final List<Constraint> constraints = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  Map<String, Model> others = Map.of();
  String name = "";
  String plural = "";
  Table table = new Table("", "");
  String description = "";
}
