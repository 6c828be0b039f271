package schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Relation.Pair;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.SchemaProblems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ApiTest {
  private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);

  @Test
  void whatTheDatabaseSaysIsTheDefinition() {
    var definition = Api.of(Shop.schema()).authorization(allow -> allow.publicApiKey()).build();

    assertThat(definition.database().engine()).isEqualTo(Engine.POSTGRESQL);
    assertThat(definition.database().connectionSecret()).isEqualTo("SHOP");
    assertThat(definition.database().certificateSecret()).isEqualTo("SHOP_CA");
    assertThat(definition.models()).extracting("name").containsExactly("Customer", "Purchase");
    var customer = definition.model("Customer").orElseThrow();
    assertThat(customer.plural()).isEqualTo("Customers");
    assertThat(customer.table().schema()).isEqualTo("public");
    assertThat(customer.primaryKey()).containsExactly("id");
    assertThat(customer.fields().getFirst().column().generation()).isEqualTo(Generation.IDENTITY);
    assertThat(customer.fields().getFirst().required()).isTrue();
    assertThat(definition.enums())
        .containsExactly(
            new EnumType(
                "Mood",
                List.of(new EnumType.Value("good", "good"), new EnumType.Value("public", "public")),
                "How one feels"));
    assertThat(definition.authorization())
        .containsExactly(new Rule(new Whom.Public(Provider.API_KEY), ALL));
  }

  @Test
  void aViewIsAReadOnlyModelOnceItHasAKey() {
    var definition = Api.of(Shop.schema()).key(Shop.spending, Shop.spending.customer).build();

    var view = definition.model("Spending").orElseThrow();
    assertThat(view.readOnly()).isTrue();
    assertThat(view.primaryKey()).containsExactly("customer");
    assertThat(view.field("customer").orElseThrow().required()).isTrue();
    assertThat(view.field("total").orElseThrow().required()).isFalse();
  }

  @Test
  void aRenamedFieldIsRenamedWhereverItOccurs() {
    var definition =
        Api.of(Shop.schema())
            .rename(Shop.customer.id, "number")
            .rename(Shop.purchase.customerId, "buyerNumber")
            .rename(Shop.purchase.customer, "buyer")
            .renameModel(Shop.customer, "Person")
            .build();

    var person = definition.model("Person").orElseThrow();
    assertThat(person.plural()).isEqualTo("People");
    assertThat(person.primaryKey()).containsExactly("number");
    assertThat(person.constraints().getFirst().fields()).containsExactly("number");
    assertThat(person.indexes().getFirst().parts().getFirst().field()).isEqualTo("number");
    assertThat(person.relations().getFirst().on())
        .containsExactly(new Pair("number", "buyerNumber"));
    var buyer = definition.model("Purchase").orElseThrow().relation("buyer").orElseThrow();
    assertThat(buyer.target()).isEqualTo("Person");
    assertThat(buyer.on()).containsExactly(new Pair("buyerNumber", "number"));
  }

  @Test
  void aHiddenColumnStaysForItsRelationsAndAHiddenRelationGoes() {
    var definition =
        Api.of(Shop.schema()).hide(Shop.purchase.note).hide(Shop.customer.purchases).build();

    assertThat(definition.model("Purchase").orElseThrow().field("note").orElseThrow().hidden())
        .isTrue();
    assertThat(definition.model("Customer").orElseThrow().relations()).isEmpty();
  }

  @Test
  void aModelHasRulesAndOperationsOfItsOwn() {
    ApiDefinition definition =
        Api.of(Shop.schema())
            .authorization(Shop.customer, allow -> allow.publicApiKey().to(Operation.GET))
            .disableOperations(Shop.customer, Operation.CREATE, Operation.DELETE)
            .build();

    var customer = definition.model("Customer").orElseThrow();
    assertThat(customer.authorization())
        .containsExactly(new Rule(new Whom.Public(Provider.API_KEY), Set.of(Operation.GET)));
    assertThat(customer.disabled()).containsExactly(Operation.CREATE, Operation.DELETE);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndByItsLine() {
    var api =
        Api.of(Shop.schema())
            .renameModel(Shop.customer, "2nd")
            .rename(Shop.customer.email, "id")
            .hide(Shop.customer.id)
            .hide(Shop.purchase.customerId)
            .key(Shop.spending, Shop.customer.id)
            .rename(Shop.purchase.note, "and")
            .rename(Shop.purchase.note, "not");

    var problems = problems(api);

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "Customer cannot be called \"2nd\". A name has letters, digits and _, begins with no"
                + " digit and not with __.",
            "Customer.id and Customer.email are both called id. Rename one of them.",
            "Customer.id is part of the key and cannot be hidden. Take this call out.",
            "Purchase.customerId is hidden but every new row needs a value for it. Say"
                + " .disableOperations(…, Operation.CREATE) of Purchase, give each rule that admits"
                + " to it a .setting(…) of the column, or take this call out.",
            "Customer.id is not a column of Spending. Use its own columns.",
            "Purchase.note is renamed twice. Keep one of the two calls.",
            "Purchase.note cannot be called not, which is a word of every filter or list. Give it"
                + " another name.");
    assertThat(problems).allMatch(problem -> problem.file().equals("ApiTest.java"));
    assertThat(problems.getLast().line() - problems.getFirst().line()).isEqualTo(6);
  }

  @Test
  void namesThatTheApiNeedsAreNotForModels() {
    assertThat(problems(Api.of(Shop.schema()).renameModel(Shop.customer, "String")))
        .extracting(Problem::message)
        .containsExactly(
            "String needs the type name String, which belongs to a type that every API has. Rename"
                + " one of them.");
    assertThat(problems(Api.of(Shop.schema()).renameModel(Shop.customer, "CreatePurchaseInput")))
        .extracting(Problem::message)
        .containsExactly(
            "Purchase needs the type name CreatePurchaseInput, which belongs to model"
                + " CreatePurchaseInput. Rename one of them.");
    assertThat(problems(Api.of(Shop.schema()).renameModel(Shop.customer, "Buyer", "Purchases")))
        .extracting(Problem::message)
        .containsExactly(
            "Buyer and Purchase would both be listed as listPurchases. Give one of them another"
                + " plural.");
  }

  @Test
  void enumsAndTheirValuesHaveOtherNamesOrNone() {
    var definition =
        Api.of(Press.schema())
            .renameEnum(Press.Status.class, "Stage")
            .rename(Press.Status.in_print, "PRINTED")
            .hide(Press.Status.draft)
            .build();

    assertThat(definition.enums())
        .containsExactly(
            new EnumType(
                "Stage",
                List.of(
                    new EnumType.Value("draft", "draft", true),
                    new EnumType.Value("PRINTED", "in print", false)),
                ""));
    var status = definition.model("Article").orElseThrow().field("status").orElseThrow();
    assertThat(status.type()).isEqualTo(new FieldType.Enumeration("Stage"));

    var hidden = Api.of(Press.schema()).hideEnum(Press.Status.class).build();

    assertThat(hidden.enums()).isEmpty();
    assertThat(hidden.model("Article").orElseThrow().field("status").orElseThrow().type())
        .isEqualTo(new FieldType.Scalar(ScalarType.STRING));
  }

  @Test
  void enumsAreNamedAsGraphqlWants() {
    var api =
        Api.of(Press.schema())
            .renameEnum(Press.Status.class, "Article")
            .rename(Press.Status.in_print, "draft")
            .hide(Press.Status.draft)
            .hide(Press.Status.in_print)
            .hide(Shop.Mood.good)
            .rename(Press.Status.draft, "true");

    assertThat(problems(api))
        .extracting(Problem::message)
        .contains(
            "Every value of Status is hidden. Hide the enum or its fields instead.",
            "Mood is not an enum of this database. Use the enums of one SqlSchema.",
            "Status.draft cannot be called \"true\". A name has letters, digits and _, begins with"
                + " no digit and not with __.")
        .anyMatch(text -> text.contains("Article") && text.contains("Rename one of them."));
    assertThat(problems(Api.of(Press.schema()).rename(Press.Status.in_print, "draft")))
        .extracting(Problem::message)
        .containsExactly(
            "Status.draft and Status.in_print are both called draft. Rename one of them.");
  }

  private static List<Problem> problems(Api api) {
    return catchThrowableOfType(SchemaProblems.class, api::build).problems();
  }
}
