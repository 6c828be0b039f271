package schema;

import static dev.penstock.schema.Custom.BOOLEAN;
import static dev.penstock.schema.Custom.FLOAT;
import static dev.penstock.schema.Custom.INT;
import static dev.penstock.schema.Custom.STRING;
import static dev.penstock.schema.Custom.customType;
import static dev.penstock.schema.Custom.enumType;
import static dev.penstock.schema.Custom.inlineSql;
import static dev.penstock.schema.Custom.javaHandler;
import static dev.penstock.schema.Custom.listOf;
import static dev.penstock.schema.Custom.mutation;
import static dev.penstock.schema.Custom.query;
import static dev.penstock.schema.Custom.ref;
import static dev.penstock.schema.Custom.sqlReference;
import static dev.penstock.schema.Custom.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.CustomOperation;
import dev.penstock.schema.Addition;
import dev.penstock.schema.Api;
import dev.penstock.schema.Conditions;
import dev.penstock.schema.Problem;
import dev.penstock.schema.RootOperation;
import dev.penstock.schema.SchemaFolder;
import dev.penstock.schema.SchemaProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdditionsTest {
  @TempDir private Path folder;

  @Test
  void whatIsAddedIsInTheDefinition() throws IOException {
    Files.writeString(folder.resolve("add.sql"), "insert into t values (:name) returning 1;\n");

    var definition =
        SchemaFolder.in(
            folder,
            () ->
                Api.of(Shop.schema())
                    .renameModel(Shop.customer, "Client")
                    .addToSchema(
                        enumType("Colour", "RED", "GREEN"),
                        customType("Wish")
                            .field("name", STRING.required())
                            .field("c", ref("Colour")),
                        open(query("clients"))
                            .argument("colour", ref("Colour").defaultsTo("RED"))
                            .argument("mood", ref("Unused"))
                            .returns(listOf(Shop.customer))
                            .handler(inlineSql("select :colour, :mood")),
                        open(mutation("add"))
                            .argument("name", STRING)
                            .returns(INT)
                            .handler(sqlReference("add.sql")),
                        subscription("onAdd")
                            .to("add")
                            .authorization(allow -> allow.publicApiKey()))
                    .build());

    assertThat(definition.enums()).extracting("name").containsExactly("Mood", "Colour", "Unused");
    assertThat(definition.additions().types()).extracting("name").containsExactly("Wish");
    assertThat(definition.additions().operations().get(0).result().element().toString())
        .contains("Client");
    assertThat(definition.additions().operations().get(0).arguments().getFirst().initial())
        .contains("\"RED\"");
    assertThat(definition.additions().operations().get(1).handler())
        .isEqualTo(
            new CustomOperation.Handler.Sql("insert into t values (:name) returning 1;\n", ""));
    assertThat(definition.additions().operations().get(2).handler())
        .isEqualTo(new CustomOperation.Handler.Published(List.of("add")));
  }

  @Test
  void anOperationIsWhole() {
    says(
        query("q"),
        "q returns nothing. Add .returns(…).",
        "q has nothing that answers it. Add .handler(inlineSql(\"…\")).",
        "q admits nobody. Add .authorization(allow -> …).");
    says(
        open(query("q")).returns(INT.required()).handler(inlineSql("select 1")),
        "q cannot promise a result: when it fails its answer is null. Take the last .required()"
            + " out.");
    says(subscription("s"), "Subscription s admits nobody. Add .authorization(allow -> …).");
  }

  @Test
  void rulesCannotLookAtRows() {
    says(
        query("q")
            .returns(INT)
            .handler(inlineSql("select 1"))
            .authorization(allow -> allow.ownerDefinedIn("owner")),
        "q admits owners, but before it runs there is no row to look at. Admit callers by who they"
            + " are: by key, sign-in, static groups or claims.");
    says(
        query("q")
            .returns(INT)
            .handler(inlineSql("select 1"))
            .authorization(allow -> allow.groupDefinedIn("team")),
        "q admits groups that a column names, but before it runs there is no row to look at. Admit"
            + " callers by who they are: by key, sign-in, static groups or claims.");
    says(
        query("q")
            .returns(INT)
            .handler(inlineSql("select 1"))
            .authorization(allow -> allow.when(Shop.customer.email.eq("a"))),
        "q admits by columns of a row, but before it runs there is no row to look at. Admit callers"
            + " by who they are: by key, sign-in, static groups or claims.");
    fits(
        query("q")
            .returns(INT)
            .handler(inlineSql("select 1"))
            .authorization(
                allow -> allow.group("Admins"),
                allow -> allow.when(Conditions.claim("role").eq("head"))));
  }

  @Test
  void namesKeepClearOfGeneratedOnes() {
    says(
        open(query("getCustomer")).returns(INT).handler(inlineSql("select 1")),
        "Query.getCustomer is there already: it belongs to model Customer. Give this one another"
            + " name.");
    says(
        customType("CreateCustomer").field("a", INT),
        "Type CreateCustomer needs the type name CreateCustomerInput, which belongs to model"
            + " Customer. Give it another name.");
    says(
        enumType("Mood", "A"),
        "Enum Mood needs the type name Mood, which belongs to enum Mood. Give it another name.");
    says(
        enumType("Fine", "in review"),
        "\"in review\" of enum Fine is no name that GraphQL has. A name has letters, digits and _,"
            + " begins with no digit and not with __.");
    fits(open(mutation("getCustomer")).returns(INT).handler(inlineSql("delete from t")));
  }

  @Test
  void typesAreKnown() {
    says(
        open(query("q")).returns(listOf("Custmer")).handler(inlineSql("select 1")),
        "There is no type Custmer. Did you mean \"Customer\"?");
    says(
        open(query("q"))
            .argument("c", ref(Shop.customer))
            .returns(INT)
            .handler(inlineSql("select :c")),
        "Argument c of q cannot be of model Customer. Take its key, or a custom type with the"
            + " fields that are needed.");
    says(
        customType("T").field("customer", ref(Shop.customer)),
        "T.customer is a model, and nothing says which row. Write .reference(\"customer\","
            + " SqlSchema.…, \"the field with its key\").");
    says(
        customType("T").field("clientId", INT).reference("customer", Shop.customer, "clientID"),
        "T has no field clientID for the key of customer. Did you mean \"clientId\"?");
    says(
        open(query("q"))
            .argument("n", INT.defaultsTo("x"))
            .returns(INT)
            .handler(inlineSql("select :n")),
        "Argument n of q cannot default to x, which is no value of its type.");
  }

  @Test
  void namesInAStatementAreArguments() {
    says(
        open(query("q"))
            .argument("latitude", FLOAT)
            .returns(FLOAT)
            .handler(inlineSql("select :latitud")),
        "Argument latitude of q is used nowhere in its statement. Write :latitude where its value"
            + " belongs, or take it out. There is \":latitud\".",
        "q has no argument for :latitud. Did you mean \":latitude\"?");
    says(
        open(query("q"))
            .argument("ids", listOf(INT))
            .returns(INT)
            .handler(inlineSql("select 1\nwhere 1 in (:ids)")),
        "In line 2 of the statement: :ids is a list, which is one value here. Write \"= any(:ids)\""
            + " for \"in (:ids)\", and \"<> all(:ids)\" for \"not in (:ids)\".");
    says(
        open(query("q")).returns(INT).handler(inlineSql("select 1; select 2")),
        "A second statement follows the semicolon; an operation is one statement.");
  }

  @Test
  void theResultFitsTheStatement() {
    says(
        open(query("q")).returns(INT).handler(inlineSql("delete from t")),
        "q changes something, and a query only reads. Make it mutation(\"q\").");
    says(
        open(mutation("m")).returns(Shop.customer).handler(inlineSql("delete from t")),
        "The statement of m answers with no rows, only with affectedRows. Return INT, JSON or a"
            + " type with these fields, or answer with rows: end it with \"returning …\".");
    says(
        open(mutation("m")).returns(Shop.customer).handler(inlineSql("call p()")),
        "m leads to rows of a model, which can only be joined to a select here. Return a custom"
            + " type, or select what the procedure selects.");
    says(
        open(mutation("m"))
            .returns(INT)
            .handler(inlineSql("delete from t").thenSelect("select :insertId")),
        "PostgreSQL makes no :insertId. Write the statement with \"returning\", which needs no"
            + " second one.");
    fits(
        open(mutation("m")).returns(Shop.customer).handler(inlineSql("delete from t returning *")));
  }

  @Test
  void classesAnswerWithValuesAndRows() {
    fits(open(query("q")).argument("a", INT).returns(INT).handler(javaHandler("sample.Answers")));
    fits(open(query("q")).returns(listOf(Shop.customer)).handler(javaHandler("sample.Answers")));
    fits(open(mutation("m")).returns(Shop.customer).handler(javaHandler("sample.Answers")));
    assertThat(
            Api.of(Shop.schema())
                .addToSchema(open(query("q")).returns(INT).handler(javaHandler("sample.Answers")))
                .build()
                .additions()
                .operations()
                .getFirst()
                .handler())
        .isEqualTo(new CustomOperation.Handler.Java("sample.Answers"));
  }

  @Test
  void problemsInAFileHaveItsLine() throws IOException {
    Files.writeString(folder.resolve("a.sql"), "select 1\n  where :on");
    var problems =
        problems(
            open(query("q")).argument("one", BOOLEAN).returns(INT).handler(sqlReference("a.sql")));

    assertThat(problems)
        .contains(new Problem("a.sql", 2, "q has no argument for :on. Did you mean \":one\"?"));
    assertThat(problems(open(query("q")).returns(INT).handler(sqlReference("b.sql"))))
        .extracting(Problem::message)
        .containsExactly(
            "There is no file b.sql in the folder of this schema. Did you mean \"a.sql\"?");
    assertThat(problems(open(query("q")).returns(INT).handler(sqlReference("../a.sql"))))
        .hasSize(1);
  }

  private static RootOperation open(RootOperation operation) {
    return operation.authorization(allow -> allow.publicApiKey());
  }

  private void says(Addition addition, String... messages) {
    assertThat(problems(addition)).extracting(Problem::message).containsExactlyInAnyOrder(messages);
  }

  private void fits(Addition addition) {
    SchemaFolder.in(folder, () -> Api.of(Shop.schema()).addToSchema(addition).build());
  }

  private List<Problem> problems(Addition addition) {
    var thrown = catchThrowableOfType(SchemaProblems.class, () -> fits(addition));
    assertThat(thrown).isNotNull();
    return thrown.problems();
  }
}
