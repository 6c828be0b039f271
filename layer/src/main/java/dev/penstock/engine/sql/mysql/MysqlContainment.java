package dev.penstock.engine.sql.mysql;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.Sql;
import java.util.function.Consumer;

/**
 * JSON containment as PostgreSQL means it: objects in objects, arrays in arrays, equal scalars, and
 * at the top also a scalar in an array. `json_contains` would look into arrays at every depth.
 */
public final class MysqlContainment {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Sql sql;
  private final Equality equality;
  private int elements;

  /** How the database compares two JSON values. */
  @FunctionalInterface
  public interface Equality {
    void write(Sql sql, Consumer<Sql> document, Given json);
  }

  public MysqlContainment(Sql sql, Equality equality) {
    this.sql = sql;
    this.equality = equality;
  }

  /**
   * Unknown when the document is NULL, otherwise true or false. The text depends on the whole of
   * the JSON.
   */
  public void write(String column, Given json) {
    var wanted = tree(json.ask(Object::toString));
    Consumer<Sql> document = text -> text.add(column);
    sql.add("case when ").add(column).add(" is not null then coalesce(");
    if (wanted.isContainerNode()) {
      contains(document, wanted);
    } else {
      equality.write(sql, document, json);
      sql.add(" or json_type(").add(column).add(") = 'ARRAY' and ");
      element(document, wanted);
    }
    sql.add(", false) end");
  }

  private void contains(Consumer<Sql> document, JsonNode wanted) {
    if (!wanted.isContainerNode()) {
      equality.write(sql, document, Given.literal(wanted.toString()));
      return;
    }
    document.accept(sql.add("(json_type("));
    sql.add(wanted.isObject() ? ") = 'OBJECT'" : ") = 'ARRAY'");
    for (var member : wanted.properties()) {
      sql.add(" and ");
      contains(member(document, member.getKey()), member.getValue());
    }
    if (wanted.isArray()) {
      for (var element : wanted) {
        sql.add(" and ");
        element(document, element);
      }
    }
    sql.add(")");
  }

  /** The value under a key; a path is text in which the key is quoted as in JSON. */
  private static Consumer<Sql> member(Consumer<Sql> document, String key) {
    return text -> {
      document.accept(text.add("json_extract("));
      text.bind(
          ", ?)", MysqlText.LONGTEXT, Given.literal("$." + MAPPER.getNodeFactory().textNode(key)));
    };
  }

  private void element(Consumer<Sql> document, JsonNode wanted) {
    var name = "j" + elements++;
    document.accept(sql.add("exists (select 1 from json_table("));
    sql.add(", '$[*]' columns (v json path '$')) ").add(name).add(" where ");
    contains(text -> text.add(name + ".v"), wanted);
    sql.add(")");
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalStateException("JSON text that was checked", e);
    }
  }
}
