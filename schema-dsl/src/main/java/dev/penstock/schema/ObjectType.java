package dev.penstock.schema;

import java.util.List;
import java.util.stream.Stream;

/** An object type of the user's own, field by field. */
public final class ObjectType implements Addition {
  private final Site site;
  private final String name;
  private final String description;
  private final List<Member> members;

  ObjectType(Site site, String name) {
    this(site, name, "", List.of());
  }

  private ObjectType(Site site, String name, String description, List<Member> members) {
    this.site = site;
    this.name = name;
    this.description = description;
    this.members = List.copyOf(members);
  }

  /** A field as it was written. */
  record Member(Site site, String name, TypeWord type, List<String> key, String description) {}

  public ObjectType field(String fieldName, TypeWord type) {
    return field(fieldName, type, "");
  }

  public ObjectType field(String fieldName, TypeWord type, String fieldDescription) {
    return with(new Member(Site.ofCaller(), fieldName, type, List.of(), fieldDescription));
  }

  /**
   * A field that leads to a row of a model.
   *
   * @param first the field of this type that holds the row's key; several for a key of several
   *     fields, in its order
   */
  public ObjectType reference(String fieldName, Model model, String first, String... more) {
    var key = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return with(new Member(Site.ofCaller(), fieldName, Custom.ref(model), key, ""));
  }

  private ObjectType with(Member member) {
    return new ObjectType(
        site, name, description, Stream.concat(members.stream(), Stream.of(member)).toList());
  }

  /** What clients read about it in the schema. */
  public ObjectType description(String text) {
    return new ObjectType(site, name, text, members);
  }

  Site site() {
    return site;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  List<Member> members() {
    return members;
  }
}
