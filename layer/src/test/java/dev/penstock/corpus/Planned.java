package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Everything;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Refusal;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.engine.sql.mariadb.MariadbDialect;
import dev.penstock.engine.sql.mariadb.MariadbValues;
import dev.penstock.engine.sql.mysql.MysqlDialect;
import dev.penstock.engine.sql.mysql.MysqlValues;
import dev.penstock.engine.sql.postgresql.PostgresqlDialect;
import dev.penstock.engine.sql.postgresql.PostgresqlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a read is planned and written. */
record Planned(String plan, String sql) {

  /** The stages before the database, for one definition. */
  static final class Stages {
    private final Requests requests;
    private final Planner planner;
    private final Access access;
    private final Dialect dialect;

    Stages(ApiDefinition definition) {
      this.requests = new Requests(definition, Limits.DEFAULT, true);
      this.planner = new Planner(definition, GeneratedApi.tokens(), GeneratedApi.MAXIMUM_LIMIT);
      this.access = Everything.allowed(definition);
      this.dialect =
          switch (definition.database().engine()) {
            case POSTGRESQL -> new PostgresqlDialect(new PostgresqlValues());
            case MYSQL -> new MysqlDialect(new MysqlValues());
            case MARIADB -> new MariadbDialect(new MariadbValues());
          };
    }

    /** The reads of a request; none when it is refused before. */
    List<Planned> of(Request request) {
      List<Planned> reads = new ArrayList<>();
      try {
        requests
            .read(request)
            .roots()
            .forEach(root -> plan(root).map(this::written).ifPresent(reads::add));
      } catch (Refusal _) {
        return reads;
      }
      return reads;
    }

    private Optional<Plan> plan(Root root) {
      try {
        return switch (root) {
          case Root.Many many -> Optional.of(planner.list(many, access));
          case Root.One one when one.operation() == Operation.GET ->
              Optional.of(planner.get(one, access));
          case Root.One _, Root.Answered _, Root.Custom _ -> Optional.empty();
        };
      } catch (Failure.Exception _) {
        return Optional.empty();
      }
    }

    private Planned written(Plan plan) {
      return new Planned(plan.toString(), ReadText.write(dialect, plan).statement().text() + "\n");
    }
  }
}
