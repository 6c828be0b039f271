package dev.penstock.engine.sql;

import java.util.List;

/** How a database joins the pages of a chain of branches, each limited per row of the one above. */
public sealed interface ChainedPages {
  /** What the columns of a branch begin with; their places follow: `b0.c`. */
  String name(int branch);

  /** Writes ` from …`. */
  void write(Sql sql, List<BranchText> branches);

  /** Looks at each row above, and stops at the limit. */
  record Lateral() implements ChainedPages {
    @Override
    public String name(int branch) {
      return "b" + branch + ".c";
    }

    @Override
    public void write(Sql sql, List<BranchText> branches) {
      for (var text : branches) {
        var number = text.branch().number();
        if (number == 0) {
          text.rootOfChain(sql.add(" from ("), "c");
        } else {
          text.columns(sql.add(" left join lateral (select "));
          text.from(sql.add(" from "));
          sql.add(" where ").add(text.link(name(number - 1)));
          text.where(sql, " and ");
          text.page(sql);
        }
        sql.add(") b" + number + (number == 0 ? "" : " on true"));
      }
    }
  }

  /** Counts the rows below each row above, one branch after the other. */
  record Window() implements ChainedPages {
    @Override
    public String name(int branch) {
      return "c" + branch + "_";
    }

    @Override
    public void write(Sql sql, List<BranchText> branches) {
      var last = branches.getLast();
      sql.add(" from (");
      select(sql, branches);
      sql.add(") d where ").add(withinPage(last)).rows(last.fetched());
    }

    private void select(Sql sql, List<BranchText> branches) {
      var text = branches.getLast();
      var number = text.branch().number();
      if (number == 0) {
        text.root(sql, name(0));
        return;
      }
      text.columns(sql.add("select p.*, "), name(number));
      sql.add(", row_number() over (");
      var above = branches.subList(0, number);
      text.order(sql.add(partition(above)).add("order by "));
      sql.add(") as r" + number);
      sql.add(" from (");
      select(sql, above);
      text.joined(sql.add(") p left join "));
      sql.add(" on ").add(text.link("p." + name(number - 1)));
      text.where(sql, " and ");
      if (number > 1) {
        sql.add(" where p.").add(withinPage(above.getLast())).rows(above.getLast().fetched());
      }
    }

    private static String withinPage(BranchText text) {
      return "r" + text.branch().number() + " <= ";
    }

    private String partition(List<BranchText> above) {
      var keys =
          above.stream()
              .flatMap(text -> text.keys("p." + name(text.branch().number())).stream())
              .toList();
      return keys.isEmpty() ? "" : "partition by " + String.join(", ", keys) + " ";
    }
  }
}
