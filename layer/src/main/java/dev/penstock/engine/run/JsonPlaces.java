package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Goes through JSON text of our own, without blanks, and knows where it is. */
final class JsonPlaces {
  private final byte[] json;
  private final Deque<Level> levels = new ArrayDeque<>();
  private int at;

  JsonPlaces(byte[] json) {
    this.json = json;
  }

  /** An object or a list that is open. */
  private static final class Level {
    private final boolean list;
    private Object place;

    Level(boolean list) {
      this.list = list;
      this.place = list ? (Object) 0 : "";
    }
  }

  /**
   * The path of the value that begins at a position: keys as String, places in lists as Integer.
   *
   * @param position not before that of the last call
   */
  List<Object> pathTo(int position) {
    while (at < position) {
      step();
    }
    List<Object> path = new ArrayList<>();
    levels.descendingIterator().forEachRemaining(level -> path.add(level.place));
    return path;
  }

  /** The end of the value that begins at a position. */
  static int end(byte[] json, int begin) {
    var places = new JsonPlaces(json);
    places.at = begin;
    do {
      places.step();
    } while (!places.levels.isEmpty() || !places.isBehindValue());
    return places.at;
  }

  private boolean isBehindValue() {
    return at >= json.length || json[at] == ',' || json[at] == '}' || json[at] == ']';
  }

  private void step() {
    switch (json[at]) {
      case '{' -> open(false);
      case '[' -> open(true);
      case '}', ']' -> {
        levels.pop();
        at++;
      }
      case ',' -> {
        var level = levels.element();
        if (level.list) {
          level.place = (Integer) level.place + 1;
        }
        at++;
      }
      case '"' -> text();
      // A hole has a key of its own, which is no part of the answer.
      case 0 -> {
        at++;
        while (json[at] != 0) {
          at++;
        }
        at++;
      }
      default -> at++;
    }
  }

  private void open(boolean list) {
    levels.push(new Level(list));
    at++;
  }

  /** A text, which is a key where a colon follows. */
  private void text() {
    var begin = at + 1;
    at++;
    while (json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    var end = at;
    at++;
    if (at < json.length && json[at] == ':' && !levels.isEmpty() && !levels.element().list) {
      levels.element().place = new String(json, begin, end - begin, StandardCharsets.UTF_8);
      at++;
    }
  }
}
