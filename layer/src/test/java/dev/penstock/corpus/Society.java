package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caches;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A society with teams, members, their posts, comments and likes, for rules of all kinds. Ann (sub
 * a1) and Bob (b2) are known by their tokens.
 */
final class Society implements AutoCloseable {
  static final Caller KEY = new Caller.ApiKey();
  static final Caller NOBODY = new Caller.Anonymous();
  static final Caller ANN = token("a1", "ann", List.of("red"));
  static final Caller BOB = token("b2", "bob", List.of("blue", "green"));
  static final Caller ADMIN = token("z9", "zoe", List.of("admin"));

  private static final String SCRIPT =
      """
      create table teams (
        id integer not null primary key, name varchar(40) not null, color varchar(20));
      create table members (
        id integer not null primary key, team_id integer, login varchar(40) not null,
        constraint members_team foreign key (team_id) references teams (id));
      create table posts (
        id integer not null primary key, team_id integer, title varchar(40) not null,
        owner varchar(80), secret varchar(40), rank_no integer,
        constraint posts_team foreign key (team_id) references teams (id));
      create table comments (
        id integer not null primary key, post_id integer not null, author varchar(40),
        content varchar(40) not null,
        constraint comments_post foreign key (post_id) references posts (id));
      create table likes (
        id integer not null primary key, comment_id integer not null, fan varchar(40),
        constraint likes_comment foreign key (comment_id) references comments (id));
      insert into teams values (1, 'Reds', 'red'), (2, 'Blues', 'blue'), (3, 'Nones', null);
      insert into members values (1, 1, 'a1'), (2, 2, 'b2'), (3, 2, 'a1'), (4, null, 'z9');
      insert into posts values
        (1, 1, 'One', 'a1::ann', 's1', 10), (2, 2, 'Two', 'b2', 's2', 20),
        (3, 2, 'Three', 'ann', 's3', 30), (4, null, 'Four', null, 's4', 40),
        (5, 3, 'Five', 'A1::ANN', null, 50);
      insert into comments values
        (1, 1, 'a1', 'c1'), (2, 1, 'b2', 'c2'), (3, 2, 'a1', 'c3'), (4, 2, 'b2', 'c4'),
        (5, 4, null, 'c5');
      insert into likes values
        (1, 1, 'a1'), (2, 1, 'b2'), (3, 2, 'a1'), (4, 3, 'b2'), (5, 4, 'b2')
      """;

  private final TestDatabase database;
  private final ApiDefinition bare;
  private final List<Gateway> gateways = new ArrayList<>();

  private Society(TestDatabase database, ApiDefinition bare) {
    this.database = database;
    this.bare = bare;
  }

  static Society open(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    for (var statement : SCRIPT.split(";\n")) {
      database.run(statement);
    }
    return new Society(database, People.definition(database));
  }

  TestDatabase database() {
    return database;
  }

  /** The API without any rule. */
  ApiDefinition bare() {
    return new ApiDefinition(bare.database(), bare.models(), bare.enums(), List.of());
  }

  /** A gateway for an API with these rules. */
  Asked with(ApiDefinition definition) {
    var gateway = GeneratedApi.gateway(database, definition);
    gateways.add(gateway);
    return new Asked(gateway);
  }

  Asked withoutMemory(ApiDefinition definition) {
    var gateway = GeneratedApi.gateway(database, definition, Caches.OFF);
    gateways.add(gateway);
    return new Asked(gateway);
  }

  /** Somebody to ask. */
  record Asked(Gateway gateway) {
    String ask(Caller caller, String document) {
      return ask(caller, document, Map.of());
    }

