package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.engine.plan.Branch;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that is being written. Of its latest row, what follows the first gap is kept back until
 * the pages that belong into its gaps have been written.
 */
final class OpenPage {
  private static final int END_OF_LANE = -1;
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Encoding encoding;
  private final Branch branch;
  private final PageTemplate template;
  private final long start;
  private final List<Long> laneEnds = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private byte[] kept = {};
  private long keptFrom;
  private int nextGap;
  private int rows;
  private byte[] token = NULL;
  private byte[] nextToken = NULL;

  private record Gap(long position, int branch) {}

  OpenPage(Encoding encoding, Branch branch) {
    this.encoding = encoding;
    this.branch = branch;
    this.template = encoding.template(branch.number());
    this.start = encoding.sink().position();
    if (template.inPlace()) {
      template.begin(encoding.sink());
    }
  }

  Branch branch() {
    return branch;
  }

  /** Writes one more row, or learns that there is one more than the page holds. */
  void row(ResultSet row) throws SQLException, IOException {
    finishRow();
    if (rows == branch.limit()) {
      nextToken = token;
      return;
    }
    if (template.inPlace() && rows > 0) {
      encoding.sink().write(',');
    }
    for (var lane : template.lanes()) {
      write(row, lane);
    }
    rows++;
    if (rows == branch.limit() && branch.looksAhead()) {
      token = encoding.token(branch, row);
    }
    keepBack();
  }

  private void write(ResultSet row, RowTemplate lane) throws SQLException, IOException {
    JsonGenerator json = encoding.json();
    lane.write(
        row,
        json,
        number -> {
          json.flush();
          gaps.add(new Gap(encoding.sink().position(), number));
        });
    json.flush();
    if (!template.inPlace()) {
      gaps.add(new Gap(encoding.sink().position(), END_OF_LANE));
    }
  }

  private void keepBack() {
    if (!gaps.isEmpty()) {
      keptFrom = gaps.getFirst().position();
      kept = encoding.sink().cut(keptFrom);
    }
  }

  /** Writes the latest row up to the gap of a branch; gaps before it get empty pages. */
  void upTo(int wanted) {
    while (nextGap < gaps.size()) {
      var gap = gaps.get(nextGap++);
      keptUpTo(gap.position());
      if (gap.branch() == wanted) {
        return;
      }
      if (gap.branch() == END_OF_LANE) {
        laneEnds.add(encoding.sink().position());
      } else {
        encoding.sink().append(encoding.template(gap.branch()).empty());
      }
    }
    throw new IllegalStateException(
        "Branch %s has no place for branch %d".formatted(branch.name(), wanted));
  }

  private void keptUpTo(long position) {
    var from = nextGap == 1 ? keptFrom : gaps.get(nextGap - 2).position();
    encoding.sink().write(kept, (int) (from - keptFrom), (int) (position - from));
  }

  private void finishRow() {
    if (gaps.isEmpty()) {
      return;
    }
    gaps.add(new Gap(keptFrom + kept.length, Integer.MIN_VALUE));
    upTo(Integer.MIN_VALUE);
    gaps.clear();
    nextGap = 0;
  }

  void close() {
    finishRow();
    if (rows == 0) {
      encoding.sink().cutBack(start);
      encoding.sink().append(template.empty());
    } else if (template.inPlace()) {
      template.end(encoding.sink(), nextToken);
    } else {
      template.whole(encoding.sink(), nextToken, lanes());
    }
  }

  /** Takes the rows back and deals them out to their lanes. */
  private List<ByteSink> lanes() {
    var written = encoding.sink().cut(start);
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
