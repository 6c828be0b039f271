package dev.penstock.introspect.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * SchemaCrawler, an independent reader of the same catalogs, agrees with ours but where it is known
 * not to.
 */
final class OracleTest {

  @Test
  void schemaCrawlerAgreesOnPostgresql() throws Exception {
    try (var database = Sample.create(Kind.POSTGRESQL)) {
      agree(
          database,
          Sample.POSTGRESQL_SCHEMAS,
          "shop\\.measure_20\\d\\d", // partitions belong to their parent
          "pg_stat_statements", // an extension brought them
          "index indexed_(collate|mixed|pattern|lower) ", // JDBC takes expressions for columns
          "index (indexed_included|indexed_pkey) ", // JDBC counts INCLUDE columns as parts
          "index Select_pkey "); // the driver loses the quotes of a column's name
    }
  }

  @Test
  void schemaCrawlerAgreesOnMysql() throws Exception {
    try (var database = Sample.create(Kind.MYSQL)) {
      agree(
          database,
          List.of(database.name()),
          "\\.hidden_one ", // an invisible column is still a column
          "index indexed_mixed "); // JDBC leaves expressions out
    }
  }

  @Test
  void schemaCrawlerAgreesOnMariadb() throws Exception {
    try (var database = Sample.create(Kind.MARIADB)) {
      agree(
          database,
          List.of(database.name()),
          "\\.hidden_one ", // an invisible column is still a column
          "\\.versioned"); // JDBC calls a system versioned table no table
    }
  }

  private static void agree(TestDatabase database, List<String> schemas, String... differences)
      throws Exception {
    var ours = Facts.of(Sample.read(database));
    var theirs = Crawled.facts(database, schemas);

    var known = Pattern.compile(String.join("|", differences)).asPredicate();
    assertThat(without(known, ours)).isEqualTo(without(known, theirs)).hasSizeGreaterThan(100);
    for (var difference : differences) {
      var only = Pattern.compile(difference).asPredicate();
      assertThat(only(only, ours)).as(difference).isNotEqualTo(only(only, theirs));
    }
  }

  private static Set<String> without(Predicate<String> known, Set<String> facts) {
    return only(known.negate(), facts);
  }

  private static Set<String> only(Predicate<String> which, Set<String> facts) {
    return facts.stream().filter(which).collect(toCollection(TreeSet::new));
  }
}
