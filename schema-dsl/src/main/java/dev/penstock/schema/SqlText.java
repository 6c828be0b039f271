package dev.penstock.schema;

import dev.penstock.definition.Engine;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An SQL expression as each database wants it written. */
public final class SqlText {
  private final Map<Engine, String> texts;

  SqlText() {
    this(new EnumMap<>(Engine.class));
  }

  private SqlText(Map<Engine, String> texts) {
    this.texts = texts;
  }

  /** The same for every database. */
  static SqlText everywhere(String sql) {
    return new SqlText().postgresql(sql).mysql(sql).mariadb(sql);
  }

  public SqlText postgresql(String sql) {
    return with(Engine.POSTGRESQL, sql);
  }

  public SqlText mysql(String sql) {
    return with(Engine.MYSQL, sql);
  }

  public SqlText mariadb(String sql) {
    return with(Engine.MARIADB, sql);
  }

  Optional<String> on(Engine engine) {
    return Optional.ofNullable(texts.get(engine));
  }

  private SqlText with(Engine engine, String sql) {
    var more = new EnumMap<>(texts.isEmpty() ? Map.of(engine, sql) : texts);
    more.put(engine, sql);
    return new SqlText(more);
  }
}
