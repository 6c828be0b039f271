package dev.penstock.introspect.catalog;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogQuery;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which database answers, and that it is new enough.
 *
 * @param version digits and dots alone
 */
record Product(Engine engine, String version) {
  private static final Pattern POSTGRESQL = Pattern.compile("PostgreSQL (\\d+(?:\\.\\d+)*).*");
  private static final Pattern MARIADB =
      Pattern.compile("(?:5\\.5\\.5-)?(\\d+(?:\\.\\d+)*).*MariaDB.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MYSQL =
      Pattern.compile("(\\d+(?:\\.\\d+)*)(?!.*(?:TiDB|Vitess|OceanBase|SingleStore)).*");
  private static final Set<String> DRIVERS = Set.of("PostgreSQL", "MySQL", "MariaDB");

  static Product of(CatalogQuery query) throws SQLException {
    var name = query.connection().getMetaData().getDatabaseProductName();
    if (!DRIVERS.contains(name)) {
      throw unknown(name);
    }
    // A proxy's greeting may name another version than the server behind it, so the server is
    // asked.
    return parse(query.row("select version()", row -> row.getString(1)));
  }

  static Product parse(String version) {
    for (var known :
        new Known[] {
          new Known(Engine.POSTGRESQL, "PostgreSQL", POSTGRESQL, "13"),
          new Known(Engine.MARIADB, "MariaDB", MARIADB, "10.6"),
          new Known(Engine.MYSQL, "MySQL", MYSQL, "8.0.14")
        }) {
      var match = known.pattern().matcher(version);
      if (match.matches()) {
        return known.product(match.group(1));
      }
    }
    throw unknown(version);
  }

  private static CatalogException unknown(String name) {
    return new CatalogException(
        Reason.UNKNOWN_PRODUCT,
        "Penstock does not know the database %s. Use PostgreSQL 13, MySQL 8.0.14, MariaDB 10.6 or later."
            .formatted(name));
  }

  private record Known(Engine engine, String name, Pattern pattern, String oldest) {
    Product product(String version) {
      if (Arrays.compare(numbers(version), numbers(oldest)) < 0) {
        throw new CatalogException(
            Reason.OLD_VERSION,
            "%s %s is older than Penstock supports. Upgrade it to %s or later."
                .formatted(name, version, oldest));
      }
      return new Product(engine, version);
    }

    private static int[] numbers(String version) {
      return Pattern.compile("\\.").splitAsStream(version).mapToInt(Integer::parseInt).toArray();
    }
  }
}
