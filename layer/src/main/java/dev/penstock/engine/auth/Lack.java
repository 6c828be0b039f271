package dev.penstock.engine.auth;

import java.util.List;

/** What a caller would need to be admitted by a rule. */
public sealed interface Lack {
  /** There is no such claim, or none with a value that can be compared. */
  record NoClaim(String claim) implements Lack {}

  /** The caller is in none of these groups. */
  record NotMember(String claim, List<String> groups) implements Lack {
    public NotMember {
      groups = List.copyOf(groups);
    }
  }

  /** The claim is neither this value nor a list that has it. */
  record OtherValue(String claim, Object value) implements Lack {}

  /** The claim is the value that it must not be, or a list that has it. */
  record SameValue(String claim, Object value) implements Lack {}

  /** The caller is not this resource. */
  record OtherPrincipal(String name) implements Lack {}
}
