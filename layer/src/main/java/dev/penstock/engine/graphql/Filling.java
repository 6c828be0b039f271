package dev.penstock.engine.graphql;

import dev.penstock.definition.Column;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the gateway writes into a field for which neither the caller nor the database has a value.
 */
public enum Filling {
  NOTHING,
  /** A random UUID on create. */
  UUID,
  /** The time of the create. */
  CREATED,
  /** The time of the create or update. */
  UPDATED;

  private static final int UUID_LENGTH = 36;
  private static final Pattern LENGTH = Pattern.compile("\\(([0-9]{1,9})\\)");

  public static Filling of(Model model, Field field) {
    var column = field.column();
    if (column.generation() != Column.Generation.NONE || column.type().dimensions() > 0) {
      return NOTHING;
    }
    return switch (column.name()) {
      case "created_at", "createdAt" -> isTime(column) ? CREATED : NOTHING;
      case "updated_at", "updatedAt" -> isTime(column) ? UPDATED : NOTHING;
      default -> isUuidKey(model, field) ? UUID : NOTHING;
    };
  }

  /** Whether an update writes its time there: a default of the database works on inserts only. */
  public static boolean changesOnUpdate(Field field) {
    var column = field.column();
    return (column.name().equals("updated_at") || column.name().equals("updatedAt"))
        && column.writable()
        && column.type().dimensions() == 0
        && isTime(column);
  }

  private static boolean isTime(Column column) {
    return column.type().storage() == Storage.DATE_TIME
        || column.type().storage() == Storage.INSTANT;
  }

  private static boolean isUuidKey(Model model, Field field) {
    return model.primaryKey().equals(List.of(field.name()))
        && field.name().equals("id")
        && field.type() instanceof FieldType.Scalar(var type)
        && (type == ScalarType.ID || type == ScalarType.STRING)
        && holdsUuid(field.column())
        && !refersElsewhere(model, field);
  }

  /** A key that is also a reference must be the key of a row that exists. */
  private static boolean refersElsewhere(Model model, Field field) {
    return model.relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.BELONGS_TO)
        .flatMap(relation -> relation.on().stream())
        .anyMatch(pair -> pair.field().equals(field.name()));
  }

  /** Whether a column keeps the text of a UUID. */
  public static boolean holdsUuid(Column column) {
    return switch (column.type().storage()) {
      case UUID -> true;
      case TEXT, PADDED_TEXT -> {
        var length = LENGTH.matcher(column.type().sql());
        yield !length.find() || Integer.parseInt(length.group(1)) >= UUID_LENGTH;
      }
      default -> false;
    };
  }
}
