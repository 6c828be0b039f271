package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Column;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillingTest {
  @Test
  void keysThatHoldUuidsAreFilled() {
    assertThat(id("uuid", Storage.UUID, Generation.NONE)).isEqualTo(Filling.UUID);
    assertThat(id("varchar(36)", Storage.TEXT, Generation.NONE)).isEqualTo(Filling.UUID);
    assertThat(id("char(40)", Storage.PADDED_TEXT, Generation.NONE)).isEqualTo(Filling.UUID);
    assertThat(id("text", Storage.TEXT, Generation.NONE)).isEqualTo(Filling.UUID);
    assertThat(id("varchar(35)", Storage.TEXT, Generation.NONE)).isEqualTo(Filling.NOTHING);
    assertThat(id("uuid", Storage.UUID, Generation.DEFAULT)).isEqualTo(Filling.NOTHING);
  }

  @Test
  void onlyASingleKeyCalledIdIsFilled() {
    var other = Definitions.required("code", ScalarType.ID, Storage.UUID);
    var model = Definitions.model("Thing", "Things", List.of(key(), other), List.of());

    assertThat(Filling.of(model, other)).isEqualTo(Filling.NOTHING);
  }

  @Test
  void keyThatIsAReferenceIsNotFilled() {
    var relation =
        new Relation(
            "owner",
            Relation.Kind.BELONGS_TO,
            "Owner",
            List.of(new Relation.Pair("id", "id")),
            "",
            "");
    var model = Definitions.model("Thing", "Things", List.of(key()), List.of(relation));

    assertThat(Filling.of(model, key())).isEqualTo(Filling.NOTHING);
  }

  @Test
  void timesAreFilledInEitherNaming() {
    assertThat(time("created_at", Storage.INSTANT, Generation.NONE)).isEqualTo(Filling.CREATED);
    assertThat(time("createdAt", Storage.DATE_TIME, Generation.NONE)).isEqualTo(Filling.CREATED);
    assertThat(time("updated_at", Storage.DATE_TIME, Generation.NONE)).isEqualTo(Filling.UPDATED);
    assertThat(time("updatedAt", Storage.INSTANT, Generation.NONE)).isEqualTo(Filling.UPDATED);
  }

  @Test
  void whatTheDatabaseFillsOrIsNoTimeStays() {
    assertThat(time("created_at", Storage.INSTANT, Generation.DEFAULT)).isEqualTo(Filling.NOTHING);
    assertThat(time("updated_at", Storage.DATE, Generation.NONE)).isEqualTo(Filling.NOTHING);
    assertThat(time("changed_at", Storage.INSTANT, Generation.NONE)).isEqualTo(Filling.NOTHING);
  }

  private static Field key() {
    return Definitions.required("id", ScalarType.ID, Storage.UUID);
  }

  private static Filling id(String sql, Storage storage, Generation generation) {
    var column = new Column("id", ColumnType.of(sql, storage), false, generation);
    var field = Definitions.field("id", ScalarType.ID, column);
    return Filling.of(Definitions.model("Thing", "Things", List.of(field), List.of()), field);
  }

  private static Filling time(String column, Storage storage, Generation generation) {
    var field =
        Definitions.field(
            "time", ScalarType.DATE_TIME, Definitions.column(column, storage, false, generation));
    return Filling.of(
        Definitions.model("Thing", "Things", List.of(key(), field), List.of()), field);
  }
}