    String ask(Caller caller, String document, Map<String, Object> variables) {
      var request = new Request(document, "", new LinkedHashMap<>(variables), caller, "r", false);
      return new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8)
          .replaceAll(
              ",\"data\":null,\"errorType\":\"(\\w+)\",\"errorInfo\":null,\"extensions\":"
                  + "\\{\"code\":\"\\w+\",\"requestId\":\"r\"}",
              ",\"type\":\"$1\"");
    }
  }

  @Override
  public void close() {
    gateways.forEach(Gateway::close);
    database.close();
  }

  static Caller token(String sub, String name, List<String> groups) {
    return new Caller.Token(
        Provider.USER_POOLS,
        new Claims(Map.of("sub", sub, "username", name, "cognito:groups", groups)));
  }

  static Caller token(Map<String, Object> claims) {
    return new Caller.Token(Provider.USER_POOLS, new Claims(claims));
  }

  static Rule rule(Whom whom, Operation... operations) {
    return new Rule(whom, operations(operations));
  }

  private static Set<Operation> operations(Operation... operations) {
    return operations.length == 0
        ? EnumSet.allOf(Operation.class)
        : EnumSet.copyOf(List.of(operations));
  }

  static Rule key(Operation... operations) {
    return rule(new Whom.Public(Provider.API_KEY), operations);
  }

  static Rule owner(String field, Operation... operations) {
    return rule(new Whom.Owner(Provider.USER_POOLS, field, Whom.OWNER_CLAIMS), operations);
  }

  static Rule signedIn(Operation... operations) {
    return rule(new Whom.Authenticated(Provider.USER_POOLS), operations);
  }

  static Rule group(String name, Operation... operations) {
    return rule(new Whom.Groups(Provider.USER_POOLS, List.of(name), Whom.GROUPS_CLAIM), operations);
  }

  static Rule groupIn(String field, Operation... operations) {
    return rule(new Whom.GroupsIn(Provider.USER_POOLS, field, Whom.GROUPS_CLAIM), operations);
  }

  static Rule when(RowCondition row, Operation... operations) {
    return new Rule(
        new Whom.Identified(),
        operations(operations),
        Optional.of(row),
        Optional.empty(),
        List.of());
  }

  static RowCondition is(String path, Object value) {
    return new RowCondition.Compare(
        path(path), RowCondition.Comparison.EQ, new Operand.Literal(value));
  }

  static RowCondition isClaim(String path, String claim) {
    return new RowCondition.Compare(
        path(path), RowCondition.Comparison.EQ, new Operand.Claim(claim));
  }

  /** `team.color` */
  static Path path(String path) {
    var names = List.of(path.split("\\."));
    return new Path(names.subList(0, names.size() - 1), names.getLast());
  }

  static ApiDefinition rules(ApiDefinition api, String model, Rule... rules) {
    return changed(
        api,
        model,
        old ->
            new Model(
                old.name(),
                old.plural(),
                old.table(),
                old.description(),
                old.fields(),
                old.relations(),
                old.primaryKey(),
                old.constraints(),
                old.indexes(),
                old.readOnly(),
                old.disabled(),
                List.of(rules)));
  }

  static ApiDefinition fieldRules(ApiDefinition api, String model, String field, Rule... rules) {
    return changed(
        api,
        model,
        old ->
            new Model(
                old.name(),
                old.plural(),
                old.table(),
                old.description(),
                old.fields().stream()
                    .map(each -> each.name().equals(field) ? ruled(each, rules) : each)
                    .toList(),
                old.relations(),
                old.primaryKey(),
                old.constraints(),
                old.indexes(),
                old.readOnly(),
                old.disabled(),
                old.authorization()));
  }

  private static Field ruled(Field old, Rule... rules) {
    return new Field(
        old.name(), old.type(), old.column(), old.description(), old.hidden(), List.of(rules));
  }

  static ApiDefinition everywhere(ApiDefinition api, Rule... rules) {
    return new ApiDefinition(api.database(), api.models(), api.enums(), List.of(rules));
  }

  private static ApiDefinition changed(
      ApiDefinition api, String name, UnaryOperator<Model> change) {
    return new ApiDefinition(
        api.database(),
        api.models().stream()
            .map(model -> model.name().equals(name) ? change.apply(model) : model)
            .toList(),
        api.enums(),
        api.authorization());
  }
}
