package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is left of conditions for a caller with the claims `name`, `groups` and `plan: gold`, who
 * lacks `gone`. Expected values are worked out by hand, in the logic of SQL.
 */
class ReductionTest {
  private static final Path TITLE = Path.of("title");
  private static final Map<Fact, Integer> FACTS =
      Map.ofEntries(
          Map.entry(new Fact.Value("name"), Fact.YES),
          Map.entry(new Fact.Value("gone"), Fact.NO),
          Map.entry(new Fact.Values("groups"), 2),
          Map.entry(new Fact.Values("gone"), 0),
          Map.entry(new Fact.Equal("plan", "gold"), Fact.YES),
          Map.entry(new Fact.Equal("plan", "free"), Fact.NO),
          Map.entry(new Fact.Equal("gone", "x"), Fact.UNKNOWN),
          Map.entry(new Fact.Member("groups", List.of("admin")), Fact.YES),
          Map.entry(new Fact.Member("groups", List.of("root")), Fact.NO),
          Map.entry(new Fact.Principal("robot"), Fact.YES),
          Map.entry(new Fact.Principal("stranger"), Fact.NO));

  private static final RowCondition YES = new RowCondition.And(List.of());
  private static final RowCondition NO = new RowCondition.Or(List.of());
  private static final RowCondition OPEN = title(new Operand.Literal("open"));
  private static final RowCondition MINE = title(new Operand.Claim("name"));
  private static final RowCondition LOST = title(new Operand.Claim("gone"));
  private static final RowCondition OF_GROUPS = in(new Operand.Claim("groups"));
  private static final RowCondition OF_NONE = in(new Operand.Claim("gone"));
  private static final RowCondition HAS_GROUP =
      new RowCondition.HasElement(TITLE, new Operand.Claim("groups"));
  private static final RowCondition HAS_NONE =
      new RowCondition.HasElement(TITLE, new Operand.Claim("gone"));
  private static final RowCondition EMPTY = new RowCondition.IsNull(TITLE);
  private static final RowCondition GOLD = claim("plan", "gold");
  private static final RowCondition FREE = claim("plan", "free");
  private static final RowCondition UNTOLD = claim("gone", "x");

  private final Reduction reduction = new Reduction(FACTS::get);

