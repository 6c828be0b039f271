package dev.penstock.corpus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks into both databases of {@link Trade} by SQL of their own. */
record Consoles(Connection shop, Connection billing) implements AutoCloseable {
  static Consoles open(Trade trade) throws SQLException {
    return new Consoles(trade.shop().connect(), trade.billing().connect());
  }

  List<String> shop(String sql) throws SQLException {
    return column(shop, sql);
  }

  List<String> billing(String sql) throws SQLException {
    return column(billing, sql);
  }

  /** The first column of what a statement finds, as text; nulls are null. */
  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    shop.close();
    billing.close();
  }
}
