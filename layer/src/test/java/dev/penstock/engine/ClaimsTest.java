package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  @Test
  void aTextIsAListOfOne() {
    var claims = new Claims(Map.of("sub", "ann", "groups", List.of("a", 1, "b"), "age", 7));

    assertThat(claims.texts("sub")).containsExactly("ann");
    assertThat(claims.texts("groups")).containsExactly("a", "b");
    assertThat(claims.texts("age")).isEmpty();
    assertThat(claims.texts("missing")).isEmpty();
  }

  @Test
  void onlyWhatIsNoListAndNoObjectIsAScalar() {
    var claims =
        new Claims(
            Map.of("sub", "ann", "age", 7, "vip", true, "list", List.of("a"), "o", Map.of()));

    assertThat(claims.scalar("sub")).hasValue("ann");
    assertThat(claims.scalar("age")).hasValue(7);
    assertThat(claims.scalar("vip")).hasValue(true);
    assertThat(claims.scalar("list")).isEmpty();
    assertThat(claims.scalar("o")).isEmpty();
    assertThat(claims.scalar("missing")).isEmpty();
  }

  @Test
  void nobodyChangesThemLater() {
    List<Object> groups = new ArrayList<>(List.of("a"));
    Map<String, Object> values = new HashMap<>(Map.of("groups", groups));
    var claims = new Claims(values);

    groups.add("admin");
    values.put("sub", "eve");

    assertThat(claims.texts("groups")).containsExactly("a");
    assertThat(claims.texts("sub")).isEmpty();
  }

  @Test
  @SuppressWarnings({"unchecked", "NullAway"})
  void nullIsNoClaim() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("sub", null);

    assertThat(new Claims((Map<String, Object>) (Map<String, ?>) values).values()).isEmpty();
  }

  @Test
  void neverShowsWhatItKnows() {
    var caller = new Caller.Token(Provider.OIDC, new Claims(Map.of("email", "ann@example.com")));

    assertThat(caller.toString()).doesNotContain("ann");
  }
}
