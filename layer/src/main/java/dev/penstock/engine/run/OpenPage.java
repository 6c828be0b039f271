package dev.penstock.engine.run;

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
  private byte[] place = NOWHERE;
  private byte[] nextToken = NULL;

  private record Gap(long kept, int branch) {}

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
    return template.inPlace();
  }

  void open() {
    start = pages.sink().position();
    rows = 0;
    full = false;
    nextToken = NULL;
    laneEnds.clear();
    if (template.inPlace()) {
      template.begin(pages.sink());
    }
  }

  /** Writes one more row, or learns that there is one more than the page holds. */
  void row(ResultSet row) throws SQLException {
    finishRow();
    if (rows == branch.limit()) {
      full = true;
      nextToken = pages.token(branch, place);
      return;
    }
    if (template.inPlace() && rows > 0) {
      sink.write(',');
    }
    for (var lane : template.lanes()) {
      lane.write(row, this);
      if (!template.inPlace()) {
        gap(END_OF_LANE);
      }
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
    gaps.add(new Gap(kept.position(), below));
    sink = kept;
  }

  /** Writes the latest row up to the gap of a branch; gaps before it get empty pages. */
  void upTo(int wanted) {
    while (nextGap < gaps.size()) {
      if (toNextGap() == wanted) {
        return;
      }
      fillGap(gaps.get(nextGap - 1).branch());
    }
    throw new IllegalStateException(
        "Branch %d has no place for branch %d".formatted(branch.number(), wanted));
  }

  private int toNextGap() {
    var gap = gaps.get(nextGap++);
    writeKept(gap.kept());
    return gap.branch();
  }

  private void fillGap(int below) {
    if (below == END_OF_LANE) {
      laneEnds.add(pages.sink().position());
    } else {
      pages.sink().append(pages.empty(below));
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
    if (rows == 0) {
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
