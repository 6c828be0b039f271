package dev.penstock.engine.sql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.statement.NamedSql;
import dev.penstock.statement.NamedSql.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes statements that users wrote: a bind, or several, where they have a name. */
public final class CustomText {
  /** PostgreSQL finds the type by what stands around the value. */
  public static final String UNTYPED = "unknown";

  private final ApiDefinition definition;
  private final Engine engine;

  public CustomText(ApiDefinition definition) {
    this.definition = definition;
    this.engine = definition.database().engine();
  }

  /**
   * What stands for a name.
   *
   * @param argument null for NULL, also where a request has no such argument
   */
  public record Value(ValueType type, @Nullable Argument argument) {}

  /** The statement alone. */
  public Statement statement(Values values, NamedSql named, Map<String, Value> arguments) {
    var sql = new Sql(values);
    write(sql, named, arguments);
    return sql.statement();
  }

  /** The statement as a part of another one. */
  void write(Sql sql, NamedSql named, Map<String, Value> arguments) {
    for (var part : named.parts()) {
      switch (part) {
        case Part.Text(var text) -> sql.add(text);
        case Part.Name name -> value(sql, name, Objects.requireNonNull(arguments.get(name.name())));
      }
    }
  }

  private void value(Sql sql, Part.Name name, Value value) {
    if (value.type() instanceof ValueType.ListOf list
        && !(list.element() instanceof ValueType.Custom)) {
      list(sql, name, list, value.argument());
      return;
    }
    var type = type(value.type());
    sql.bind(place(type, name), type, given(value.type(), value.argument()));
  }

  private void list(Sql sql, Part.Name name, ValueType.ListOf list, @Nullable Argument argument) {
    if (engine == Engine.POSTGRESQL) {
      var type = type(list);
      sql.bind(place(type, name), type, array(list, argument));
      return;
    }
    if (name.nullTested()) {
      sql.add(argument == null ? "null" : "1");
      return;
    }
    var items = argument instanceof Argument.Items(var found) ? found : List.<Argument>of();
    if (items.isEmpty()) {
      sql.add("null");
    }
    var type = type(list.element());
    for (var i = 0; i < items.size(); i++) {
      sql.add(i == 0 ? "" : ", ").bind("?", type, given(list.element(), items.get(i)));
    }
  }

  private @Nullable Given array(ValueType.ListOf list, @Nullable Argument argument) {
    if (!(argument instanceof Argument.Items(var items))) {
      return null;
    }
    List<@Nullable Given> values = new ArrayList<>();
    for (var item : items) {
      values.add(
          list.element() instanceof ValueType.ListOf inner
              ? array(inner, item)
              : given(list.element(), item));
    }
    return Given.list(values);
  }

  private @Nullable Given given(ValueType type, @Nullable Argument argument) {
    return switch (argument) {
      case null -> null;
      case Given given -> given;
      case Argument.Items _, Argument.Fields _ -> new ArgumentJson(definition).of(type, argument);
    };
  }

  /** What a test for NULL is asked about may be of any type, but PostgreSQL wants to know one. */
  private String place(ColumnType type, Part.Name name) {
    if (engine != Engine.POSTGRESQL) {
      return "?";
    }
    if (name.nullTested()) {
      return "cast(? as text)";
    }
    return type.sql().equals(UNTYPED)
        ? "?"
        : "cast(? as " + type.sql() + "[]".repeat(type.dimensions()) + ")";
  }

  private static ColumnType type(ValueType type) {
    return switch (type) {
      case ValueType.Scalar(var scalar, _) -> type(scalar);
      case ValueType.Enumeration _ -> ColumnType.of(UNTYPED, Storage.TEXT);
      case ValueType.Custom _, ValueType.Row _ -> ColumnType.of(UNTYPED, Storage.JSON);
      case ValueType.ListOf(ValueType.Custom _, _) -> ColumnType.of(UNTYPED, Storage.JSON);
      case ValueType.ListOf(var element, _) -> type(element).array();
    };
  }

  /** Whether PostgreSQL has to find the type of such a value. */
  public static boolean isUntyped(ScalarType type) {
    return type(type).sql().equals(UNTYPED);
  }

  private static ColumnType type(ScalarType type) {
    return switch (type) {
      case ID, STRING -> ColumnType.of(UNTYPED, Storage.TEXT);
      case INT -> ColumnType.of("integer", Storage.INT32);
      case BIG_INT -> ColumnType.of("bigint", Storage.INT64);
      case FLOAT -> ColumnType.of("double precision", Storage.FLOAT64);
      case BIG_DECIMAL -> ColumnType.of("numeric", Storage.DECIMAL);
      case BOOLEAN -> ColumnType.of("boolean", Storage.BOOLEAN);
      case BASE64 -> ColumnType.of("bytea", Storage.BYTES);
      case DATE -> ColumnType.of(UNTYPED, Storage.DATE);
      case TIME -> ColumnType.of(UNTYPED, Storage.TIME);
      case DATE_TIME -> ColumnType.of(UNTYPED, Storage.INSTANT);
      case JSON -> ColumnType.of(UNTYPED, Storage.JSON);
      case IP_ADDRESS -> ColumnType.of(UNTYPED, Storage.NETWORK);
    };
  }
}
