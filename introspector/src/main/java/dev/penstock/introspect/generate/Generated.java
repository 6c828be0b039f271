package dev.penstock.introspect.generate;

import java.util.List;

/**
 * What was made of a catalog.
 *
 * @param source the text of SqlSchema.java
 * @param models how many models it has, views without a key included
 * @param warnings what a user should know, one sentence each
 */
public record Generated(String source, int models, List<String> warnings) {
  public Generated {
    warnings = List.copyOf(warnings);
  }
}
