package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantTest {
  private static final RowCondition A = new RowCondition.IsNull(Path.of("a"));
  private static final RowCondition B = new RowCondition.IsNull(Path.of("b"));

  @Test
  void nothingAdmitsNobody() {
    assertThat(new Grant(List.of()).isDenied()).isTrue();
    assertThat(new Grant(List.of()).isCertain()).isFalse();
    assertThat(grant(Conditions.FALSE, Conditions.TRUE).isDenied()).isTrue();
    assertThat(grant(Conditions.TRUE, Conditions.FALSE).isDenied()).isTrue();
    assertThat(new Grant(List.of()).row()).isEqualTo(Conditions.FALSE);
  }

  @Test
  void oneWayWithoutAConditionIsEnough() {
    var grant = new Grant(List.of(of(A, Conditions.TRUE), of(Conditions.TRUE, Conditions.TRUE)));

    assertThat(grant.isCertain()).isTrue();
    assertThat(grant.isDenied()).isFalse();
    assertThat(grant.row()).isEqualTo(Conditions.TRUE);
    assertThat(grant.alternatives()).hasSize(1);
  }

  @Test
  void waysAreAlternatives() {
    var grant = new Grant(List.of(of(A, B), of(B, A), of(A, B)));

    assertThat(grant.isCertain()).isFalse();
    assertThat(grant.isDenied()).isFalse();
    assertThat(grant.alternatives()).containsExactly(of(A, B), of(B, A));
    assertThat(grant.row()).isEqualTo(new RowCondition.Or(List.of(A, B)));
    assertThat(grant.newRow()).isEqualTo(new RowCondition.Or(List.of(B, A)));
    assertThat(grant(A, Conditions.TRUE).isCertain()).isFalse();
    assertThat(grant(Conditions.TRUE, A).isCertain()).isFalse();
  }

  @Test
  void whatAdmitsWhereverAnotherDoesCoversIt() {
    var nothing = new Grant(List.of());
    var everything = grant(Conditions.TRUE, Conditions.TRUE);
    var a = grant(A, Conditions.TRUE);
    var aOrB = new Grant(List.of(of(A, Conditions.TRUE), of(B, Conditions.TRUE)));

    assertThat(everything.covers(a)).isTrue();
    assertThat(everything.covers(nothing)).isTrue();
    assertThat(aOrB.covers(a)).isTrue();
    assertThat(a.covers(a)).isTrue();
    assertThat(a.covers(aOrB)).isFalse();
    assertThat(a.covers(everything)).isFalse();
    assertThat(a.covers(nothing)).as("nobody asks, but nothing is claimed").isFalse();
  }

  private static Grant grant(RowCondition row, RowCondition newRow) {
    return new Grant(List.of(of(row, newRow)));
  }

  private static Alternative of(RowCondition row, RowCondition newRow) {
    return new Alternative(row, newRow, List.of(), List.of());
  }
}
