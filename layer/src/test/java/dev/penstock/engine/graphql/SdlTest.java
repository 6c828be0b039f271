package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdlTest {
  private static final String BLOG = Sdl.of(Definitions.blog());

  @Test
  void modelHasItsColumnsAndRelations() {
    assertThat(type(BLOG, "type Post"))
        .isEqualTo(
            """
            type Post {
              id: ID!
              title: String!
              body: String
              "Where it stands."
              status: PostStatus!
              rating: Float
              meta: AWSJSON
              createdAt: AWSDateTime!
              comments(filter: ModelCommentFilterInput, sort: [ModelCommentSortInput!], sortDirection: ModelSortDirection, limit: Int, nextToken: String): ModelCommentConnection
            }\
            """);
    assertThat(type(BLOG, "type Comment")).contains("\n  \"What it is about.\"\n  post: Post\n");
  }

  @Test
  void rootFieldsHaveAmplifysNamesAndOurArguments() {
    assertThat(type(BLOG, "type Query"))
        .contains(
            "\n  getPost(id: ID!): Post\n",
            "\n  listPosts(id: ID, filter: ModelPostFilterInput, sort: [ModelPostSortInput!],"
                + " sortDirection: ModelSortDirection, limit: Int, nextToken: String):"
                + " ModelPostConnection\n");
    assertThat(type(BLOG, "type Mutation"))
        .contains(
            "\n  createPost(input: CreatePostInput!, condition: ModelPostConditionInput): Post\n",
            "\n  updatePost(input: UpdatePostInput!, condition: ModelPostConditionInput): Post\n",
            "\n  deletePost(input: DeletePostInput!, condition: ModelPostConditionInput): Post\n");
    assertThat(BLOG).doesNotContain("Subscription");
  }

  @Test
  void connectionHasNullableItemsInARequiredList() {
    assertThat(type(BLOG, "type ModelPostConnection"))
        .isEqualTo("type ModelPostConnection {\n  items: [Post]!\n  nextToken: String\n}");
  }

  @Test
  void createAsksOnlyForWhatNobodyFills() {
    assertThat(type(BLOG, "input CreatePostInput"))
        .isEqualTo(
            """
            input CreatePostInput {
              id: ID
              title: String!
              body: String
              "Where it stands."
              status: PostStatus
              rating: Float
              meta: AWSJSON
              createdAt: AWSDateTime
            }\
            """);
  }

  @Test
  void updateAndDeleteNeedTheKey() {
    assertThat(type(BLOG, "input UpdateCommentInput"))
        .isEqualTo(
            """
            input UpdateCommentInput {
              id: ID!
              postId: ID
              content: String
              likes: Int
            }\
            """);
    assertThat(type(BLOG, "input DeleteCommentInput"))
        .isEqualTo("input DeleteCommentInput {\n  id: ID!\n}");
  }

  @Test
  void filtersHaveEveryFieldAndConditionsHaveNoKey() {
    assertThat(type(BLOG, "input ModelPostFilterInput"))
        .isEqualTo(
            """
            input ModelPostFilterInput {
              id: ModelIDInput
              title: ModelStringInput
              body: ModelStringInput
              "Where it stands."
              status: ModelPostStatusInput
              rating: ModelFloatInput
              meta: ModelStringInput
              createdAt: ModelStringInput
              and: [ModelPostFilterInput]
              or: [ModelPostFilterInput]
              not: ModelPostFilterInput
            }\
            """);
    assertThat(type(BLOG, "input ModelCommentConditionInput"))
        .isEqualTo(
            """
            input ModelCommentConditionInput {
              postId: ModelIDInput
              content: ModelStringInput
              likes: ModelIntInput
              and: [ModelCommentConditionInput]
              or: [ModelCommentConditionInput]
              not: ModelCommentConditionInput
            }\
            """);
  }

  @Test
  void sortLeavesOutWhatHasNoOrder() {
    assertThat(type(BLOG, "input ModelPostSortInput"))
        .contains("title: ModelSortDirection", "createdAt: ModelSortDirection")
        .doesNotContain("meta");
  }

  @Test
  void operatorsAreAmplifysWithMembershipAdded() {
    assertThat(fields(BLOG, "input ModelStringInput"))
        .containsExactly(
            "ne: String",
            "eq: String",
            "le: String",
            "lt: String",
            "ge: String",
            "gt: String",
            "contains: String",
            "notContains: String",
            "between: [String]",
            "beginsWith: String",
            "attributeExists: Boolean",
            "attributeType: ModelAttributeTypes",
            "size: ModelSizeInput",
            "in: [String]",
            "notIn: [String]");
    assertThat(fields(BLOG, "input ModelIntInput"))
        .containsExactly(
            "ne: Int",
            "eq: Int",
            "le: Int",
            "lt: Int",
            "ge: Int",
            "gt: Int",
            "between: [Int]",
            "attributeExists: Boolean",
            "attributeType: ModelAttributeTypes",
            "in: [Int]",
            "notIn: [Int]");
    assertThat(fields(BLOG, "input ModelBooleanInput"))
        .containsExactly(
            "ne: Boolean",
            "eq: Boolean",
            "attributeExists: Boolean",
            "attributeType: ModelAttributeTypes",
            "in: [Boolean]",
            "notIn: [Boolean]");
    assertThat(fields(BLOG, "input ModelPostStatusInput"))
        .containsExactly(
            "eq: PostStatus",
            "ne: PostStatus",
            "in: [PostStatus]",
            "notIn: [PostStatus]",
            "attributeExists: Boolean");
    assertThat(fields(BLOG, "input ModelSizeInput"))
        .containsExactly(
            "ne: Int", "eq: Int", "le: Int", "lt: Int", "ge: Int", "gt: Int", "between: [Int]");
    assertThat(fields(BLOG, "enum ModelAttributeTypes"))
        .containsExactly(
            "binary",
            "binarySet",
            "bool",
            "list",
            "map",
            "number",
            "numberSet",
            "string",
            "stringSet",
            "_null");
    assertThat(fields(BLOG, "enum ModelSortDirection")).containsExactly("ASC", "DESC");
  }

  @Test
  void everyTypeHasItsOperators() {
    var sdl = Sdl.of(api(Definitions.everyType()));

    assertThat(fields(sdl, "input ModelThingFilterInput"))
        .containsExactly(
            "id: ModelIntInput",
            "aID: ModelIDInput",
            "aIDs: ModelIDInput",
            "aString: ModelStringInput",
            "aStrings: ModelStringInput",
            "aInt: ModelIntInput",
            "aInts: ModelIntListInput",
            "aFloat: ModelFloatInput",
            "aFloats: ModelFloatListInput",
            "aBoolean: ModelBooleanInput",
            "aBooleans: ModelBooleanListInput",
            "aBigInt: ModelBigIntInput",
            "aBigInts: ModelBigIntListInput",
            "aBigDecimal: ModelBigDecimalInput",
            "aBigDecimals: ModelBigDecimalListInput",
            "aAWSDate: ModelStringInput",
            "aAWSDates: ModelStringInput",
            "aAWSTime: ModelStringInput",
            "aAWSTimes: ModelStringInput",
            "aAWSDateTime: ModelStringInput",
            "aAWSDateTimes: ModelStringInput",
            "aAWSJSON: ModelStringInput",
            "aAWSJSONs: ModelStringInput",
            "aAWSIPAddress: ModelStringInput",
            "aAWSIPAddresss: ModelStringInput",
            "aBase64: ModelBase64Input",
            "aBase64s: ModelBase64ListInput",
            "and: [ModelThingFilterInput]",
            "or: [ModelThingFilterInput]",
            "not: ModelThingFilterInput");
    assertThat(fields(sdl, "input ModelBase64Input"))
        .containsExactly(
            "eq: Base64",
            "ne: Base64",
            "attributeExists: Boolean",
            "size: ModelSizeInput",
            "in: [Base64]",
            "notIn: [Base64]");
    assertThat(fields(sdl, "input ModelIntListInput"))
        .containsExactly(
            "contains: Int",
            "notContains: Int",
            "attributeExists: Boolean",
            "attributeType: ModelAttributeTypes",
            "size: ModelSizeInput");
    assertThat(fields(sdl, "type Thing")).contains("aBigInts: [BigInt]", "aAWSTime: AWSTime");
  }

  @Test
  void listOfAnEnumHasListOperators() {
    var moods =
        new Field(
            "moods",
            new FieldType.ListOf(new FieldType.Enumeration("PostStatus")),
            Definitions.column("moods", Storage.ENUM, true, Generation.NONE),
            "",
            false);
    var sdl =
        Sdl.of(
            Definitions.api(List.of(model(id(), moods)), List.of(Definitions.status()), List.of()));

    assertThat(fields(sdl, "input ModelPostStatusListInput"))
        .containsExactly(
            "eq: [PostStatus]",
            "ne: [PostStatus]",
            "contains: PostStatus",
            "notContains: PostStatus",
            "attributeExists: Boolean",
            "size: ModelSizeInput");
  }

  @Test
  void whatTheDatabaseComputesIsNoInput() {
    var sdl =
        Sdl.of(
            api(
                model(
                    Definitions.field(
                        "id",
                        ScalarType.INT,
                        Definitions.column("id", Storage.INT32, false, Generation.ALWAYS_IDENTITY)),
                    Definitions.field(
                        "total",
                        ScalarType.INT,
                        Definitions.column("total", Storage.INT32, false, Generation.COMPUTED)),
                    Definitions.field(
                        "strange",
                        ScalarType.STRING,
                        Definitions.column("strange", Storage.OTHER, true, Generation.NONE)),
                    Definitions.required("name", ScalarType.STRING, Storage.TEXT))));

    assertThat(fields(sdl, "input CreateThingInput")).containsExactly("name: String!");
    assertThat(fields(sdl, "input UpdateThingInput")).containsExactly("id: Int!", "name: String");
    assertThat(fields(sdl, "type Thing"))
        .containsExactly("id: Int!", "total: Int!", "strange: String", "name: String!");
  }

  @Test
  void createWithNothingToGiveHasNoInput() {
    var sdl =
        Sdl.of(
            api(
                model(
                    Definitions.field(
                        "id",
                        ScalarType.INT,
                        Definitions.column(
                            "id", Storage.INT32, false, Generation.ALWAYS_IDENTITY)))));

    assertThat(fields(sdl, "type Mutation"))
        .contains("createThing(condition: ModelThingConditionInput): Thing");
    assertThat(sdl).doesNotContain("CreateThingInput");
  }

  @Test
  void createIsMissingWhenARequiredColumnCannotBeGiven() {
    var hidden =
        new Field(
            "secret",
            new FieldType.Scalar(ScalarType.STRING),
            Definitions.column("secret", Storage.TEXT, false, Generation.NONE),
            "",
            true);

    var sdl = Sdl.of(api(model(id(), hidden)));

    assertThat(sdl).contains("updateThing").doesNotContain("createThing", "secret");
  }

  @Test
  void hiddenKeyLeavesOnlyTheList() {
    var hidden =
        new Field(
            "id",
            new FieldType.Scalar(ScalarType.INT),
            Definitions.column("id", Storage.INT32, false, Generation.IDENTITY),
            "",
            true);

    var sdl =
        Sdl.of(api(model(hidden, Definitions.optional("name", ScalarType.STRING, Storage.TEXT))));

    assertThat(fields(sdl, "type Query"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("listThings(filter:");
    assertThat(fields(sdl, "type Mutation"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("createThing(");
  }

  @Test
  void readOnlyModelsHaveNoMutation() {
    var view = changed(model(id()), true, Set.of());

    assertThat(Sdl.of(api(view)))
        .contains("getThing")
        .doesNotContain("Mutation", "CreateThingInput");
  }

  @Test
  void disabledOperationsAreMissing() {
    var model = changed(model(id()), false, EnumSet.of(Operation.LIST, Operation.DELETE));

    assertThat(Sdl.of(api(model)))
        .contains("getThing", "createThing", "updateThing")
        .doesNotContain("listThings", "deleteThing", "DeleteThingInput", "ModelThingConnection");
  }

  @Test
  void emptyApiHasOneFieldThatIsNull() {
    var sdl = Sdl.of(Definitions.api(List.of(), List.of(), List.of()));

    assertThat(fields(sdl, "type Query")).contains("nothing: Boolean");
    assertThat(sdl).doesNotContain("Mutation");
  }

  @Test
  void fieldsNamedLikeArgumentsOrLogicGiveWay() {
    var limit = Definitions.required("limit", ScalarType.INT, Storage.INT32);
    var and = Definitions.optional("and", ScalarType.INT, Storage.INT32);
    var model =
        new Model(
            "Thing",
            "Things",
            model(id()).table(),
            "",
            List.of(limit, and),
            List.of(),
            List.of("limit"),
            List.of(),
            List.of(),
            false,
            Set.of(),
            List.of());

    var sdl = Sdl.of(api(model));

    assertThat(sdl).contains("listThings(filter:", "getThing(limit: Int!)");
    assertThat(fields(sdl, "input ModelThingFilterInput"))
        .contains("and: [ModelThingFilterInput]", "limit: ModelIntInput");
  }

  @Test
  void twoTypesOfOneNameAreNamed() {
    var model = model(id());
    var other = new EnumType("ModelThingFilterInput", List.of(new EnumType.Value("a", "a")), "");
    var uses =
        new Field(
            "other",
            new FieldType.Enumeration("ModelThingFilterInput"),
            Definitions.column("other", Storage.ENUM, true, Generation.NONE),
            "",
            false);
    var definition =
        Definitions.api(List.of(model(id(), uses)), List.of(other), model.authorization());

    assertThatThrownBy(() -> Sdl.of(definition))
        .hasMessage(
            "Two types are called ModelThingFilterInput. Rename the model or enum that gives one of"
                + " them.");
  }

  @Test
  void modelAndColumnCommentsAreDescriptions() {
    var model =
        new Model(
            "Thing",
            "Things",
            model(id()).table(),
            "A \"thing\".\nOf two lines.",
            List.of(id()),
            List.of(),
            List.of("id"),
            List.of(),
            List.of(),
            false,
            Set.of(),
            List.of());

    assertThat(Sdl.of(api(model)))
        .contains("\"\"\"\nA \"thing\".\nOf two lines.\n\"\"\"\ntype Thing {");
  }

  @Test
  void sameDefinitionGivesTheSameText() {
    assertThat(Sdl.of(Definitions.blog())).isEqualTo(BLOG);
  }

  private static Field id() {
    return Definitions.required("id", ScalarType.INT, Storage.INT32);
  }

  private static Model model(Field... fields) {
    return Definitions.model("Thing", "Things", List.of(fields), List.of());
  }

  private static Model changed(Model model, boolean readOnly, Set<Operation> disabled) {
    return new Model(
        model.name(),
        model.plural(),
        model.table(),
        "",
        model.fields(),
        model.relations(),
        model.primaryKey(),
        List.of(),
        List.of(),
        readOnly,
        disabled,
        List.of());
  }

  private static ApiDefinition api(Model model) {
    return Definitions.api(List.of(model), List.of(), List.of());
  }

  private static String type(String sdl, String start) {
    var from = sdl.indexOf(start + " {");
    assertThat(from).as(start).isNotNegative();
    return sdl.substring(from, sdl.indexOf("\n}", from) + 2);
  }

  private static List<String> fields(String sdl, String start) {
    return Arrays.stream(type(sdl, start).split("\n"))
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.equals("}") && !line.startsWith("\""))
        .toList();
  }
}
