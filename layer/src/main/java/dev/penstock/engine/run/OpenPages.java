package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The pages of one answer that are being written: the root's, and on it those below. */
final class OpenPages {
  private final List<BranchEncoder> branches;
  private final PlaceSeal seal;
  private final ByteSink sink;
  private final Denials denials;
  private final OpenPage[] pages;
  private OpenPage last;

  OpenPages(List<BranchEncoder> branches, PlaceSeal seal, ByteSink sink, Denials denials) {
    this.branches = branches;
    this.seal = seal;
    this.sink = sink;
    this.denials = denials;
    this.pages = new OpenPage[branches.size()];
    this.last = open(0, false);
  }

  /** Writes a row to the page of its branch, below the latest row of the branch above. */
  void row(int branch, ResultSet row) throws SQLException {
    while (last.branch().number() != branch) {
      if (branches.get(branch).parent() == last.branch().number()) {
        last = open(branch, last.upTo(branch));
      } else {
        closeLast();
      }
    }
    last.row(row);
    if (sink.isFull() && isInPlace()) {
      sink.settle();
    }
  }

  /** Whether no open page will move what it has written. */
  private boolean isInPlace() {
    var page = last;
    while (page.isInPlace() && page.branch().parent() >= 0) {
      page = pages[page.branch().parent()];
    }
    return page.isInPlace();
  }

  /** Whether the latest row of the branch only told that there is one more than its page holds. */
  boolean isFull(int branch) {
    var page = pages[branch];
    return page != null && page.isFull();
  }

  /** Completes the answer. */
  void close() {
    while (last.branch().number() != 0) {
      closeLast();
    }
    last.close();
  }

  private OpenPage open(int branch, boolean skipped) {
    var known = pages[branch];
    var page = known == null ? new OpenPage(this, branches.get(branch)) : known;
    pages[branch] = page;
    page.open(skipped);
    return page;
  }

  private void closeLast() {
    last.close();
    last = pages[last.branch().parent()];
  }

  ByteSink sink() {
    return sink;
  }

  Denials denials() {
    return denials;
  }

  /** The page that the branch hangs below. */
  OpenPage above(BranchEncoder branch) {
    return pages[branch.parent()];
  }

  byte[] empty(int branch) {
    return branches.get(branch).template().empty();
  }

  /** The nextToken as JSON. */
  byte[] token(BranchEncoder branch, byte[] place) {
    return ('"' + seal.seal(branch.number(), place) + '"').getBytes(StandardCharsets.US_ASCII);
  }
}
