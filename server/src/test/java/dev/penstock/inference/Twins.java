package dev.penstock.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two databases that one visitor cannot tell apart, and what it asks of both. */
final class Twins implements AutoCloseable {
  private static final int ATTEMPTS = 70;
  private static final int TOGETHER = 12;
  private static final int PAGES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestDatabase one;
  private final TestDatabase other;
  private final Kind kind;
  private final Policy policy;
  private final Visitor visitor;
  private final Sightings sightings;
  private final Door left;
  private final Door right;
  private final Random random;
  private final int disguised;
  private final Set<String> atFirst;
  private final List<String> differences = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * @param policy what the visitor may see
   * @param definition what the servers go by; it should be the same
   */
  Twins(
      Kind kind,
      Policy policy,
      ApiDefinition definition,
      Visitor visitor,
      String rows,
      Random random,
      TestIssuer issuer,
      TestKey key)
      throws Exception {
    this.kind = kind;
    this.policy = policy;
    this.visitor = visitor;
    this.random = random;
    this.one = filled(kind, rows);
    this.other = filled(kind, rows);
    this.sightings = new Sightings(policy, visitor, kind);
    try (var connection = other.connect()) {
      this.disguised = new Disguise(connection, sightings, random).change(ATTEMPTS);
      this.atFirst = Set.copyOf(sightings.in(connection));
    }
    var tokens =
        List.of(
            token(visitor, issuer, key), token(Policy.picked(Visitor.ALL, random), issuer, key));
    this.left = Door.open(one, definition, issuer, tokens);
    this.right = Door.open(other, definition, issuer, tokens);
  }

  private static String token(Visitor visitor, TestIssuer issuer, TestKey key) {
    return visitor.hasToken() ? visitor.token(issuer, key) : "";
  }

  private static TestDatabase filled(Kind kind, String rows) throws Exception {
    var database = TestDatabase.create(kind);
    database.run(Office.tables(kind) + rows);
    return database;
  }

  /** How many changes make the databases differ. */
  int disguised() {
    return disguised;
  }

  /** Whether the visitor would read different things under another policy. */
  boolean differFor(Policy open) throws SQLException {
    var read = new Sightings(open, visitor, kind);
    try (var a = one.connect();
        var b = other.connect()) {
      return !read.values(a).equals(read.values(b));
    }
  }

  /** What differed, if anything did, with what was asked. */
  List<String> differences() {
    return differences;
  }

  /**
   * Asks so many things; fewer when something differs, or when the visitor has changed what rules
   * look at and sees more than at first: what it did not see before may differ.
   */
  int ask(int count) throws Exception {
    try (var a = one.connect();
        var b = other.connect()) {
      var shape = new ApiShape(JSON.readTree(left.ask(ApiShape.QUESTION).body()));
      var requests =
          new Requests(
              shape,
              random,
              new Changes(shape, random, sightings, policy, visitor, List.of(a, b)),
              policy);
      var asked = 0;
      List<Asked> reads = new ArrayList<>();
      while (asked < count && differences.isEmpty()) {
        var next = requests.next();
        if (next.isMutation()) {
          asked += read(reads);
          compare(List.of(next));
          asked++;
        } else {
          reads.add(next);
          if (reads.size() == TOGETHER) {
            asked += read(reads);
          }
        }
      }
      asked += read(reads);
      var apart = apart(new HashSet<>(sightings.in(a)), new HashSet<>(sightings.in(b)));
      if (!apart.isEmpty() && Collections.disjoint(apart, atFirst)) {
        differences.clear();
      } else if (!apart.isEmpty()) {
        differences.add("After the same changes the visitor sees different things: " + apart);
      }
      return asked;
    }
  }

  /** What is in one of the two alone. */
  private static Set<String> apart(Set<String> left, Set<String> right) {
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    all.removeIf(each -> left.contains(each) && right.contains(each));
    return all;
  }

  /** Reads, and the pages that follow. */
  private int read(List<Asked> reads) throws Exception {
    var asked = 0;
    List<Asked> round = new ArrayList<>(reads);
    reads.clear();
    for (var page = 0; page <= PAGES && !round.isEmpty() && differences.isEmpty(); page++) {
      var answers = compare(round);
      asked += round.size();
      List<Asked> following = new ArrayList<>();
      for (var i = 0; i < round.size(); i++) {
        var tokens = tokens(round.get(i), answers.get(i));
        if (!tokens.isEmpty()) {
          following.add(round.get(i).with(tokens));
        }
      }
      round = following;
    }
    return asked;
  }

  private static Map<String, String> tokens(Asked asked, Door.Answer answer) throws IOException {
    Map<String, String> tokens = new HashMap<>();
    if (answer.body().contains("\"nextToken\":\"")) {
      for (var root : JSON.readTree(answer.body()).path("data")) {
        var own = root.path("nextToken");
        if (own.isTextual() && asked.variables().containsKey(Draft.TOKEN)) {
          tokens.put(Draft.TOKEN, own.asText());
        } else if (asked.variables().containsKey(Draft.INNER_TOKEN)) {
          inner(root, tokens);
        }
      }
    }
    return tokens;
  }

  private static void inner(JsonNode node, Map<String, String> tokens) {
    node.findValues("nextToken").stream()
        .filter(JsonNode::isTextual)
        .findFirst()
        .ifPresent(token -> tokens.put(Draft.INNER_TOKEN, token.asText()));
  }

  private List<Door.Answer> compare(List<Asked> round) throws Exception {
    List<Future<Door.Answer>> lefts = new ArrayList<>();
    List<Future<Door.Answer>> rights = new ArrayList<>();
    for (var asked : round) {
      // What servers keep of an answer to somebody else is not for this visitor.
      var isKnown = !asked.isMutation() && random.nextInt(4) == 0;
      lefts.add(threads.submit(() -> isKnown ? left.askAgain(asked) : left.ask(asked)));
      rights.add(threads.submit(() -> isKnown ? right.askAgain(asked) : right.ask(asked)));
    }
    List<Door.Answer> answers = new ArrayList<>();
    for (var i = 0; i < round.size(); i++) {
      var answer = lefts.get(i).get();
      var twin = rights.get(i).get();
      answers.add(answer);
      if (!answer.equals(twin)) {
        differences.add(
            "%s%n%s%n  %s%n  %s"
                .formatted(
                    round.get(i).document(),
                    JSON.writeValueAsString(round.get(i).variables()),
                    answer,
                    twin));
      }
    }
    return answers;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    left.close();
    right.close();
    one.close();
    other.close();
  }
}
