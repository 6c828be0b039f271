package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * An object type that stands for no table. As the type of an argument it gives an input, called
 * {@link #inputName}.
 */
public record CustomType(String name, List<Member> members, String description) {

  public CustomType {
    members = List.copyOf(members);
    ApiDefinition.unique(members.stream().map(Member::name).toList(), "field of " + name);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("Type %s has no field".formatted(name));
    }
  }

  /**
   * One field.
   *
   * @param key for a {@link ValueType.Row}: the fields of this type that hold the row's key, in key
   *     order; empty for others
   */
  public record Member(String name, ValueType type, List<String> key, String description) {
    public Member {
      key = List.copyOf(key);
    }
  }

  public Optional<Member> member(String memberName) {
    return members.stream().filter(member -> member.name().equals(memberName)).findFirst();
  }

  public String inputName() {
    return name + "Input";
  }
}
