package dev.penstock.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table or view of the office.
 *
 * @param model its type in the API; empty for the link table, which is hidden
 * @param key names of columns
 * @param others the columns beside the key that the API shows
 * @param concealed a column that the API does not show
 * @param rules that may be given to it
 * @param writing rules for creates and updates alone
 * @param guarded columns that may have rules of their own
 */
record Table(
    String model,
    String name,
    List<String> key,
    List<String> others,
    List<String> concealed,
    List<Atom> rules,
    List<Atom> writing,
    List<String> guarded) {
  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  List<String> shown() {
    List<String> all = new ArrayList<>(key);
    all.addAll(others);
    return all;
  }

  List<String> columns() {
    var all = shown();
    all.addAll(concealed);
    return all;
  }

  /** The name in SqlSchema.java. */
  String reference() {
    return Character.toLowerCase(model.charAt(0)) + model.substring(1);
  }

  boolean isView() {
    return name.equals("project_totals");
  }

  static String field(String column) {
    return UNDERSCORE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /** The column of a field. */
  String column(String field) {
    return columns().stream().filter(column -> field(column).equals(field)).findFirst().orElse("");
  }
}
