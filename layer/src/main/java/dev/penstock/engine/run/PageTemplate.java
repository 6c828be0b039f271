package dev.penstock.engine.run;

import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a page around its rows. Each alias of `items` is a lane. Usually there is one and
 * what stands before it is known from the start, so that its rows are written in place.
 */
final class PageTemplate {
  private static final byte[] NULL = bytes("null");

  private final List<Piece> pieces = new ArrayList<>();
  private final List<RowTemplate> lanes = new ArrayList<>();
  private final List<List<String>> laneKeys = new ArrayList<>();
  private final List<Piece> opening;
  private final List<Piece> closing;
  private final boolean inPlace;
  private final boolean list;
  private final byte[] empty;

  PageTemplate(Page page, Cells cells) {
    this.list = page instanceof Page.Rows;
    switch (page) {
      case Page.Single(var row, _) -> lane(row, cells, List.of());
      case Page.Rows(var row) -> {
        pieces.add(new Piece.Text(bytes("[")));
        lane(row, cells, List.of());
        pieces.add(new Piece.Text(bytes("]")));
      }
      case Page.Connection(var parts, _) -> {
        var before = "{";
        for (var part : parts) {
          pieces.add(new Piece.Text(bytes(before + JsonStrings.quoted(part.key()) + ":")));
          add(part, cells);
          before = ",";
        }
        pieces.add(new Piece.Text(bytes("}")));
      }
    }
    var lane = pieces.indexOf(new Piece.Lane(0));
    this.opening = pieces.subList(0, Math.max(0, lane));
    this.closing = pieces.subList(lane + 1, pieces.size());
    this.inPlace = lanes.size() == 1 && !opening.contains(new Piece.Token());
    var sink = ByteSink.small();
    write(sink, pieces, NULL, List.of());
    this.empty = page instanceof Page.Single ? NULL : sink.toByteArray();
  }

  private sealed interface Piece {
    record Text(byte[] bytes) implements Piece {}

    record Token() implements Piece {}

    record Lane(int number) implements Piece {}
  }

  private void add(Page.Part part, Cells cells) {
    switch (part) {
      case Page.Part.Typename(_, var type) ->
          pieces.add(new Piece.Text(bytes(JsonStrings.quoted(type))));
      case Page.Part.NextToken _ -> pieces.add(new Piece.Token());
      case Page.Part.Items(var key, var row) -> {
        pieces.add(new Piece.Text(bytes("[")));
        lane(row, cells, List.of(key));
        pieces.add(new Piece.Text(bytes("]")));
      }
    }
  }

  private void lane(Row row, Cells cells, List<String> key) {
    pieces.add(new Piece.Lane(lanes.size()));
    lanes.add(new RowTemplate(row, cells, List.of()));
    laneKeys.add(key);
  }

  List<RowTemplate> lanes() {
    return lanes;
  }

  /** Where a row of a lane is in the page. */
  List<Object> place(int lane, int row) {
    List<Object> place = new ArrayList<>(laneKeys.get(lane));
    if (list || !place.isEmpty()) {
      place.add(row);
    }
    return place;
  }

  /** The number of the lane whose rows hold pages of a branch. */
  int laneOf(int branch) {
    for (var lane = 0; lane < lanes.size(); lane++) {
      if (placeOf(lane, branch).isPresent()) {
        return lane;
      }
    }
    throw new IllegalStateException("No row holds pages of branch " + branch);
  }

  /** From a row of a lane to its page of a branch. */
  Optional<List<String>> placeOf(int lane, int branch) {
    return lanes
        .get(lane)
        .branches()
        .filter(place -> place.branch() == branch)
        .map(RowTemplate.Place::path)
        .findFirst();
  }

  /**
   * Whether rows can be written between {@link #begin} and {@link #end}, with commas between them.
   */
  boolean inPlace() {
    return inPlace;
  }

  /** The page without rows. */
  byte[] empty() {
    return empty;
  }

  void begin(ByteSink sink) {
    write(sink, opening, NULL, List.of());
  }

  void end(ByteSink sink, byte[] token) {
    write(sink, closing, token, List.of());
  }

  /** The whole page, when its rows could not be written in place. */
  void whole(ByteSink sink, byte[] token, List<ByteSink> rows) {
    write(sink, pieces, token, rows);
  }

  private static void write(ByteSink sink, List<Piece> pieces, byte[] token, List<ByteSink> rows) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> sink.append(text);
        case Piece.Token _ -> sink.append(token);
        case Piece.Lane(var number) -> {
          if (number < rows.size()) {
            sink.append(rows.get(number).toByteArray());
          }
        }
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
