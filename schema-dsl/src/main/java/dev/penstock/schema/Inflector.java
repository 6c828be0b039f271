package dev.penstock.schema;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** English plurals and singulars of names; only the last word of a name changes. */
public final class Inflector {
  private static final Pattern LAST_WORD = Pattern.compile("^(.*?)([A-Z]*[a-z]+|[A-Z]+)(\\d*)$");

  private Inflector() {}

  /**
   * `Category` gives `Categories`, `salesPerson` gives `salesPeople`; a plural stays what it is.
   */
  public static String plural(String name) {
    return lastWord(name, Inflector::pluralWord);
  }

  /**
   * `Categories` gives `Category`, `sales_people` gives `sales_person`; a singular stays what it
   * is.
   */
  public static String singular(String name) {
    return lastWord(name, Inflector::singularWord);
  }

  private static String lastWord(String name, UnaryOperator<String> change) {
    var matcher = LAST_WORD.matcher(name);
    if (!matcher.matches()) {
      return name;
    }
    var word = matcher.group(2);
    var changed = change.apply(word.toLowerCase(Locale.ROOT));
    return matcher.group(1) + likeIn(word, changed) + matcher.group(3);
  }

  /** Keeps the letters of the name as they are written as far as the two words agree. */
  private static String likeIn(String word, String changed) {
    var same = 0;
    var most = Math.min(word.length(), changed.length());
    while (same < most && Character.toLowerCase(word.charAt(same)) == changed.charAt(same)) {
      same++;
    }
    var rest = changed.substring(same);
    var shouting = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return word.substring(0, same) + (shouting ? rest.toUpperCase(Locale.ROOT) : rest);
  }

  private static String pluralWord(String word) {
    if (Words.UNCOUNTABLE.contains(word) || Words.IRREGULAR.containsValue(word)) {
      return word;
    }
    var irregular = Words.IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    return singularWord(word).equals(word) ? regularPlural(word) : word;
  }

  private static String regularPlural(String word) {
    if (word.endsWith("sis") || word.endsWith("xis")) {
      return cut(word, 2) + "es";
    }
    if (word.matches(".*(s|x|z|ch|sh)") || Words.O_WITH_ES.contains(word)) {
      return word + "es";
    }
    if (word.matches(".*([^aeiou]|qu)y")) {
      return cut(word, 1) + "ies";
    }
    return word + "s";
  }

  private static String singularWord(String word) {
    if (Words.UNCOUNTABLE.contains(word) || Words.IRREGULAR.containsKey(word)) {
      return word;
    }
    for (var entry : Words.IRREGULAR.entrySet()) {
      if (entry.getValue().equals(word)) {
        return entry.getKey();
      }
    }
    return word.endsWith("s") && !isSingular(word) ? regularSingular(word) : word;
  }

  private static boolean isSingular(String word) {
    if (Words.SINGULAR_IN_S.contains(word) || word.length() < 3) {
      return true;
    }
    if (word.endsWith("us")) {
      return !Words.SHORT_US.contains(word);
    }
    return word.endsWith("ss") || word.endsWith("sis");
  }

  private static String regularSingular(String word) {
    if (word.endsWith("ies")) {
      return Words.IE.contains(cut(word, 1)) ? cut(word, 1) : cut(word, 3) + "y";
    }
    if (!word.endsWith("es")) {
      return cut(word, 1);
    }
    var stem = cut(word, 2);
    if (Words.SINGULAR_IN_S.contains(stem) || Words.O_WITH_ES.contains(stem)) {
      return stem;
    }
    if (Words.SIS.contains(stem + "is")) {
      return stem + "is";
    }
    if (stem.endsWith("us") && Words.US.contains(stem)) {
      return stem;
    }
    if (Words.E.contains(cut(word, 1))) {
      return cut(word, 1);
    }
    return stem.matches(".*(ss|sh|ch|x|zz|tz)") ? stem : cut(word, 1);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
