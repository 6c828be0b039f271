package dev.penstock.engine.run;

import com.mysql.cj.jdbc.JdbcConnection;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database says of a statement that it has prepared and not run.
 *
 * @param columns none when it answers with no rows
 * @param parameters the types of its values; none where the database does not tell them
 */
record Description(ResultColumns columns, List<ColumnType> parameters) {
  private static final ResultColumns NO_COLUMNS = new ResultColumns(List.of());

  static Description of(Engine engine, Connection connection, String text) throws SQLException {
    try (var prepared = prepare(engine, connection, text)) {
      var result = prepared.getMetaData();
      var columns = result == null ? NO_COLUMNS : ResultColumns.of(engine, result);
      return new Description(
          columns, engine == Engine.POSTGRESQL ? parameters(prepared) : List.of());
    }
  }

  /** The driver of MySQL and MariaDB asks the server only when it is told to. */
  private static PreparedStatement prepare(Engine engine, Connection connection, String text)
      throws SQLException {
    return engine == Engine.POSTGRESQL
        ? connection.prepareStatement(text)
        : connection.unwrap(JdbcConnection.class).serverPrepareStatement(text);
  }

  private static List<ColumnType> parameters(PreparedStatement prepared) throws SQLException {
    var found = prepared.getParameterMetaData();
    List<ColumnType> types = new ArrayList<>();
    for (var i = 1; i <= found.getParameterCount(); i++) {
      types.add(ResultColumns.postgresql(found.getParameterTypeName(i)));
    }
    return types;
  }
}
