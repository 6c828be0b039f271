package dev.penstock.schema;

import java.util.Optional;

/** What is said of columns and relations that no statement sees beside the row at hand. */
final class OtherDatabase {
  private OtherDatabase() {}

  /**
   * Why a rule cannot look at something; nothing when it is of the same database, or of none.
   *
   * @param here the model that the rule is for
   * @param what a column, or a way over relations
   * @param origin the model that it belongs to
   */
  static Optional<String> message(ApiDraft api, Model here, Object what, Model origin) {
    return api.areApart(here, origin)
        ? Optional.of(
            "%s is in another database, which no rule of %s can look into. Decide by columns of %s."
                .formatted(what, here, here))
        : Optional.empty();
  }
}
