package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables whose rows belong together although hardly any foreign key says so, in two schemas. The
 * relations are declared.
 */
final class Club implements AutoCloseable {
  private static final String TABLES =
      """
      create table people (id integer not null primary key, region varchar(2) not null, code integer not null,
        name varchar(40) not null, boss_id integer);
      create table badges (number integer not null primary key, person_id integer, label varchar(20) not null);
      create table posts (id integer not null primary key, title varchar(60) not null, author_id integer);
      create table tags (id bigint not null primary key, name varchar(30) not null, owner_id integer);
      create table post_tags (id integer not null primary key, post_id integer, tag_id bigint);
      create table friendships (person_id integer not null, friend_id integer not null,
        primary key (person_id, friend_id));
      create table post_editors (post_id integer not null, person_id integer not null,
        primary key (post_id, person_id),
        constraint editors_post foreign key (post_id) references posts (id),
        constraint editors_person foreign key (person_id) references people (id));
      create table likes (post_id integer, person_id integer, given date,
        constraint likes_post foreign key (post_id) references posts (id),
        constraint likes_person foreign key (person_id) references people (id));
      create table OTHER.visits (region varchar(2), person_code integer, day integer not null,
        id integer not null primary key);
      insert into people values (1, 'N', 1, 'Ada', null), (2, 'N', 2, 'Bob', 1), (3, 'S', 1, 'Cleo', 1),
        (4, 'S', 2, 'Dan', 2), (5, 'S', 2, 'Eve', 99), (6, 'W', 1, 'Fay', 6);
      insert into badges values (7, 1, 'gold'), (3, 1, 'silver'), (5, 2, 'bronze'), (9, null, 'lost'),
        (2, 4, 'tin'), (1, 4, 'iron'), (8, 4, 'lead');
      insert into posts values (1, 'One', 1), (2, 'Two', 1), (3, 'Three', 2), (4, 'Four', null),
        (5, 'Five', 77), (6, 'Six', 4), (7, 'Seven', 1);
      insert into tags values (10, 'red', 1), (20, 'green', null), (30, 'blue', 2), (40, 'black', 1),
        (50, 'white', 3);
      insert into post_tags values (1, 1, 10), (2, 1, 20), (3, 1, 10), (4, 2, 30), (5, 2, 10), (6, 3, null),
        (7, null, 10), (8, 3, 99), (9, 6, 20), (10, 6, 20), (11, 6, 20), (12, 6, 40), (13, 7, 50), (14, 1, 30),
        (15, 1, 40);
      insert into friendships values (1, 2), (1, 3), (2, 1), (3, 4), (4, 4);
      insert into post_editors values (1, 2), (1, 3), (2, 2), (6, 1), (6, 4);
      insert into likes values (1, 2, null), (1, 2, '2024-01-01'), (1, 2, null), (1, null, null),
        (3, 1, null), (3, 4, null), (3, 4, null);
      insert into OTHER.visits values ('N', 1, 3, 1), ('N', 1, 1, 2), ('S', 2, 5, 3), ('S', null, 6, 4),
        (null, 1, 7, 5), ('S', 1, 8, 6), ('E', 1, 9, 7);
      """;

  static final String RELATIONSHIPS =
      """
          .setRelationships(
              SqlSchema.person.hasMany("posts", SqlSchema.post)
                  .on(SqlSchema.person.id, SqlSchema.post.authorId),
              SqlSchema.post.belongsTo("author", SqlSchema.person)
                  .on(SqlSchema.post.authorId, SqlSchema.person.id),
              SqlSchema.person.hasMany("visits", SqlSchema.visit)
                  .on(SqlSchema.person.region, SqlSchema.visit.region)
                  .on(SqlSchema.person.code, SqlSchema.visit.personCode),
              SqlSchema.visit.belongsTo("visitor", SqlSchema.person)
                  .on(SqlSchema.visit.region, SqlSchema.person.region)
                  .on(SqlSchema.visit.personCode, SqlSchema.person.code),
              SqlSchema.person.hasOne("badge", SqlSchema.badge)
                  .on(SqlSchema.person.id, SqlSchema.badge.personId)
                  .description("The one with the lowest number."),
              SqlSchema.person.belongsTo("boss", SqlSchema.person)
                  .on(SqlSchema.person.bossId, SqlSchema.person.id),
              SqlSchema.person.hasMany("reports", SqlSchema.person)
                  .on(SqlSchema.person.id, SqlSchema.person.bossId))
          .setRelationships(
              SqlSchema.post.manyToMany("tags", SqlSchema.tag)
                  .through(SqlSchema.postTag)
                  .on(SqlSchema.post.id, SqlSchema.postTag.postId)
                  .on(SqlSchema.postTag.tagId, SqlSchema.tag.id),
              SqlSchema.tag.manyToMany("posts", SqlSchema.post)
                  .through(SqlSchema.postTag)
                  .on(SqlSchema.tag.id, SqlSchema.postTag.tagId)
                  .on(SqlSchema.postTag.postId, SqlSchema.post.id),
              SqlSchema.tag.belongsTo("owner", SqlSchema.person)
                  .on(SqlSchema.tag.ownerId, SqlSchema.person.id),
              SqlSchema.person.manyToMany("friends", SqlSchema.person)
                  .through(SqlSchema.friendship)
                  .on(SqlSchema.person.id, SqlSchema.friendship.personId)
                  .on(SqlSchema.friendship.friendId, SqlSchema.person.id),
              SqlSchema.post.manyToMany("editors", SqlSchema.person).through(SqlSchema.postEditor),
              SqlSchema.person.manyToMany("edits", SqlSchema.post).through(SqlSchema.postEditor),
              SqlSchema.post.manyToMany("likers", SqlSchema.person).through(SqlSchema.like))
          .hide(SqlSchema.postTag)
          .hideRelations(SqlSchema.person)
      """;

  private final TestDatabase database;
  private final TestDatabase second;
  private final List<String> schemas;

  private Club(TestDatabase database, TestDatabase second, List<String> schemas) {
    this.database = database;
    this.second = second;
    this.schemas = schemas;
  }

  static Club open(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    var second = TestDatabase.create(kind);
    if (kind == Kind.POSTGRESQL) {
      database.run("create schema elsewhere");
      database.run(TABLES.replace("OTHER", "elsewhere"));
      return new Club(database, second, List.of("public", "elsewhere"));
    }
    database.run(TABLES.replace("OTHER", name(second)));
    return new Club(database, second, List.of(name(database), name(second)));
  }

  TestDatabase database() {
    return database;
  }

  /** The tables' SQL, with the name of the second schema in place of OTHER. */
  String sql(String text) {
    return text.replace("OTHER", schemas.getLast());
  }

  /** An API with these calls between `Api.of` and `build`. */
  ApiDefinition definition(String calls) throws SQLException {
    return GeneratedApi.definition(
        database,
        new Selection(schemas, List.of(), List.of()),
        """
        import dev.penstock.definition.*;
        import dev.penstock.schema.*;

        public final class DataSchema {
          private DataSchema() {}

          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(allow -> allow.publicApiKey())
        %s        .build();
          }
        }
        """
            .formatted(calls));
  }

  private static String name(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select database()")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() {
    database.close();
    second.close();
  }
}
