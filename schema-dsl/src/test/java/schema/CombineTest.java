package schema;

import static dev.penstock.schema.Custom.STRING;
import static dev.penstock.schema.Custom.inlineSql;
import static dev.penstock.schema.Custom.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Rule;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.RootOperation;
import dev.penstock.schema.Schema;
import dev.penstock.schema.SchemaProblems;
import dev.penstock.schema.Warnings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several databases in one API. */
final class CombineTest {
  @Test
  void eachModelNamesItsDatabase() {
    var definition = Api.combine(Shop.schema(), club()).build();

    assertThat(definition.database())
        .isEqualTo(new Database("", "dbshop", Engine.POSTGRESQL, "SHOP", "SHOP_CA"));
    assertThat(definition.others())
        .containsExactly(new Database("club", "dbclub", Engine.POSTGRESQL, "CLUB", ""));
    assertThat(definition.model("Customer").orElseThrow().table().database()).isEmpty();
    assertThat(definition.model("Team").orElseThrow().table().database()).isEqualTo("club");
    assertThat(definition.models().stream().map(Model::name))
        .containsExactly("Customer", "Purchase", "Member", "Membership", "Sponsorship", "Team");
  }

  @Test
  void customisationsReachEveryDatabase() {
    var definition =
        Api.combine(Shop.schema(), club())
            .rename(Club.member.name, "nick")
            .rename(Shop.customer.email, "address")
            .renameEnum(Shop.Mood.class, "Feeling")
            .hide(Club.sponsorship)
            .disableOperations(Shop.purchase, Operation.DELETE)
            .build();

    assertThat(definition.model("Member").orElseThrow().field("nick")).isPresent();
    assertThat(definition.model("Customer").orElseThrow().field("address")).isPresent();
    assertThat(definition.enumType("Feeling")).isPresent();
    assertThat(definition.model("Sponsorship")).isEmpty();
    assertThat(definition.model("Membership").orElseThrow().relation("sponsor")).isEmpty();
  }

  @Test
  void rulesMayHoldForOneDatabase() {
    var definition =
        Api.combine(Shop.schema(), club())
            .setAuthorization(
                Shop.schema().authorization(allow -> allow.publicApiKey()),
                Club.member.authorization(allow -> allow.group("Heads")))
            .authorization(allow -> allow.authenticated())
            .build();

    assertThat(rules(definition.model("Customer").orElseThrow())).containsExactly("Public");
    assertThat(rules(definition.model("Member").orElseThrow())).containsExactly("Groups");
    assertThat(rules(definition.model("Team").orElseThrow())).isEmpty();
    assertThat(definition.authorization()).hasSize(1);
  }

  @Test
  void theRulesOfTheOnlyDatabaseAreThoseOfTheApi() {
    var definition =
        Api.of(Shop.schema())
            .setAuthorization(Shop.schema().authorization(allow -> allow.publicApiKey()))
            .build();

    assertThat(definition.authorization()).hasSize(1);
    assertThat(definition.models()).allMatch(model -> model.authorization().isEmpty());
  }

  @Test
  void databasesNeedNamesOfTheirOwn() {
    assertThat(problems(Api.combine(Shop.schema(), Club.schema())))
        .containsExactly(
            "Two of the databases have no name. Run `penstock generate schema-from-database` with"
                + " --name for all but one of them.");
    assertThat(problems(Api.combine(Shop.schema().named("club"), club())))
        .containsExactly(
            "Two of the databases are called club. Run `penstock generate schema-from-database`"
                + " with another --name for one of them.");
    assertThat(problems(Api.combine(club(), club())))
        .containsExactly("One database is combined with itself. Name each database once.");
    assertThat(problems(Api.combine(Shop.schema(), Club.schema().named("the club"))))
        .containsExactly(
            "\"the club\" is no name for a database. Begin with a letter and go on with letters,"
                + " digits, _ and -.");
  }

  @Test
  void modelsOfOneNameAreToldHowToPart() {
    assertThat(problems(Api.combine(Shop.schema(), Twin.schema())))
        .containsExactly(
            "The first database and database twin both have a model Customer. Rename one of them:"
                + " .renameModel(Twin.customer, \"TwinCustomer\").");

    var definition =
        Api.combine(Shop.schema(), Twin.schema())
            .renameModel(Twin.customer, "TwinCustomer")
            .rename(Twin.customer.id, "number")
            .build();

    assertThat(definition.model("TwinCustomer").orElseThrow().primaryKey())
        .containsExactly("number");
    assertThat(definition.model("Customer").orElseThrow().primaryKey()).containsExactly("id");
    assertThat(definition.model("Order").orElseThrow().relation("customer").orElseThrow().target())
        .isEqualTo("TwinCustomer");
    assertThat(
            definition.model("Purchase").orElseThrow().relation("customer").orElseThrow().target())
        .isEqualTo("Customer");
  }

