package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.sql.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the answer to one plan while its rows arrive, depth first; nothing is kept but open pages.
 */
final class Encoding {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  private final Plan plan;
  private final Reading reading;
  private final PageTokens tokens;
  private final List<Cells> cells = new ArrayList<>();
  private final List<PageTemplate> templates = new ArrayList<>();
  private final List<OpenPage> open = new ArrayList<>();
  private final ByteSink sink;
  private final JsonGenerator json;

  Encoding(ApiDefinition definition, Plan plan, Reading reading, PageTokens tokens, ByteSink sink)
      throws IOException {
    this.plan = plan;
    this.reading = reading;
    this.tokens = tokens;
    this.sink = sink;
    this.json = JSON.createGenerator(sink);
    for (var branch : plan.branches()) {
      var own = new Cells(definition, branch, reading.columns().get(branch.number()));
      cells.add(own);
      templates.add(new PageTemplate(branch.page(), own));
    }
  }

  void write(ResultSet rows) throws SQLException, IOException {
    open.add(new OpenPage(this, plan.root()));
    while (rows.next()) {
      page(reading.united() ? rows.getInt(1) : 0).row(rows);
    }
    while (!open.isEmpty()) {
      open.removeLast().close();
    }
  }

  /** The open page of a branch that the row at hand belongs to. */
  private OpenPage page(int number) {
    var branch = plan.branches().get(number);
    while (open.getLast().branch().number() != number) {
      var last = open.getLast();
      if (branch.isBelow(last.branch())) {
        last.upTo(number);
        open.add(new OpenPage(this, branch));
      } else {
        open.removeLast().close();
      }
    }
    return open.getLast();
  }

  ByteSink sink() {
    return sink;
  }

  JsonGenerator json() {
    return json;
  }

  PageTemplate template(int branch) {
    return templates.get(branch);
  }

  /** The nextToken for a page that ends with this row, as JSON. */
  byte[] token(Branch branch, ResultSet row) throws SQLException, IOException {
    if (!(branch.page() instanceof Page.Connection(_, var token))) {
      throw new IllegalStateException("Branch %s has no pages".formatted(branch.name()));
    }
    var place = new ByteArrayOutputStream();
    try (var values = JSON.createGenerator(place)) {
      values.writeStartArray();
      for (var cell : token.cells()) {
        var own = cells.get(branch.number());
        own.writer(cell).write(row, own.column(cell), values);
      }
      values.writeEndArray();
    }
    var sealed = tokens.seal(place.toByteArray(), token.context());
    return ('"' + sealed + '"').getBytes(StandardCharsets.US_ASCII);
  }
}
