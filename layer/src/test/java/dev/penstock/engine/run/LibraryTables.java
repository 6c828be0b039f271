package dev.penstock.engine.run;

import dev.penstock.testing.TestDatabase;

/** The library's tables and rows. */
final class LibraryTables {
  private LibraryTables() {}

  /** The tables and rows; only the names of types differ. */
  static String script(TestDatabase.Kind kind) {
    var text = kind == TestDatabase.Kind.POSTGRESQL ? "text" : "varchar(200)";
    var sort = kind == TestDatabase.Kind.POSTGRESQL ? "sort" : "enum('paper','film','tape')";
    var type =
        kind == TestDatabase.Kind.POSTGRESQL
            ? "create type sort as enum ('paper','film','tape');\n"
            : "";
    return type
        + """
        create table region (id int primary key, name TEXT not null, within_id int references region (id));
        create table person (id int primary key, name TEXT not null, mentor_id int references person (id));
        create table house (region_id int not null, code varchar(20) not null, name TEXT,
          primary key (region_id, code), foreign key (region_id) references region (id));
        create table shelf (id int primary key, region_id int, house_code varchar(20), label TEXT not null,
          level int, keeper_id int, foreign key (region_id, house_code) references house (region_id, code),
          foreign key (keeper_id) references person (id));
        create index shelf_house on shelf (region_id, house_code, id);
        create table book (id bigint primary key, shelf_id int not null, title TEXT not null, sort SORT,
          price decimal(10,2), pages int, author_id int, part_of_id bigint,
          foreign key (shelf_id) references shelf (id), foreign key (author_id) references person (id),
          foreign key (part_of_id) references book (id));
        create index book_shelf on book (shelf_id, id);
        create table mark (book_id bigint not null, word varchar(50) not null, weight int,
          primary key (book_id, word), foreign key (book_id) references book (id));
        """
            .replace("TEXT", text)
            .replace("SORT", sort)
        + ROWS;
  }

  private static final String ROWS =
      """
      insert into region values (1,'North',null),(2,'South',null),(3,'Coast',1),(4,'Hills',1),(5,'Bay',3);
      insert into person values (1,'Ada',null),(2,'Ben',1),(3,'Cyd',1),(4,'Dee',2);
      insert into house values (1,'a','Old'),(1,'b',null),(3,'a','Pier'),(3,'z','Dock'),(4,'a','Mill');
      insert into shelf values (10,1,'a','A1',3,1),(11,1,'a','A2',null,2),(12,1,'a','A3',1,null),
        (13,1,'b','B1',2,1),(14,3,'a','C1',null,3),(15,3,'a','C2',7,3),(16,null,null,'Loose',1,4);
      insert into book values (100,10,'Whole','paper',10.50,300,1,null),(101,10,'First','paper',4.25,120,1,100),
        (102,10,'Second','film',4.75,180,2,100),(103,10,'Quote "x" \\u00e9',null,null,null,null,null),
        (104,11,'Zebra','tape',0.99,5,3,null),(105,13,'Mole','film',7.00,77,4,null),
        (106,14,'Sea','paper',12.00,400,1,null),(107,14,'Gull','paper',3.00,12,2,106),
        (108,15,'Sand','tape',1.00,1,null,106),(109,16,'Lost',null,null,9,2,null);
      insert into mark values (100,'blue',3),(100,'big',1),(100,'old',null),(101,'blue',2),(102,'red',5),
        (104,'blue',1),(106,'wet',9),(106,'big',2),(106,'blue',4),(108,'dry',null);
      """;
}
