package dev.penstock.schema;

import java.util.Map;

/** Hears where the statements of a schema were written, for those who find something in them. */
public final class Places {
  private static final ScopedValue<Map<Statement, Place>> HEARD = ScopedValue.newInstance();

  private Places() {}

  /** One statement of an operation; others may have the same text. */
  public record Statement(String operation, String text) {}

  /**
   * Where a statement was written.
   *
   * @param file the source file's name within the schema folder
   * @param line of the call that has the statement, or 1 for a file of its own
   * @param ownFile whether the statement is all that is in the file, so that lines can be counted
   */
  public record Place(String file, int line, boolean ownFile) {}

  /** Runs the code that customises an API and puts into `heard` the places of its statements. */
  public static <T, X extends Throwable> T heard(
      Map<Statement, Place> heard, ScopedValue.CallableOp<? extends T, X> customising) throws X {
    return ScopedValue.where(HEARD, heard).call(customising);
  }

  static void tell(StatementText source, Statement statement) {
    if (HEARD.isBound()) {
      HEARD
          .get()
          .put(
              statement,
              switch (source) {
                case StatementText.Inline(var site, _) ->
                    new Place(site.file(), site.line(), false);
                case StatementText.InFile(_, var file) -> new Place(file, 1, true);
              });
    }
  }
}
