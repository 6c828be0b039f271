package dev.penstock.bench.data;

import java.util.List;

/** The data sets. */
public enum Size {
  /** A music store: eleven tables, about 15,600 rows. */
  STORE,
  /** 100,000 accounts and 1,000,000 events. */
  LARGE,
  /** The same with a tenth of the rows. */
  LARGE_TENTH,
  /** The same with a hundredth of the rows, for tests. */
  LARGE_HUNDREDTH,
  /** Shelves, books and notes that belong to people and teams: 410,000 rows. */
  OWNED,
  /** A thousand tables of twenty columns, without rows. */
  TABLES;

  List<Table> tables() {
    return switch (this) {
      case STORE -> Store.tables();
      case LARGE -> Activity.tables(100_000, 1_000_000);
      case LARGE_TENTH -> Activity.tables(10_000, 100_000);
      case LARGE_HUNDREDTH -> Activity.tables(1_000, 10_000);
      case OWNED -> Owned.tables();
      case TABLES -> ThousandTables.tables();
    };
  }
}
