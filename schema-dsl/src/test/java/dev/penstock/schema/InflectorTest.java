package dev.penstock.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InflectorTest {
  @ParameterizedTest
  @CsvSource({
    "Post, Posts",
    "Category, Categories",
    "Person, People",
    "SalesPerson, SalesPeople",
    "Related, Relateds",
    "RelatedMany, RelatedManies",
    "Address, Addresses",
    "Status, Statuses",
    "Analysis, Analyses",
    "Crisis, Crises",
    "Axis, Axes",
    "Bus, Buses",
    "Box, Boxes",
    "Tax, Taxes",
    "Branch, Branches",
    "Cache, Caches",
    "Dish, Dishes",
    "Quiz, Quizzes",
    "Day, Days",
    "Query, Queries",
    "Movie, Movies",
    "Child, Children",
    "Mouse, Mice",
    "Knife, Knives",
    "Archive, Archives",
    "Leaf, Leaves",
    "Hero, Heroes",
    "Photo, Photos",
    "Index, Indices",
    "Case, Cases",
    "Database, Databases",
    "Purchase, Purchases",
    "Warehouse, Warehouses",
    "License, Licenses",
    "Size, Sizes",
    "Menu, Menus",
    "Sku, Skus",
    "Api, Apis",
    "API, APIS",
    "Taxi, Taxis",
    "Alias, Aliases",
    "Canvas, Canvases",
    "Lens, Lenses",
    "Schema, Schemas",
    "Area, Areas",
    "Invoice, Invoices",
    "Employee, Employees",
    "Shoe, Shoes",
    "Class, Classes",
    "City, Cities",
    "Monkey, Monkeys",
    "Roof, Roofs",
    "Woman, Women",
    "Order2, Orders2",
    "user_post, user_posts",
  })
  void singularsAndPluralsAreEachOthers(String singular, String plural) {
    assertThat(Inflector.plural(singular)).isEqualTo(plural);
    assertThat(Inflector.singular(plural)).isEqualTo(singular);
    assertThat(Inflector.plural(plural)).isEqualTo(plural);
    assertThat(Inflector.singular(singular)).isEqualTo(singular);
  }

  @ParameterizedTest
  @ValueSource(strings = {"News", "Series", "Sheep", "UserData", "Metadata", "x_", "Data2024"})
  void someWordsHaveOneForm(String word) {
    assertThat(Inflector.singular(word)).isEqualTo(word);
  }
}
