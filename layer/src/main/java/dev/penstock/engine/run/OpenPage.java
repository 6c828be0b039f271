package dev.penstock.engine.run;

import dev.penstock.engine.plan.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that is being written, one after the other. Of its latest row, what follows the first gap
 * is kept back until the pages that belong into its gaps have been written.
 */
final class OpenPage implements RowTemplate.Output {
  private static final int END_OF_LANE = -1;
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] NOWHERE = {};

  private final OpenPages pages;
  private final BranchEncoder branch;
  private final PageTemplate template;
  private final List<Long> laneEnds = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final ByteSink kept = ByteSink.small();
  private ByteSink sink;
  private int nextGap;
  private long keptWritten;
  private long start;
  private int rows;
  private boolean full;
  private boolean skipped;
  private int lane;
  private int current;
  private byte[] place = NOWHERE;
  private byte[] nextToken = NULL;

  private record Gap(long kept, int branch, boolean skipped) {}

  OpenPage(OpenPages pages, BranchEncoder branch) {
    this.pages = pages;
    this.branch = branch;
    this.template = branch.template();
    this.sink = pages.sink();
  }

  BranchEncoder branch() {
    return branch;
  }

  /** Whether what it has written stays where it is; true of each page in place with a row. */
  boolean isInPlace() {
    return template.inPlace() && !skipped;
  }

  /**
   * Begins a page.
   *
   * @param isSkipped whether it belongs nowhere
   */
  void open(boolean isSkipped) {
    skipped = isSkipped;
    start = pages.sink().position();
    rows = 0;
    full = false;
    nextToken = NULL;
    laneEnds.clear();
    if (template.inPlace()) {
      template.begin(pages.sink());
    }
  }

  /**
   * Writes one more row, or learns that there is one more than the page holds. Where no more was
   * asked for there is none, but for rows of inheriting tables that share a key: those are left
   * out.
   */
  void row(ResultSet row) throws SQLException {
    finishRow();
    if (rows == branch.limit()) {
      full = true;
      if (branch.looksAhead()) {
        nextToken = pages.token(branch, place);
      }
      return;
    }
    if (template.inPlace() && rows > 0) {
      sink.write(',');
    }
    current = rows;
    lane = 0;
    for (var each : template.lanes()) {
      each.write(row, this);
      if (!template.inPlace()) {
        gap(END_OF_LANE);
      }
      lane++;
    }
    rows++;
    if (rows == branch.limit() && branch.looksAhead()) {
      place = branch.place(row);
    }
  }

  /** Whether the latest row was the one more. */
  boolean isFull() {
    return full;
  }

  @Override
  public ByteSink sink() {
    return sink;
  }

  @Override
  public void gap(int below) {
    gaps.add(new Gap(kept.position(), below, false));
    sink = kept;
  }

  @Override
  public void skip(int below) {
    gaps.add(new Gap(kept.position(), below, true));
    sink = kept;
  }

  @Override
  public void denied(List<String> path, Row.Refused refused) {
    if (!skipped && !pages.denials().isFull()) {
      var whole = rowPath(lane);
      whole.addAll(path);
      pages.denials().add(whole, refused.denial());
    }
  }

  /** From the root field to the latest row. */
  private List<Object> rowPath(int ofLane) {
    var path =
        branch.parent() < 0 ? new ArrayList<>() : pages.above(branch).pathTo(branch.number());
    path.addAll(template.place(ofLane, current));
    return path;
  }

  /** From the root field to the page of a branch below the latest row. */
  private List<Object> pathTo(int below) {
    var ofLane = template.laneOf(below);
    var path = rowPath(ofLane);
    path.addAll(template.placeOf(ofLane, below).orElseThrow());
    return path;
  }

  /**
   * Writes the latest row up to the gap of a branch; gaps before it get empty pages.
   *
   * @return whether the branch's page belongs nowhere
   */
  boolean upTo(int wanted) {
    while (nextGap < gaps.size()) {
      var gap = toNextGap();
      if (gap.branch() == wanted) {
        return skipped || gap.skipped();
      }
      fillGap(gap);
    }
    throw new IllegalStateException(
        "Branch %d has no place for branch %d".formatted(branch.number(), wanted));
  }

  private Gap toNextGap() {
    var gap = gaps.get(nextGap++);
    writeKept(gap.kept());
    return gap;
  }

  private void fillGap(Gap gap) {
    if (gap.branch() == END_OF_LANE) {
      laneEnds.add(pages.sink().position());
    } else if (!gap.skipped()) {
      pages.sink().append(pages.empty(gap.branch()));
    }
  }

  private void writeKept(long end) {
    kept.copy(keptWritten, end, pages.sink());
    keptWritten = end;
  }

  private void finishRow() {
    if (gaps.isEmpty()) {
      return;
    }
    while (nextGap < gaps.size()) {
      fillGap(toNextGap());
    }
    writeKept(kept.position());
    kept.cutBack(0);
    keptWritten = 0;
    gaps.clear();
    nextGap = 0;
    sink = pages.sink();
  }

  void close() {
    finishRow();
    if (skipped) {
      pages.sink().cutBack(start);
    } else if (rows == 0) {
      pages.sink().cutBack(start);
      pages.sink().append(template.empty());
    } else if (template.inPlace()) {
      template.end(pages.sink(), nextToken);
    } else {
      template.whole(pages.sink(), nextToken, lanes());
    }
  }

  /** Takes the rows back and deals them out to their lanes. */
  private List<ByteSink> lanes() {
    var written = pages.sink().cut(start);
    List<ByteSink> lanes = new ArrayList<>();
    template.lanes().forEach(_ -> lanes.add(ByteSink.inMemory()));
    var from = 0;
    for (var i = 0; i < laneEnds.size(); i++) {
      var lane = lanes.get(i % lanes.size());
      if (lane.position() > 0) {
        lane.write(',');
      }
      var end = (int) (laneEnds.get(i) - start);
      lane.write(written, from, end - from);
      from = end;
    }
    return lanes;
  }
}
