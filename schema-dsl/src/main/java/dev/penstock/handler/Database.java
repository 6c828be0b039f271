package dev.penstock.handler;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the database of the API. All of one invocation are one transaction, which
 * begins with the first of them. It is kept when the handler returns, and undone when it throws or
 * takes too long. No rules of models hold for these statements.
 *
 * <p>In a statement `:name` stands for a value: a String, Integer, Long, Double, Boolean,
 * BigInteger, BigDecimal, LocalDate, LocalTime, OffsetDateTime, Instant, UUID, byte[], a List of
 * one of them, or null. Values are never part of the text.
 */
public interface Database {
  /**
   * Rows, in their order, each with the labels of its columns. Values are of the classes above:
   * days LocalDate, points in time OffsetDateTime (UTC; what the database keeps without a zone is
   * taken for UTC), truth values Boolean on PostgreSQL and Integer on MySQL and MariaDB. What has
   * no class of its own, such as JSON or an array, is the database's text.
   *
   * @throws StatementRefused when the database refuses it
   */
  List<Map<String, @Nullable Object>> rows(
      String sql, Map<String, ? extends @Nullable Object> values);

  /**
   * Changes something, in mutations only.
   *
   * @return how many rows it found
   * @throws StatementRefused when the database refuses it
   */
  long change(String sql, Map<String, ? extends @Nullable Object> values);
}