  @Test
  void enumsOfOneNameAreToldHowToPart() {
    var combined =
        Api.combine(Shop.schema(), Twin.schemaWithMood())
            .renameModel(Twin.customer, "TwinCustomer");

    assertThat(problems(combined))
        .containsExactly(
            "Two of the databases have an enum Mood. Rename one of them:"
                + " .renameEnum(Twin.Mood.class, \"TwinMood\").");

    var definition = combined.renameEnum(Twin.Mood.class, "TwinMood").build();
    assertThat(definition.enumType("TwinMood")).isPresent();
    assertThat(definition.enumType("Mood")).isPresent();
  }

  @Test
  void modelsOfAThirdDatabaseAreRefused() {
    assertThat(problems(Api.combine(Shop.schema(), club()).hide(Twin.order)))
        .containsExactly(
            "Order is of none of the databases. Use the models of those that are combined.");
    assertThat(problems(Api.of(Shop.schema()).hide(Club.team)))
        .containsExactly("Team is not of this database. Use the models of one SqlSchema.");
  }

  @Test
  void conditionsOfRulesStayInOneDatabase() {
    var combined = Api.combine(Shop.schema(), club());

    assertThat(
            problems(
                combined
                    .authorization(Club.member, allow -> allow.when(Shop.customer.email.eq("x")))
                    .authorization(
                        Club.team,
                        allow -> allow.when(Club.team.name.eq(Shop.customer.email)),
                        allow -> allow.ownerDefinedIn(Shop.customer.email),
                        allow ->
                            allow.when(
                                Shop.customer.purchases.exists(
                                    purchase -> purchase.note.eq("x"))))))
        .containsExactly(
            "Customer.email is in another database, which no rule of Member can look into. Decide"
                + " by columns of Member.",
            "Customer.email is in another database, which no rule of Team can look into. Decide by"
                + " columns of Team.",
            "Customer.email is in another database, which no rule of Team can look into. Decide by"
                + " columns of Team.",
            "Customer.purchases is in another database, which no rule of Team can look into. Decide"
                + " by columns of Team.");
  }

  @Test
  void rulesDoNotFollowARelationToAnotherDatabase() {
    var teams = Shop.customer.hasMany("teams", Club.team).on(Shop.customer.email, Club.team.name);
    var member =
        Shop.customer.belongsTo("member", Club.member).on(Shop.customer.email, Club.member.name);

    assertThat(
            problems(
                Api.combine(Shop.schema(), club())
                    .setRelationships(teams, member)
                    .authorization(
                        Shop.customer,
                        allow -> allow.when(teams.exists(team -> team.name.eq("red"))),
                        allow -> allow.when(member.to(each -> each.name).eq("x")))
                    .authorization(
                        Shop.purchase,
                        allow ->
                            allow.when(
                                Shop.purchase.customer.exists(
                                    _ -> member.exists(each -> each.id.eq(1)))))
                    .authorization(
                        Shop.customer.email,
                        allow -> allow.authenticated().when(teams.exists(team -> team.id.eq(1))))))
        .containsExactly(
            "Customer.teams leads to another database, where no rule can follow it. Decide by"
                + " columns of Customer.",
            "Customer.member leads to another database, where no rule can follow it. Decide by"
                + " columns of Customer.",
            "Customer.member leads to another database, where no rule can follow it. Decide by"
                + " columns of Customer.",
            "Customer.teams leads to another database, where no rule can follow it. Decide by"
                + " columns of Customer.");
  }

  @Test
  void aModelOfTheSameNameElsewhereIsNoWay() {
    assertThat(
            problems(
                Api.combine(Shop.schema(), Twin.schema())
                    .renameModel(Twin.customer, "TwinCustomer")
                    .authorization(
                        Shop.purchase, allow -> allow.when(Twin.customer.email.eq("x")))))
        .containsExactly(
            "Customer.email is in another database, which no rule of Purchase can look into. Decide"
                + " by columns of Purchase.");
  }

