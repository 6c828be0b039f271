package dev.penstock.bench.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of what the store sells. */
final class Music {
  static final int TRACKS = 3_503;
  private static final long SEED = 347;
  private static final int ARTISTS = 275;
  private static final int ARTISTS_WITH_ALBUMS = 204;
  private static final int ALBUMS = 347;
  private static final int GENRES = 25;
  private static final List<String> MEDIA_TYPES =
      List.of("Vinyl", "Tape", "Disc", "Lossless file", "Compressed file");
  private static final int FILMS = 3;

  /** How many tracks each playlist has; one has all of them and one none. */
  private static final List<Integer> PLAYLISTS =
      List.of(TRACKS, 1_500, 1_200, 900, 600, 400, 250, 150, 90, 50, 30, 20, 12, 6, 3, 1, 0, 0);

  private Music() {}

  static Stream<List<@Nullable Object>> artists() {
    return names(ARTISTS, SEED, 3);
  }

  static Stream<List<@Nullable Object>> genres() {
    return names(GENRES, SEED + 1, 2);
  }

  static Stream<List<@Nullable Object>> mediaTypes() {
    return IntStream.rangeClosed(1, MEDIA_TYPES.size())
        .mapToObj(id -> Arrays.asList(id, MEDIA_TYPES.get(id - 1)));
  }

  static Stream<List<@Nullable Object>> playlists() {
    return names(PLAYLISTS.size(), SEED + 2, 2);
  }

  private static Stream<List<@Nullable Object>> names(int count, long seed, int longest) {
    var words = new Words(new Random(seed));
    return IntStream.rangeClosed(1, count).mapToObj(id -> Arrays.asList(id, words.title(longest)));
  }

  /** Most artists have one album, a few have many, and those are not the first ones. */
  static Stream<List<@Nullable Object>> albums() {
    var random = new Random(SEED + 3);
    var words = new Words(random);
    return IntStream.rangeClosed(1, ALBUMS)
        .mapToObj(id ->
            Arrays.asList(
                id,
                words.title(4),
                artist(
                    id <= ARTISTS_WITH_ALBUMS
                        ? id
                        : (int) (Math.pow(random.nextDouble(), 3) * ARTISTS_WITH_ALBUMS))));
  }

  /** The artist at that place by the number of albums. */
  private static int artist(int rank) {
    return 1 + (rank * 53) % ARTISTS_WITH_ALBUMS;
  }

  static Stream<List<@Nullable Object>> tracks() {
    var random = new Random(SEED + 4);
    var words = new Words(random);
    return IntStream.rangeClosed(1, TRACKS).mapToObj(id -> track(id, random, words));
  }

  private static List<@Nullable Object> track(int id, Random random, Words words) {
    var album = 1 + (int) ((id - 1L) * ALBUMS / TRACKS);
    var milliseconds = 60_000 + random.nextInt(360_000);
    return Arrays.asList(
        id,
        words.title(4),
        random.nextInt(100) == 0 ? null : album,
        1 + random.nextInt(MEDIA_TYPES.size()),
        random.nextInt(50) == 0 ? null : 1 + album % GENRES,
        random.nextInt(4) == 0 ? null : words.name() + " " + words.name(),
        milliseconds,
        random.nextInt(20) == 0 ? null : milliseconds * 32,
        price(id));
  }

  /** What a track costs. */
  static BigDecimal price(int track) {
    return new BigDecimal(track % GENRES < FILMS ? "1.99" : "0.99");
  }

  static Stream<List<@Nullable Object>> playlistTracks() {
    var random = new Random(SEED + 5);
    List<Integer> tracks = new ArrayList<>(IntStream.rangeClosed(1, TRACKS).boxed().toList());
    return IntStream.rangeClosed(1, PLAYLISTS.size())
        .boxed()
        .flatMap(playlist -> {
          Collections.shuffle(tracks, random);
          return tracks.subList(0, PLAYLISTS.get(playlist - 1)).stream()
              .sorted()
              .map(track -> Arrays.<@Nullable Object>asList(playlist, track));
        });
  }
}
