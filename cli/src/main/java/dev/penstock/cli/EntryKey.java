package dev.penstock.cli;

/**
 * A key of an entry.
 *
 * @param required whether each entry must have it
 */
record EntryKey(String key, SettingKind kind, String meaning, boolean required) {
  static EntryKey text(String key, String meaning) {
    return new EntryKey(key, SettingKind.text(), meaning, false);
  }

  static EntryKey whole(String key, int least, int most, String meaning) {
    return new EntryKey(key, SettingKind.integer(least, most), meaning, false);
  }

  static EntryKey texts(String key, String meaning) {
    return new EntryKey(key, SettingKind.texts(), meaning, false);
  }

  EntryKey needed() {
    return new EntryKey(key, kind, meaning, true);
  }
}
