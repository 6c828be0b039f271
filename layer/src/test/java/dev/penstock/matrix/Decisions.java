package dev.penstock.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each cell of the matrix must come to, from the words of the documentation alone.
 *
 * <p>An outcome is `refused`; or `nothing` for a row that is not there; or `hidden` for an object
 * that is null because something in it is denied; or the fields that are shown, `!` before those
 * that are denied; behind it `+` when the database was changed.
 */
final class Decisions {
  private Decisions() {}

  /** A row as far as rules look at it. */
  private record Thing(String owner, String mail, String team) {}

  private static final Thing ANNS = new Thing("a1::ann", "ann@x", "red");
  private static final Thing BOBS = new Thing("b2", "bob@x", "blue");
  private static final Thing NOBODYS = new Thing("", "", "");

  static String outcome(
      Strategy strategy, Grants grants, Level level, Identity who, Action action) {
    return level == Level.FIELD
        ? ofField(strategy, grants, who, action)
        : ofModel(strategy, grants, who, action);
  }

  private static String ofModel(Strategy strategy, Grants grants, Identity who, Action action) {
    if (!contains(grants, operation(action)) || !possible(strategy, who)) {
      return "refused";
    }
    return switch (action) {
      case GET_ANNS -> holds(strategy, who, ANNS) ? "id note secret" : "nothing";
      case GET_BOBS -> holds(strategy, who, BOBS) ? "id note secret" : "nothing";
      case GET_NOBODYS -> holds(strategy, who, NOBODYS) ? "id note secret" : "nothing";
      case LIST -> {
        List<String> rows = new ArrayList<>();
        for (var row : List.of(ANNS, BOBS, NOBODYS)) {
          if (holds(strategy, who, row)) {
            rows.add("id note secret");
          }
        }
        yield "[" + String.join(", ", rows) + "]";
      }
      case CREATE_ANNS -> changed(strategy, grants, who, ANNS);
      case CREATE_BOBS -> changed(strategy, grants, who, BOBS);
      case CREATE_UNSIGNED -> changed(strategy, grants, who, signed(strategy, who));
      case UPDATE_ANNS, DELETE_ANNS -> changed(strategy, grants, who, ANNS);
      case UPDATE_BOBS, DELETE_BOBS -> changed(strategy, grants, who, BOBS);
    };
  }

  /** Who may change a row and not read it gets no answer, and the row is changed. */
  private static String changed(Strategy strategy, Grants grants, Identity who, Thing row) {
    if (!holds(strategy, who, row)) {
      return "refused";
    }
    return contains(grants, "get") ? "id note secret +" : "hidden +";
  }

  /** An owner rule signs what nobody signed. */
  private static Thing signed(Strategy strategy, Identity who) {
    return switch (strategy) {
      case OWNER_POOL, OWNER_OIDC -> new Thing(isAnn(who) ? "a1::ann" : "b2::bob", "", "");
      case OWNER_BY_MAIL -> new Thing("", isAnn(who) ? "ann@x" : "bob@x", "");
      default -> NOBODYS;
    };
  }

  private static String ofField(Strategy strategy, Grants grants, Identity who, Action action) {
    if (who == Identity.ANONYMOUS) {
      return "refused";
    }
    return switch (action) {
      case GET_ANNS -> shown(strategy, grants, who, ANNS, "get");
      case GET_BOBS -> shown(strategy, grants, who, BOBS, "get");
      case GET_NOBODYS -> shown(strategy, grants, who, NOBODYS, "get");
      case LIST ->
          "["
              + shown(strategy, grants, who, ANNS, "list")
              + ", "
              + shown(strategy, grants, who, BOBS, "list")
              + ", "
              + shown(strategy, grants, who, NOBODYS, "list")
              + "]";
      case CREATE_ANNS -> written(strategy, grants, who, ANNS, "create");
      case CREATE_BOBS -> written(strategy, grants, who, BOBS, "create");
      case CREATE_UNSIGNED -> written(strategy, grants, who, NOBODYS, "create");
      case UPDATE_ANNS -> written(strategy, grants, who, ANNS, "update");
      case UPDATE_BOBS -> written(strategy, grants, who, BOBS, "update");
      case DELETE_ANNS -> written(strategy, grants, who, ANNS, "delete");
      case DELETE_BOBS -> written(strategy, grants, who, BOBS, "delete");
    };
  }

