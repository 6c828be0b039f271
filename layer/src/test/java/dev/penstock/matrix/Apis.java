package dev.penstock.matrix;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Constraint;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.definition.Whom;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The definitions in which the rules of the matrix stand: each rule has a model of one table. */
final class Apis {
  private static final List<Rule> EVERYBODY =
      List.of(
          rule(new Whom.Public(Provider.API_KEY)),
          rule(new Whom.Public(Provider.IDENTITY_POOL)),
          rule(new Whom.Authenticated(Provider.USER_POOLS)),
          rule(new Whom.Authenticated(Provider.OIDC)),
          rule(new Whom.Authenticated(Provider.IDENTITY_POOL)),
          rule(new Whom.Custom()));

  private final Kind kind;

  Apis(Kind kind) {
    this.kind = kind;
  }

  /** What a table of things needs, and its rows. */
  static final String SCRIPT =
      """
      create table things (
        id integer not null primary key, owner varchar(40), mail varchar(40), team varchar(40),
        note varchar(40), secret varchar(40));
      insert into things values
        (1, 'a1::ann', 'ann@x', 'red', 'n1', 's1'), (2, 'b2', 'bob@x', 'blue', 'n2', 's2'),
        (3, null, null, null, 'n3', 's3')
      """;

  static String name(Strategy strategy, Grants grants) {
    return "Thing_%s_%s".formatted(strategy, grants);
  }

  /** One API for all rules of a level; for the level of the API use {@link #api}. */
  ApiDefinition all(Level level) {
    List<Model> models = new ArrayList<>();
    for (var strategy : Strategy.values()) {
      for (var grants : Grants.values()) {
        models.add(model(level, strategy, grants));
      }
    }
    return definition(models, level == Level.MODEL_OVER_API ? EVERYBODY : List.of());
  }

  /** An API whose rules are one rule. */
  ApiDefinition api(Strategy strategy, Grants grants) {
    return definition(
        List.of(thing(name(strategy, grants), List.of(), List.of())),
        List.of(rule(strategy, grants)));
  }

  private Model model(Level level, Strategy strategy, Grants grants) {
    var rules = List.of(rule(strategy, grants));
    return level == Level.FIELD
        ? thing(name(strategy, grants), EVERYBODY, rules)
        : thing(name(strategy, grants), rules, List.of());
  }

  private ApiDefinition definition(List<Model> models, List<Rule> rules) {
    var engine = Engine.valueOf(kind.name());
    return new ApiDefinition(
        new Database("db", engine, "SQL_CONNECTION_STRING", ""), models, List.of(), rules);
  }

  private Model thing(String name, List<Rule> rules, List<Rule> ofSecret) {
    var integer = kind == Kind.POSTGRESQL ? "integer" : "int";
    var text = ColumnType.of("varchar(40)", Storage.TEXT);
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            "id",
            new FieldType.Scalar(ScalarType.INT),
            new Column("id", ColumnType.of(integer, Storage.INT32), false, Generation.NONE),
            "",
            false));
    for (var column : List.of("owner", "mail", "team", "note", "secret")) {
      fields.add(
          new Field(
              column,
              new FieldType.Scalar(ScalarType.STRING),
              new Column(column, text, true, Generation.NONE),
              "",
              false,
              column.equals("secret") ? ofSecret : List.of()));
    }
    return new Model(
        name,
        name + "s",
        new Table(kind == Kind.POSTGRESQL ? "public" : "", "things"),
        "",
        fields,
        List.of(),
        List.of("id"),
        List.of(new Constraint(Constraint.Kind.PRIMARY_KEY, "things_pkey", List.of("id"))),
        List.of(),
        false,
        Set.of(),
        rules);
  }

  private static Rule rule(Whom whom) {
    return new Rule(whom, EnumSet.allOf(Operation.class));
  }

  private static Rule rule(Strategy strategy, Grants grants) {
    return new Rule(
        whom(strategy),
        operations(grants),
        strategy == Strategy.WHEN_RED
            ? Optional.of(
                new RowCondition.Compare(
                    Path.of("team"), RowCondition.Comparison.EQ, new Operand.Literal("red")))
            : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Whom whom(Strategy strategy) {
    return switch (strategy) {
      case PUBLIC_KEY -> new Whom.Public(Provider.API_KEY);
      case GUEST -> new Whom.Public(Provider.IDENTITY_POOL);
      case SIGNED_IN_POOL -> new Whom.Authenticated(Provider.USER_POOLS);
      case SIGNED_IN_OIDC -> new Whom.Authenticated(Provider.OIDC);
      case SIGNED_IN_IAM -> new Whom.Authenticated(Provider.IDENTITY_POOL);
      case OWNER_POOL -> new Whom.Owner(Provider.USER_POOLS, "owner", Whom.OWNER_CLAIMS);
      case OWNER_OIDC -> new Whom.Owner(Provider.OIDC, "owner", Whom.OWNER_CLAIMS);
      case OWNER_BY_MAIL -> new Whom.Owner(Provider.USER_POOLS, "mail", List.of("email"));
      case GROUP_POOL -> new Whom.Groups(Provider.USER_POOLS, List.of("admin"), Whom.GROUPS_CLAIM);
      case GROUP_OIDC -> new Whom.Groups(Provider.OIDC, List.of("red", "other"), Whom.GROUPS_CLAIM);
      case TEAM_POOL -> new Whom.GroupsIn(Provider.USER_POOLS, "team", Whom.GROUPS_CLAIM);
      case TEAM_OIDC -> new Whom.GroupsIn(Provider.OIDC, "team", Whom.GROUPS_CLAIM);
      case CUSTOM -> new Whom.Custom();
      case RESOURCE -> new Whom.Resource("reporter");
      case WHEN_RED -> new Whom.Identified();
    };
  }

  private static Set<Operation> operations(Grants grants) {
    return switch (grants) {
      case EVERYTHING -> EnumSet.allOf(Operation.class);
      case GET -> EnumSet.of(Operation.GET);
      case LIST -> EnumSet.of(Operation.LIST);
      case READ -> EnumSet.of(Operation.GET, Operation.LIST, Operation.LISTEN);
      case CREATE -> EnumSet.of(Operation.CREATE);
      case UPDATE -> EnumSet.of(Operation.UPDATE);
      case DELETE -> EnumSet.of(Operation.DELETE);
    };
  }
}