  @Test
  void relationsLeadAcrossDatabases() {
    var definition =
        Api.combine(Shop.schema(), Twin.schema())
            .renameModel(Twin.customer, "Twin")
            .rename(Twin.customer.email, "address")
            .setRelationships(
                Shop.customer
                    .hasOne("twin", Twin.customer)
                    .on(Shop.customer.email, Twin.customer.email),
                Twin.order
                    .belongsTo("buyer", Shop.customer)
                    .on(Twin.order.customerId, Shop.customer.id),
                Shop.customer
                    .hasMany("orders", Twin.order)
                    .onNumbers(Shop.customer.id, Twin.order.id))
            .build();

    var relations = definition.model("Customer").orElseThrow();
    assertThat(relations.relation("twin").orElseThrow())
        .isEqualTo(
            new Relation(
                "twin",
                Relation.Kind.HAS_ONE,
                "Twin",
                List.of(new Relation.Pair("email", "address")),
                "",
                ""));
    assertThat(relations.relation("orders").orElseThrow().target()).isEqualTo("Order");
    assertThat(definition.model("Order").orElseThrow().relation("buyer").orElseThrow().repeats())
        .isFalse();
  }

  @Test
  void columnsThatAreNotComparedAcrossDatabasesAreRefused() {
    assertThat(
            problems(
                Api.combine(Press.schema(), Twin.schema())
                    .setRelationships(
                        Twin.customer
                            .hasMany("heavy", Twin.customer)
                            .on(Twin.customer.weight, Twin.customer.weight),
                        Press.house
                            .hasMany("orders", Twin.order)
                            .onUuids(Press.house.id, Twin.order.id),
                        Press.house
                            .belongsTo("customer", Twin.customer)
                            .onUuids(Press.house.id, Twin.customer.reference),
                        Press.writer
                            .manyToMany("customers", Twin.customer)
                            .through(Twin.order)
                            .onNumbers(Press.writer.id, Twin.order.id)
                            .on(Twin.order.customerId, Twin.customer.id))))
        .containsExactly(
            "House.orders: House.id is uuid and Order.id is bigint, which are not compared across"
                + " databases. Use whole numbers, decimals, texts, UUIDs or dates.",
            "Writer.customers leads through Order to another database. Relate Order to each end by"
                + " hasMany and belongsTo instead.");
  }

  @Test
  void operationsNameTheirDatabase() {
    var combined = Api.combine(Shop.schema(), club());

    var definition =
        combined
            .addToSchema(
                operation("here").returns(STRING), operation("there").on(club()).returns(Club.team))
            .build();

    assertThat(definition.additions().operations())
        .extracting(CustomOperation::database)
        .containsExactly("", "club");
    assertThat(
            problems(
                combined.addToSchema(
                    operation("lost").on(Twin.schema()).returns(STRING),
                    operation("wrong").on(club()).returns(Shop.purchase))))
        .containsExactly(
            "lost is on a database that the API does not have. Combine it, or name another one.",
            "wrong returns rows of Purchase, which are in another database. Say .on(…) with its"
                + " schema, or return a custom type.");
  }

  private static RootOperation operation(String name) {
    return query(name).handler(inlineSql("select 1")).authorization(allow -> allow.publicApiKey());
  }

  @Test
  void relationsToTablesWithoutAnIndexAreWarnedOf() {
    List<Problem> heard = new ArrayList<>();

    Warnings.heard(
        heard,
        Api.combine(Shop.schema(), Twin.schema())
                .renameModel(Twin.customer, "Twin")
                .authorization(allow -> allow.publicApiKey())
                .setRelationships(
                    Shop.customer
                        .hasMany("orders", Twin.order)
                        .on(Shop.customer.id, Twin.order.customerId),
                    Shop.customer
                        .hasOne("twin", Twin.customer)
                        .on(Shop.customer.email, Twin.customer.email))
            ::build);

    assertThat(heard.stream().map(Problem::message))
        .containsExactly(
            "Customer.orders looks for rows of Order by customerId, and no index begins with that:"
                + " each row here reads the whole table there. Add an index, and generate again.");
  }

  private static Schema club() {
    return Club.schema().named("club");
  }

  private static List<String> rules(Model model) {
    return model.authorization().stream()
        .map(Rule::whom)
        .map(whom -> whom.getClass().getSimpleName())
        .toList();
  }

  private static List<String> problems(Api api) {
    var problems = catchThrowableOfType(SchemaProblems.class, api::build);
    return problems.problems().stream().map(Problem::message).toList();
  }
}
