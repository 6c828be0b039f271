package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PostgreSQL 18.6 on x86_64-pc-linux-gnu, compiled by gcc | POSTGRESQL | 18.6
          PostgreSQL 13.0 (Debian 13.0-1.pgdg100+1) on x86_64     | POSTGRESQL | 13.0
          PostgreSQL 19beta1 on aarch64                           | POSTGRESQL | 19
          9.7.4                                                   | MYSQL      | 9.7.4
          8.0.14                                                  | MYSQL      | 8.0.14
          8.0.35-0ubuntu0.22.04.1                                 | MYSQL      | 8.0.35
          8.4.3-3-Percona-log                                     | MYSQL      | 8.4.3
          11.4.5-MariaDB                                          | MARIADB    | 11.4.5
          5.5.5-10.6.12-MariaDB-log                               | MARIADB    | 10.6.12
          10.6.0-MariaDB-1:10.6.0+maria~ubu2004                   | MARIADB    | 10.6.0
          """)
  void aSupportedVersionIsRecognised(String text, Engine engine, String version) {
    assertThat(Product.parse(text)).isEqualTo(new Product(engine, version));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PostgreSQL 12.22 on x86_64             | PostgreSQL 12.22 is older than Penstock supports. Upgrade it to 13 or later.
          PostgreSQL 8.0.2 on i686, Redshift 1.0 | PostgreSQL 8.0.2 is older than Penstock supports. Upgrade it to 13 or later.
          5.7.44                                 | MySQL 5.7.44 is older than Penstock supports. Upgrade it to 8.0.14 or later.
          8.0.13                                 | MySQL 8.0.13 is older than Penstock supports. Upgrade it to 8.0.14 or later.
          10.5.29-MariaDB                        | MariaDB 10.5.29 is older than Penstock supports. Upgrade it to 10.6 or later.
          5.5.5-10.3.39-MariaDB                  | MariaDB 10.3.39 is older than Penstock supports. Upgrade it to 10.6 or later.
          """)
  void anOldVersionIsRefusedByName(String text, String message) {
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> Product.parse(text))
        .withMessage(message)
        .matches(e -> e.reason() == Reason.OLD_VERSION);
  }

  @Test
  void anotherProductIsRefusedByName() {
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> Product.parse("8.0.11-TiDB-v7.5.0"))
        .withMessage(
            "Penstock does not know the database 8.0.11-TiDB-v7.5.0. Use PostgreSQL 13, MySQL"
                + " 8.0.14, MariaDB 10.6 or later.")
        .matches(e -> e.reason() == Reason.UNKNOWN_PRODUCT);
  }
}
