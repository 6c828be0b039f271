package dev.penstock.introspect;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogIndex;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.List;

/**
 * What the catalog queries of every database give, one list for each query and one row for each
 * part, in the order of positions; {@link Assembly} makes tables of it.
 */
public record CatalogRows(
    List<Head> heads,
    List<Owned<CatalogColumn>> columns,
    List<IndexPart> indexParts,
    List<Pair> foreignKeyPairs,
    List<Owned<CatalogCheck>> checks) {

  public CatalogRows {
    heads = List.copyOf(heads);
    columns = List.copyOf(columns);
    indexParts = List.copyOf(indexParts);
    foreignKeyPairs = List.copyOf(foreignKeyPairs);
    checks = List.copyOf(checks);
  }

  /** A table without its parts. */
  public record Head(TableName table, CatalogTable.Kind kind, String comment) {}

  /** Something that belongs to a table. */
  public record Owned<T>(TableName table, T part) {}

  /** One part of one index, the primary key's included. */
  public record IndexPart(
      TableName table,
      String index,
      boolean primary,
      boolean unique,
      String method,
      String predicate,
      CatalogIndex.Part part) {}

  /** One pair of columns of one foreign key. */
  public record Pair(
      TableName table,
      String foreignKey,
      String column,
      TableName target,
      String targetColumn,
      boolean deferrable) {}
}
