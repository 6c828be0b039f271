package dev.penstock.introspect.names;

import static dev.penstock.introspect.Tables.references;
import static dev.penstock.introspect.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Relation;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.names.NamedSchema.NamedModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "people, Person, People",
    "posts, Post, Posts",
    "categories, Category, Categories",
    "news, News, News",
    "addresses, Address, Addresses",
    "users_posts, UsersPost, UsersPosts",
    "data_2024, Data2024, Data2024",
    "order, Order, Orders",
    "ORDER_LINES, OrderLine, OrderLines",
    "OrderLines, OrderLine, OrderLines",
    "2nd_chances, _2ndChance, _2ndChances",
    "Weird Table-Name, WeirdTableName, WeirdTableNames",
    "größen, Grossen, Grossens",
    "漢字, TypeU6f22U5b57, TypeU6f22U5bs57",
    "$, TypeU24, TypeUs24",
    "strings, Strings, Strings",
  })
  void aTableIsASingularType(String table, String type, String plural) {
    var model = idiomatic(table(table, "id")).getFirst();

    assertThat(model.name()).isEqualTo(type);
    assertThat(model.plural()).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, createdAt",
    "createdAt, createdAt",
    "CustomerID, customerId",
    "URLPath, urlPath",
    "Id, id",
    "first name, firstName",
    "_lead, lead",
    "1st, _1st",
    "123, _123",
    "a$b, aB",
    "line_1, line1",
    "straße, strasse",
    "IĞDIR, igdir",
    "and, andValue",
    "limit, limit",
    "__x, x",
    "😀, fieldU1f600",
  })
  void aColumnIsACamelCaseField(String column, String field) {
    assertThat(idiomatic(table("t", "key", column)).getFirst().field(column)).isEqualTo(field);
  }

  @Test
  void aKeyKeepsClearOfTheArgumentsOfLists() {
    assertThat(idiomatic(table("t", "limit")).getFirst().field("limit")).isEqualTo("limitValue");
  }

  @Test
  void columnsThatWouldBeCalledTheSameAreNumberedAndExactNamesComeFirst() {
    var model = idiomatic(table("t", "user_name", "userName", "UserName", "userName2")).getFirst();

    assertThat(model.field("userName")).isEqualTo("userName");
    assertThat(model.field("userName2")).isEqualTo("userName2");
    assertThat(model.field("user_name")).isEqualTo("userName3");
    assertThat(model.field("UserName")).isEqualTo("userName4");
  }

  @Test
  void tablesThatWouldBeCalledTheSameAreToldApart() {
    assertThat(
            idiomatic(
                table("user", "id"),
                table("users", "id"),
                table("audit", "users", List.of("id")),
                table("audit", "logs", List.of("id")),
                table("billing", "invoices", List.of("id")),
                table("sales", "invoices", List.of("id"))))
        .extracting(NamedModel::name, NamedModel::plural)
        .extracting(tuple -> tuple.toList().toString())
        .containsExactly(
            "[User, Users]",
            "[Users, Users2]",
            "[AuditUser, AuditUsers]",
            "[Log, Logs]",
            "[BillingInvoice, BillingInvoices]",
            "[SalesInvoice, SalesInvoices]");
  }

  @Test
  void aTypeKeepsClearOfWhatOtherModelsBringAlong() {
    assertThat(
            idiomatic(
                table("posts", "id"),
                table("create_post_inputs", "id"),
                table("model_post_connection", "id")))
        .extracting(NamedModel::name)
        .containsExactly("Post", "CreatePostInputs", "ModelPostConnection2");
  }

  @Test
  void rawNamesAreTheDatabasesOwn() {
    var people = table("sales_people", "id", "full_name", "a b", "parent_id");
    var models =
        name(Naming.RAW, references(references(people, "parent_id", people), "id", people));

    assertThat(models.getFirst().name()).isEqualTo("sales_people");
    assertThat(models.getFirst().plural()).isEqualTo("Sales_people");
    assertThat(models.getFirst().field("full_name")).isEqualTo("full_name");
    assertThat(models.getFirst().field("a b")).isEqualTo("a_b");
    assertThat(relations(models.getFirst()))
        .containsExactly(
            "parent -> sales_people",
            "sales_people -> sales_people",
            "children -> sales_people",
            "sales_people_as_sales_people -> sales_people");
  }

  @Test
  void severalForeignKeysToOneTableAreToldApartByTheirRoles() {
    var users = table("users", "id");
    var posts =
        references(
            references(
                references(
                    table("posts", "id", "user_id", "author", "editor_id"), "user_id", users),
                "author",
                users),
            "editor_id",
            users);
    var models = idiomatic(posts, users);

    assertThat(relations(models.getFirst()))
        .containsExactly("user -> User", "authorUser -> User", "editor -> User");
    assertThat(relations(models.getLast()))
        .containsExactly("posts -> Post", "postsAsAuthorUser -> Post", "postsAsEditor -> Post");
  }

  @Test
  void aRelationGivesWayToAColumn() {
    var teams = table("teams", "id", "players");
    var players = references(table("players", "id", "team_id", "team"), "team_id", teams);
    var models = idiomatic(players, teams);

    assertThat(relations(models.getFirst())).containsExactly("teamTeam -> Team");
    assertThat(relations(models.getLast())).containsExactly("playersAsTeamTeam -> Player");
  }

  @Test
  void aTreeThatIsNotOfParentsSaysSo() {
    var employees = table("employees", "id", "manager_id");
    var models = idiomatic(references(employees, "manager_id", employees));

    assertThat(relations(models.getFirst()))
        .containsExactly("manager -> Employee", "employeesAsManager -> Employee");
  }

  @Test
  void aReferenceThatIsUniqueIsOneToOne() {
    var users = table("users", "id");
    var profiles = references(table("profiles", "user_id", "text"), "user_id", users);
    var models = idiomatic(profiles, users);

    assertThat(models.getFirst().relations().getFirst().kind()).isEqualTo(Relation.Kind.BELONGS_TO);
    assertThat(models.getLast().relations().getFirst().kind()).isEqualTo(Relation.Kind.HAS_ONE);
    assertThat(relations(models.getLast())).containsExactly("profile -> Profile");
  }

  static List<NamedModel> idiomatic(CatalogTable... tables) {
    return name(Naming.IDIOMATIC, tables);
  }

  private static List<NamedModel> name(Naming naming, CatalogTable... tables) {
    var nameable = Stream.of(tables).map(table -> new Nameable(table, Map.of())).toList();
    return Names.of(nameable, naming, "public").models();
  }

  private static List<String> relations(NamedModel model) {
    return model.relations().stream()
        .map(relation -> relation.name() + " -> " + relation.target())
        .toList();
  }
}
