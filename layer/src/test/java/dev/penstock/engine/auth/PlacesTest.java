package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Additions;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.ValueType;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.graphql.Definitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules stand on the API, on a model, on fields and on operations that users add. */
class PlacesTest {
  private static final Rule OF_API = rule(new Whom.Authenticated(Provider.OIDC));
  private static final Rule OF_MODEL = rule(new Whom.Public(Provider.API_KEY));
  private static final Rule OF_FIELD = rule(new Whom.Custom());
  private static final Rule OF_OPERATION =
      rule(new Whom.Groups(Provider.OIDC, List.of("admin"), "groups"));

  private static final Model PLAIN =
      model("Plain", List.of(), key(), ruled("secret"), ruled("hidden"));
  private static final Model OWN = model("Own", List.of(OF_MODEL), key(), ruled("secret"));
  private static final Model RULED = model("Ruled", List.of(OF_MODEL), ruled("id"), ruled("name"));
  private static final CustomOperation PURGE =
      new CustomOperation(
          CustomOperation.Kind.MUTATION,
          "purge",
          "",
          List.of(),
          new ValueType.Scalar(ScalarType.BOOLEAN, false),
          new CustomOperation.Handler.Java("example.Purge"),
          List.of(OF_OPERATION));

  private final Authorization authorization =
      new Authorization(
          new ApiDefinition(
              new Database("db", Engine.POSTGRESQL, "SQL_CONNECTION_STRING", ""),
              List.of(PLAIN, OWN, RULED),
              List.of(),
              List.of(OF_API),
              new Additions(List.of(), List.of(PURGE))));

  @Test
  void anExplanationNamesThePlaceOfTheRulesInForce() {
    var access = access(Map.of());

    assertThat(access.why(PLAIN, Operation.GET).stream().map(Judgement::scope))
        .containsExactly(
            new Scope.OfApi("Plain"), new Scope.OfFields("Plain", List.of("secret", "hidden")));
    assertThat(access.why(OWN, Operation.GET).stream().map(Judgement::scope))
        .containsExactly(new Scope.OfModel("Own"), new Scope.OfFields("Own", List.of("secret")));
    assertThat(access.why(RULED, Operation.GET).stream().map(Judgement::scope))
        .containsExactly(new Scope.OfFields("Ruled", List.of("id", "name")));
    assertThat(scope(access, PLAIN, "id")).isEqualTo(new Scope.OfApi("Plain"));
    assertThat(scope(access, OWN, "id")).isEqualTo(new Scope.OfModel("Own"));
    assertThat(scope(access, OWN, "secret"))
        .isEqualTo(new Scope.OfFields("Own", List.of("secret")));
    assertThat(access.why(PURGE).scope()).isEqualTo(new Scope.OfOperation("Mutation", "purge"));
  }

  @Test
  void theRulesOfAnOperationDecideAboutItAlone() {
    var admin = access(Map.of("groups", List.of("staff", "admin")));
    var staff = access(Map.of("groups", List.of("staff")));

    assertThat(admin.admits(PURGE)).isTrue();
    assertThat(staff.admits(PURGE)).isFalse();
    assertThat(staff.why(PURGE).verdicts())
        .containsExactly(
            new Verdict.Unmet(
                OF_OPERATION, List.of(new Lack.NotMember("groups", List.of("admin")))));
    assertThat(admin.to(OWN, Operation.GET).isDenied()).isTrue();
    assertThat(staff.to(PLAIN, Operation.GET).isCertain()).isTrue();
  }

  @Test
  void whatNoRuleAsksIsNotKnownOfACaller() {
    assertThatThrownBy(() -> access(Map.of("groups", List.of("admin"))).values("groups"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Nobody asked for Values");
  }

  private Access access(Map<String, Object> claims) {
    var caller = new Caller.Token(Provider.OIDC, new Claims(claims));
    return authorization.access(
        authorization.shape(caller),
        new Leaves(List.of()).of(Authorization.claims(caller)),
        new Guards());
  }

  private static Scope scope(Access access, Model model, String field) {
    return access.why(model, model.field(field).orElseThrow(), Operation.GET).scope();
  }

  private static Field key() {
    return Definitions.key("id", ScalarType.ID, Storage.UUID);
  }

  private static Field ruled(String name) {
    var field = Definitions.required(name, ScalarType.STRING, Storage.TEXT);
    return new Field(
        name, field.type(), field.column(), field.description(), false, List.of(OF_FIELD));
  }

  private static Model model(String name, List<Rule> rules, Field... fields) {
    var model = Definitions.model(name, name + "s", List.of(fields), List.of());
    return new Model(
        name,
        model.plural(),
        model.table(),
        "",
        model.fields(),
        List.of(),
        model.primaryKey(),
        List.of(),
        List.of(),
        false,
        Set.of(),
        rules);
  }

  private static Rule rule(Whom whom) {
    return new Rule(whom, EnumSet.allOf(Operation.class));
  }
}