  private static String shown(
      Strategy strategy, Grants grants, Identity who, Thing row, String operation) {
    return contains(grants, operation) && holds(strategy, who, row)
        ? "id note secret"
        : "id note !secret";
  }

  private static String written(
      Strategy strategy, Grants grants, Identity who, Thing row, String operation) {
    return contains(grants, operation) && holds(strategy, who, row)
        ? shown(strategy, grants, who, row, "get") + " +"
        : "refused";
  }

  private static String operation(Action action) {
    return switch (action) {
      case GET_ANNS, GET_BOBS, GET_NOBODYS -> "get";
      case LIST -> "list";
      case CREATE_ANNS, CREATE_BOBS, CREATE_UNSIGNED -> "create";
      case UPDATE_ANNS, UPDATE_BOBS -> "update";
      case DELETE_ANNS, DELETE_BOBS -> "delete";
    };
  }

  private static boolean contains(Grants grants, String operation) {
    return switch (grants) {
      case EVERYTHING -> true;
      case GET -> operation.equals("get");
      case LIST -> operation.equals("list");
      case READ -> operation.equals("get") || operation.equals("list");
      case CREATE -> operation.equals("create");
      case UPDATE -> operation.equals("update");
      case DELETE -> operation.equals("delete");
    };
  }

  /** Whether there can be a row for which the rule admits. */
  private static boolean possible(Strategy strategy, Identity who) {
    return switch (strategy) {
      case PUBLIC_KEY -> who == Identity.KEY;
      case GUEST -> who == Identity.GUEST;
      case SIGNED_IN_POOL ->
          who == Identity.ANN_POOL || who == Identity.BOB_POOL || who == Identity.BARE_POOL;
      case SIGNED_IN_OIDC -> who == Identity.ANN_OIDC || who == Identity.BOB_OIDC;
      case SIGNED_IN_IAM -> who == Identity.IAM || who == Identity.REPORTER;
      case OWNER_POOL, OWNER_BY_MAIL, TEAM_POOL ->
          who == Identity.ANN_POOL || who == Identity.BOB_POOL;
      case OWNER_OIDC, TEAM_OIDC -> who == Identity.ANN_OIDC || who == Identity.BOB_OIDC;
      case GROUP_POOL -> who == Identity.BOB_POOL;
      case GROUP_OIDC -> who == Identity.ANN_OIDC;
      case CUSTOM -> who == Identity.AUTHORIZER;
      case RESOURCE -> who == Identity.REPORTER;
      case WHEN_RED -> who != Identity.ANONYMOUS && who != Identity.KEY && who != Identity.GUEST;
    };
  }

  private static boolean holds(Strategy strategy, Identity who, Thing row) {
    if (!possible(strategy, who)) {
      return false;
    }
    return switch (strategy) {
      case PUBLIC_KEY,
          GUEST,
          SIGNED_IN_POOL,
          SIGNED_IN_OIDC,
          SIGNED_IN_IAM,
          GROUP_POOL,
          GROUP_OIDC,
          CUSTOM,
          RESOURCE ->
          true;
      case OWNER_POOL, OWNER_OIDC ->
          (isAnn(who) ? Set.of("a1::ann", "a1", "ann") : Set.of("b2::bob", "b2", "bob"))
              .contains(row.owner());
      case OWNER_BY_MAIL -> row.mail().equals(isAnn(who) ? "ann@x" : "bob@x");
      case TEAM_POOL, TEAM_OIDC ->
          (isAnn(who) ? Set.of("red") : Set.of("blue", "admin")).contains(row.team());
      case WHEN_RED -> row.team().equals("red");
    };
  }

  private static boolean isAnn(Identity who) {
    return who == Identity.ANN_POOL || who == Identity.ANN_OIDC;
  }
}
