package dev.penstock.bench.data;

import static dev.penstock.bench.data.DataType.INTEGER;
import static dev.penstock.bench.data.DataType.TIMESTAMP;
import static dev.penstock.bench.data.DataType.decimal;
import static dev.penstock.bench.data.DataType.varchar;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a music store of the size and the shape of Chinook, with invented rows. */
final class Store {
  static final List<String> COUNTRIES =
      List.of(
          "Argentina",
          "Brazil",
          "Canada",
          "Denmark",
          "Estonia",
          "France",
          "Ghana",
          "Hungary",
          "India",
          "Japan",
          "Kenya",
          "Norway",
          "Peru",
          "Türkiye");

  private Store() {}

  static List<Table> tables() {
    return List.of(
        named("artist", "artist_id", "name", 120, Music::artists),
        album(),
        named("genre", "genre_id", "name", 120, Music::genres),
        named("media_type", "media_type_id", "name", 120, Music::mediaTypes),
        track(),
        named("playlist", "playlist_id", "name", 120, Music::playlists),
        playlistTrack(),
        employee(),
        customer(),
        invoice(),
        invoiceLine());
  }

  private static Table named(
      String table,
      String key,
      String name,
      int length,
      Supplier<Stream<List<@Nullable Object>>> rows) {
    return new Table(
        table,
        List.of(Column.of(key, INTEGER), Column.of(name, varchar(length)).orNull()),
        List.of(key),
        List.of(),
        List.of(),
        rows);
  }

  private static Table album() {
    return new Table(
        "album",
        List.of(
            Column.of("album_id", INTEGER),
            Column.of("title", varchar(160)),
            Column.of("artist_id", INTEGER)),
        List.of("album_id"),
        List.of(new Table.Reference("artist_id", "artist", "artist_id")),
        List.of(),
        Music::albums);
  }

  private static Table track() {
    return new Table(
        "track",
        List.of(
            Column.of("track_id", INTEGER),
            Column.of("name", varchar(200)),
            Column.of("album_id", INTEGER).orNull(),
            Column.of("media_type_id", INTEGER),
            Column.of("genre_id", INTEGER).orNull(),
            Column.of("composer", varchar(220)).orNull(),
            Column.of("milliseconds", INTEGER),
            Column.of("bytes", INTEGER).orNull(),
            Column.of("unit_price", decimal(10, 2))),
        List.of("track_id"),
        List.of(
            new Table.Reference("album_id", "album", "album_id"),
            new Table.Reference("media_type_id", "media_type", "media_type_id"),
            new Table.Reference("genre_id", "genre", "genre_id")),
        List.of(),
        Music::tracks);
  }

  private static Table playlistTrack() {
    return new Table(
        "playlist_track",
        List.of(Column.of("playlist_id", INTEGER), Column.of("track_id", INTEGER)),
        List.of("playlist_id", "track_id"),
        List.of(
            new Table.Reference("playlist_id", "playlist", "playlist_id"),
            new Table.Reference("track_id", "track", "track_id")),
        List.of(),
        Music::playlistTracks);
  }

  private static Table employee() {
    return new Table(
        "employee",
        List.of(
            Column.of("employee_id", INTEGER),
            Column.of("last_name", varchar(20)),
            Column.of("first_name", varchar(20)),
            Column.of("title", varchar(30)).orNull(),
            Column.of("reports_to", INTEGER).orNull(),
            Column.of("birth_date", TIMESTAMP).orNull(),
            Column.of("hire_date", TIMESTAMP).orNull(),
            Column.of("address", varchar(70)).orNull(),
            Column.of("city", varchar(40)).orNull(),
            Column.of("country", varchar(40)).orNull(),
            Column.of("postal_code", varchar(10)).orNull(),
            Column.of("phone", varchar(24)).orNull(),
            Column.of("email", varchar(60)).orNull()),
        List.of("employee_id"),
        List.of(new Table.Reference("reports_to", "employee", "employee_id")),
        List.of(),
        Sales::employees);
  }

  private static Table customer() {
    return new Table(
        "customer",
        List.of(
            Column.of("customer_id", INTEGER),
            Column.of("first_name", varchar(40)),
            Column.of("last_name", varchar(20)),
            Column.of("company", varchar(80)).orNull(),
            Column.of("address", varchar(70)).orNull(),
            Column.of("city", varchar(40)).orNull(),
            Column.of("country", varchar(40)).orNull(),
            Column.of("postal_code", varchar(10)).orNull(),
            Column.of("phone", varchar(24)).orNull(),
            Column.of("email", varchar(60)),
            Column.of("support_rep_id", INTEGER).orNull()),
        List.of("customer_id"),
        List.of(new Table.Reference("support_rep_id", "employee", "employee_id")),
        List.of(),
        Sales::customers);
  }

  private static Table invoice() {
    return new Table(
        "invoice",
        List.of(
            Column.of("invoice_id", INTEGER),
            Column.of("customer_id", INTEGER),
            Column.of("invoice_date", TIMESTAMP),
            Column.of("billing_address", varchar(70)).orNull(),
            Column.of("billing_city", varchar(40)).orNull(),
            Column.of("billing_country", varchar(40)).orNull(),
            Column.of("billing_postal_code", varchar(10)).orNull(),
            Column.of("total", decimal(10, 2))),
        List.of("invoice_id"),
        List.of(new Table.Reference("customer_id", "customer", "customer_id")),
        List.of(),
        Sales::invoices);
  }

  private static Table invoiceLine() {
    return new Table(
        "invoice_line",
        List.of(
            Column.of("invoice_line_id", INTEGER),
            Column.of("invoice_id", INTEGER),
            Column.of("track_id", INTEGER),
            Column.of("unit_price", decimal(10, 2)),
            Column.of("quantity", INTEGER)),
        List.of("invoice_line_id"),
        List.of(
            new Table.Reference("invoice_id", "invoice", "invoice_id"),
            new Table.Reference("track_id", "track", "track_id")),
        List.of(),
        Sales::invoiceLines);
  }
}
