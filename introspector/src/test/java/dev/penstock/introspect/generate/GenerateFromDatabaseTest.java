package dev.penstock.introspect.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.catalog.CatalogReader;
import dev.penstock.introspect.names.Naming;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GenerateFromDatabaseTest {
  private static final String BLOG =
      """
      create table people (id int primary key, name varchar(50) not null, parent_id int,
        foreign key (parent_id) references people(id));
      create table posts (id int primary key, author_id int not null, editor_id int,
        title varchar(200) not null, status varchar(10) check (status in ('draft', 'public')),
        created_at timestamp,
        foreign key (author_id) references people(id), foreign key (editor_id) references people(id));
      create table categories (id int primary key, name varchar(20) not null unique);
      create table post_details (post_id int primary key, body text,
        foreign key (post_id) references posts(id));
      create table comments (id bigint primary key, post_id int not null, content text not null,
        foreign key (post_id) references posts(id));
      create table news (headline varchar(20));
      create view post_titles as select id, title from posts;
      """;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aBlogBecomesAnApi(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(BLOG);

      var generated = generate(database);
      var definition = Compilation.define(generated.source(), DataSchemaTemplate.text());

      assertThat(relations(definition, "Person"))
          .containsExactly(
              "parent: Person",
              "children: [Person]",
              "postsAsAuthor: [Post]",
              "postsAsEditor: [Post]");
      assertThat(relations(definition, "Post"))
          .containsExactly(
              "author: Person", "editor: Person", "comments: [Comment]", "postDetail: PostDetail");
      assertThat(definition.models())
          .extracting(Model::name)
          .containsExactly("Category", "Comment", "Person", "PostDetail", "Post");
      assertThat(definition.enumType("PostStatus").orElseThrow().values())
          .extracting(EnumType.Value::label)
          .containsExactly("draft", "public");
      assertThat(generated.warnings())
          .containsExactly(
              "Table news has no primary key. Give it one and generate again, or declare with"
                  + " .key(SqlSchema.news, …) in DataSchema.java what tells its rows apart, to read"
                  + " them.",
              "View post_titles waits for its key. Declare it with .key(SqlSchema.postTitle, …) in"
                  + " DataSchema.java to serve it.");
      assertThat(generate(database)).isEqualTo(generated);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aViewIsServedOnceItHasAKey(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(BLOG);

      var definition =
          Compilation.define(
              generate(database).source(),
              customised(".key(SqlSchema.postTitle, SqlSchema.postTitle.id)"));

      var view = definition.model("PostTitle").orElseThrow();
      assertThat(view.readOnly()).isTrue();
      assertThat(view.plural()).isEqualTo("PostTitles");
      assertThat(view.primaryKey()).containsExactly("id");
      assertThat(view.field("id").orElseThrow().required()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aTableWithoutAPrimaryKeyIsReadOnceItHasAKey(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table sources (id integer not null primary key);");
      database.run(
          "create table hits (id integer, source_id integer, constraint hits_source foreign key"
              + " (source_id) references sources (id));");
      var generated = generate(database).source();

      var without = Compilation.define(generated, DataSchemaTemplate.text());
      var with = Compilation.define(generated, customised(".key(SqlSchema.hit, SqlSchema.hit.id)"));

      assertThat(without.model("Hit")).isEmpty();
      assertThat(relations(without, "Source")).isEmpty();
      assertThat(with.model("Hit").orElseThrow().readOnly()).isTrue();
      assertThat(relations(with, "Hit")).containsExactly("source: Source");
      assertThat(relations(with, "Source")).containsExactly("hits: [Hit]");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aCustomisationOfADroppedColumnDoesNotCompile(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(BLOG);
      var customised = customised(".rename(SqlSchema.comment.content, \"text\")");
      Compilation.define(generate(database).source(), customised);

      database.run("alter table comments drop column content;");
      var sources = Map.of("SqlSchema", generate(database).source(), "DataSchema", customised);

      assertThat(Compilation.of(sources).problems())
          .contains("variable content")
          .contains("variable comment of type SqlSchema.Comment");
    }
  }

  @Test
  void schemasOfPostgresqlAreToldApart() throws SQLException {
    try (var database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL)) {
      database.run(
          """
          create schema audit;
          create type mood as enum ('good');
          create type audit.mood as enum ('bad');
          create table users (id int primary key, mood mood);
          create table audit.users (tenant int, id int, mood audit.mood, primary key (tenant, id));
          create table audit.logs (id int primary key, user_id int references users,
            tenant int not null, actor_id int not null, foreign key (tenant, actor_id) references audit.users);
          """);

      var definition =
          Compilation.define(generate(database, "audit", "public").source(), customised(""));

      assertThat(definition.models())
          .extracting(Model::name)
          .containsExactly("Log", "AuditUser", "User");
      assertThat(definition.enums())
          .extracting(EnumType::name)
          .containsExactly("AuditMood", "Mood");
      assertThat(relations(definition, "Log")).containsExactly("actor: AuditUser", "user: User");
      assertThat(definition.model("Log").orElseThrow().relations().getFirst().on())
          .containsExactly(
              new Relation.Pair("tenant", "tenant"), new Relation.Pair("actorId", "id"));
    }
  }

  private static String customised(String calls) {
    return DataSchemaTemplate.text().replace("    .build()", "    %s.build()".formatted(calls));
  }

  private static List<String> relations(ApiDefinition definition, String model) {
    return definition.model(model).orElseThrow().relations().stream()
        .map(relation ->
            switch (relation.kind()) {
              case BELONGS_TO, HAS_ONE -> relation.name() + ": " + relation.target();
              case HAS_MANY, MANY_TO_MANY -> relation.name() + ": [" + relation.target() + "]";
            })
        .toList();
  }

  private static Generated generate(TestDatabase database, String... schemas) throws SQLException {
    try (var connection = database.connect()) {
      var selection = new Selection(List.of(schemas), List.of(), List.of());
      var catalog = CatalogReader.read(connection, selection);
      return SchemaGenerator.generate(
          catalog, new GenerateOptions("db1", "SQL_CONNECTION_STRING", "", Naming.IDIOMATIC));
    }
  }
}