  static Stream<Arguments> conditions() {
    return Stream.of(
        // comparisons
        Arguments.of(OPEN, OPEN),
        Arguments.of(MINE, MINE),
        Arguments.of(LOST, NO),
        Arguments.of(not(OPEN), not(OPEN)),
        Arguments.of(not(MINE), not(MINE)),
        Arguments.of(not(LOST), NO),
        Arguments.of(not(not(MINE)), MINE),
        Arguments.of(not(not(LOST)), NO),
        Arguments.of(EMPTY, EMPTY),
        Arguments.of(not(EMPTY), not(EMPTY)),
        // lists
        Arguments.of(OF_GROUPS, OF_GROUPS),
        Arguments.of(OF_NONE, NO),
        Arguments.of(in(new Operand.Claim("gone"), new Operand.Claim("groups")), OF_GROUPS),
        Arguments.of(in(), NO),
        Arguments.of(not(OF_GROUPS), not(OF_GROUPS)),
        Arguments.of(not(OF_NONE), NO),
        Arguments.of(not(in(new Operand.Literal("open"), new Operand.Claim("gone"))), NO),
        Arguments.of(not(in()), YES),
        Arguments.of(HAS_GROUP, HAS_GROUP),
        Arguments.of(HAS_NONE, NO),
        Arguments.of(not(HAS_GROUP), not(HAS_GROUP)),
        Arguments.of(not(HAS_NONE), NO),
        // claims alone
        Arguments.of(GOLD, YES),
        Arguments.of(FREE, NO),
        Arguments.of(UNTOLD, NO),
        Arguments.of(not(GOLD), NO),
        Arguments.of(not(FREE), YES),
        Arguments.of(not(UNTOLD), NO),
        // all and any
        Arguments.of(and(), YES),
        Arguments.of(or(), NO),
        Arguments.of(and(MINE, OPEN), and(MINE, OPEN)),
        Arguments.of(and(MINE, MINE), MINE),
        Arguments.of(and(MINE, LOST), NO),
        Arguments.of(and(MINE, GOLD), MINE),
        Arguments.of(or(MINE, OPEN), or(MINE, OPEN)),
        Arguments.of(or(MINE, MINE), MINE),
        Arguments.of(or(MINE, LOST), MINE),
        Arguments.of(or(MINE, GOLD), YES),
        Arguments.of(not(and(MINE, OPEN)), or(not(MINE), not(OPEN))),
        Arguments.of(not(and(MINE, LOST)), not(MINE)),
        Arguments.of(not(and(MINE, GOLD)), not(MINE)),
        Arguments.of(not(or(MINE, OPEN)), and(not(MINE), not(OPEN))),
        Arguments.of(not(or(MINE, LOST)), NO),
        Arguments.of(not(or(MINE, FREE)), not(MINE)),
        // related rows
        Arguments.of(some(MINE), some(MINE)),
        Arguments.of(some(and(MINE, GOLD)), some(MINE)),
        Arguments.of(some(or(MINE, LOST)), some(MINE)),
        Arguments.of(some(GOLD), some(YES)),
        Arguments.of(some(LOST), NO),
        Arguments.of(some(FREE), NO),
        // no related row: who lacks a claim cannot know that none has it
        Arguments.of(not(some(MINE)), not(some(MINE))),
        Arguments.of(not(some(and(MINE, OPEN))), not(some(and(MINE, OPEN)))),
        Arguments.of(not(some(or(MINE, OPEN))), not(some(or(MINE, OPEN)))),
        Arguments.of(not(some(not(OPEN))), not(some(not(OPEN)))),
        Arguments.of(not(some(EMPTY)), not(some(EMPTY))),
        Arguments.of(not(some(OF_GROUPS)), not(some(OF_GROUPS))),
        Arguments.of(not(some(HAS_GROUP)), not(some(HAS_GROUP))),
        Arguments.of(not(some(some(MINE))), not(some(some(MINE)))),
        Arguments.of(not(some(GOLD)), not(some(YES))),
        Arguments.of(not(some(FREE)), YES),
        Arguments.of(not(some(UNTOLD)), NO),
        Arguments.of(not(some(LOST)), NO),
        Arguments.of(not(some(not(LOST))), NO),
        Arguments.of(not(some(and(OPEN, LOST))), NO),
        Arguments.of(not(some(or(OPEN, LOST))), NO),
        Arguments.of(not(some(OF_NONE)), NO),
        Arguments.of(not(some(HAS_NONE)), NO),
        Arguments.of(not(some(some(LOST))), NO));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whatIsLeft(RowCondition condition, RowCondition left) {
    assertThat(reduction.holds(condition)).isEqualTo(left);
  }

  @Test
  void rowsAreMeasuredAsTheyAreAndNewOnesAsTheyWillBe() {
    var rule = when(Optional.of(MINE), Optional.of(OPEN), List.of());

    for (var operation :
        List.of(Operation.GET, Operation.LIST, Operation.LISTEN, Operation.DELETE)) {
      assertThat(reduction.way(rule, operation))
          .isEqualTo(new Alternative(MINE, YES, List.of(), List.of()));
    }
    assertThat(reduction.way(rule, Operation.UPDATE))
        .isEqualTo(new Alternative(MINE, OPEN, List.of(), List.of()));
    assertThat(reduction.way(rule, Operation.CREATE))
        .isEqualTo(new Alternative(YES, OPEN, List.of(), List.of()));
  }

  @Test
  void withoutAConditionOnTheNewRowACreateIsMeasuredByTheOldOne() {
    var rule = when(Optional.of(MINE), Optional.empty(), List.of());

    assertThat(reduction.way(rule, Operation.UPDATE))
        .isEqualTo(new Alternative(MINE, YES, List.of(), List.of()));
    assertThat(reduction.way(rule, Operation.CREATE))
        .isEqualTo(new Alternative(YES, MINE, List.of(), List.of()));
  }

  @Test
  void whoLacksTheClaimThatARuleWritesCannotCreate() {
    var mine = new Fill("title", new Operand.Claim("name"));
    var lost = new Fill("body", new Operand.Claim("gone"));

    assertThat(
            reduction.way(
                when(Optional.empty(), Optional.empty(), List.of(mine)), Operation.CREATE))
        .isEqualTo(new Alternative(YES, YES, List.of(mine), List.of()));
    assertThat(
            reduction
                .way(
                    when(Optional.empty(), Optional.empty(), List.of(mine, lost)), Operation.CREATE)
                .newRow())
        .isEqualTo(NO);
  }

  @Test
  void anOwnerIsAnyOfTheClaimsThatThereAreAndBecomesTheFirst() {
    var rule = rule(new Whom.Owner(Provider.OIDC, "title", List.of("gone", "name")));

    assertThat(reduction.way(rule, Operation.GET).row()).isEqualTo(MINE);
    assertThat(reduction.way(rule, Operation.CREATE))
        .isEqualTo(
            new Alternative(
                YES, MINE, List.of(), List.of(new Fill("title", new Operand.Claim("name")))));

    var stranger = rule(new Whom.Owner(Provider.OIDC, "title", List.of("gone")));
    assertThat(reduction.way(stranger, Operation.GET).row()).isEqualTo(NO);
    assertThat(reduction.way(stranger, Operation.CREATE))
        .isEqualTo(new Alternative(YES, NO, List.of(), List.of()));
  }

  static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of(new Whom.Public(Provider.API_KEY), YES),
        Arguments.of(new Whom.Authenticated(Provider.OIDC), YES),
        Arguments.of(new Whom.Custom(), YES),
        Arguments.of(new Whom.Identified(), YES),
        Arguments.of(new Whom.Groups(Provider.OIDC, List.of("admin"), "groups"), YES),
        Arguments.of(new Whom.Groups(Provider.OIDC, List.of("root"), "groups"), NO),
        Arguments.of(new Whom.Resource("robot"), YES),
        Arguments.of(new Whom.Resource("stranger"), NO),
        Arguments.of(new Whom.GroupsIn(Provider.OIDC, "title", "groups"), OF_GROUPS),
        Arguments.of(new Whom.GroupsIn(Provider.OIDC, "title", "gone"), NO));
  }

  @ParameterizedTest
  @MethodSource("people")
  void rulesAdmitPeopleToRows(Whom whom, RowCondition rows) {
    assertThat(reduction.way(rule(whom), Operation.LIST))
        .isEqualTo(new Alternative(rows, YES, List.of(), List.of()));
    assertThat(reduction.way(rule(whom), Operation.CREATE))
        .isEqualTo(new Alternative(YES, rows, List.of(), List.of()));
  }

  private static Rule rule(Whom whom) {
    return new Rule(whom, EnumSet.allOf(Operation.class));
  }

  private static Rule when(
      Optional<RowCondition> row, Optional<RowCondition> newRow, List<Fill> fills) {
    return new Rule(new Whom.Identified(), EnumSet.allOf(Operation.class), row, newRow, fills);
  }

  private static RowCondition title(Operand with) {
    return new RowCondition.Compare(TITLE, RowCondition.Comparison.EQ, with);
  }

  private static RowCondition in(Operand... values) {
    return new RowCondition.In(TITLE, List.of(values));
  }

  private static RowCondition claim(String name, String value) {
    return new RowCondition.ClaimEquals(name, new Operand.Literal(value));
  }

  private static RowCondition not(RowCondition part) {
    return new RowCondition.Not(part);
  }

  private static RowCondition and(RowCondition... parts) {
    return new RowCondition.And(List.of(parts));
  }

  private static RowCondition or(RowCondition... parts) {
    return new RowCondition.Or(List.of(parts));
  }

  private static RowCondition some(RowCondition of) {
    return new RowCondition.Exists(List.of("comments"), of);
  }
}
