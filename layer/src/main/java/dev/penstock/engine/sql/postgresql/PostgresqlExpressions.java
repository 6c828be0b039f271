package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.Storage;
import dev.penstock.engine.sql.Conditions.Named;
import dev.penstock.engine.sql.Values;

/** What is asked of a column instead of its value: its text, its JSON, its size. */
final class PostgresqlExpressions {
  private final Values values;

  PostgresqlExpressions(Values values) {
    this.values = values;
  }

  String size(Named named) {
    var column = named.column();
    var type = named.type();
    if (type.dimensions() > 0) {
      return "case when %s is not null then coalesce(array_length(%<s, 1), 0) end"
          .formatted(column);
    }
    if (type.storage().isJson()) {
      return jsonSize(json(named));
    }
    return type.storage() == Storage.BYTES
        ? "octet_length(" + column + ")"
        : "char_length(" + text(named) + ")";
  }

  private static String jsonSize(String json) {
    return """
    case jsonb_typeof(%s) when 'array' then jsonb_array_length(%<s) \
    when 'object' then (select count(*) from jsonb_object_keys(%<s)) end\
    """
        .formatted(json);
  }

  String json(Named column) {
    return "(" + values.read(column.column(), column.type()) + ")::jsonb";
  }

  String text(Named named) {
    var column = named.column();
    var type = named.type();
    return switch (type.storage()) {
      case TEXT -> type.exact() ? column : column + "::text collate \"C\"";
      case PADDED_TEXT -> column + "::text collate \"C\"";
      default -> "(" + values.read(column, type) + ")::text";
    };
  }
}
