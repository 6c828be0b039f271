package dev.penstock.cli;

import java.util.List;

/** Which values a setting takes. */
sealed interface SettingKind {
  static SettingKind from(int least) {
    return integer(least, Integer.MAX_VALUE);
  }

  static SettingKind integer(int least, int most) {
    return new Whole(least, most);
  }

  static SettingKind flag() {
    return new Flag();
  }

  static SettingKind text() {
    return new Text();
  }

  static SettingKind words(String... words) {
    return new Words(List.of(words));
  }

  static SettingKind texts() {
    return new Texts();
  }

  static SettingKind wordList(String... words) {
    return new WordList(List.of(words));
  }

  static SettingKind moment() {
    return new Moment();
  }

  static SettingKind entries(EntryKey... members) {
    return new Entries(List.of(members));
  }

  /** A whole number within bounds. */
  record Whole(int least, int most) implements SettingKind {}

  /** True or false. */
  record Flag() implements SettingKind {}

  /** One text. */
  record Text() implements SettingKind {}

  /** One of some words. */
  record Words(List<String> words) implements SettingKind {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** A list of texts. */
  record Texts() implements SettingKind {}

  /** A list of some words. */
  record WordList(List<String> words) implements SettingKind {
    public WordList {
      words = List.copyOf(words);
    }
  }

  /** A day, which begins in UTC, or a point in time. */
  record Moment() implements SettingKind {}

  /** A list of entries that have the same keys. */
  record Entries(List<EntryKey> members) implements SettingKind {
    public Entries {
      members = List.copyOf(members);
    }
  }

  /** How a message calls such a value. */
  default String called() {
    return switch (this) {
      case Whole(var least, var most) when most == Integer.MAX_VALUE ->
          "a whole number from %d".formatted(least);
      case Whole(var least, var most) -> "a whole number from %d to %d".formatted(least, most);
      case Flag _ -> "true or false";
      case Text _ -> "a text";
      case Words(var words) -> "one of %s".formatted(String.join(", ", words));
      case Texts _ -> "a list of texts";
      case WordList(var words) -> "a list of %s".formatted(String.join(", ", words));
      case Moment _ -> "a day such as 2027-06-30, or a time such as 2027-06-30T12:00:00Z";
      case Entries _ -> "a list of entries";
    };
  }
}
