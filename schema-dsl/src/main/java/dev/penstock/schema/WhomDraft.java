package dev.penstock.schema;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import java.util.List;

/** Whom a rule admits, as the user wrote it. */
sealed interface WhomDraft {
  /** Whom the caller's own identity decides about. */
  record Fixed(Whom whom) implements WhomDraft {}

  /** Whom a column of the row decides about. */
  sealed interface ByColumn extends WhomDraft {
    Provider provider();

    Place place();

    Holding holding();

    Whom in(String field);
  }

  record Owner(Provider provider, Place place, Holding holding, List<String> claims)
      implements ByColumn {
    @Override
    public Whom in(String field) {
      return new Whom.Owner(provider, field, claims);
    }
  }

  record GroupsIn(Provider provider, Place place, Holding holding, String claim)
      implements ByColumn {
    @Override
    public Whom in(String field) {
      return new Whom.GroupsIn(provider, field, claim);
    }
  }

  record Groups(Provider provider, List<String> groups, String claim) implements WhomDraft {}

  /** Whether a column holds one name or a list of them, and the word for the other case. */
  enum Holding {
    OWNER("ownersDefinedIn"),
    OWNERS("ownerDefinedIn"),
    GROUP("groupsDefinedIn"),
    GROUPS("groupDefinedIn");

    private final String otherWord;

    Holding(String otherWord) {
      this.otherWord = otherWord;
    }

    boolean list() {
      return this == OWNERS || this == GROUPS;
    }

    String otherWord() {
      return otherWord;
    }
  }
}
