package dev.penstock.cli;

import dev.penstock.engine.Caller;
import dev.penstock.schema.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a table of authorization tests and refuses it with all that is wrong in it. */
final class AuthTestFile {
  private final AuthTestNodes nodes;
  private final Map<String, Caller> callers = new LinkedHashMap<>();

  private AuthTestFile(String name) {
    this.nodes = new AuthTestNodes(name);
  }

  /**
   * The tests in their order.
   *
   * @param name of the file, for messages
   */
  static List<AuthTest> read(String name, String text) {
    var file = new AuthTestFile(name);
    var tests = file.tests(text);
    file.nodes.refuse();
    return tests;
  }

  private List<AuthTest> tests(String text) {
    var tree = nodes.tree(text);
    if (tree.isEmpty()) {
      return List.of();
    }
    var root = nodes.keys(AuthTestKey.Place.FILE, tree.get());
    Optional.ofNullable(root.get(AuthTestKey.CALLERS)).ifPresent(this::callers);
    if (!(root.get(AuthTestKey.TESTS) instanceof SequenceNode sequence)) {
      nodes.problem(tree.get(), "\"tests\" must be there, and be a list of tests.");
      return List.of();
    }
    return sequence.getValue().stream().flatMap(each -> test(each).stream()).toList();
  }

  private void callers(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      nodes.problem(node, "\"callers\" must be names, each with what is known of the caller.");
      return;
    }
    for (var tuple : mapping.getValue()) {
      callers.put(YamlText.key(tuple.getKeyNode()), caller(tuple.getValueNode()));
    }
  }

  private Caller caller(Node node) {
    var keys = nodes.keys(AuthTestKey.Place.CALLER, node);
    var word = nodes.text(keys, AuthTestKey.PROVIDER).orElse(DescribedCaller.USER_POOLS.word());
    var kind = DescribedCaller.named(word);
    if (kind.isEmpty()) {
      nodes.problem(
          keys.getOrDefault(AuthTestKey.PROVIDER, node),
          "There is no provider \"%s\".%s"
              .formatted(word, AuthTestNodes.hint(word, DescribedCaller.words())));
    }
    var description =
        new DescribedCaller.Description(
            CallerOptions.present(nodes.members(keys, AuthTestKey.CLAIMS)),
            nodes.text(keys, AuthTestKey.PRINCIPAL).orElse(""),
            Set.copyOf(nodes.texts(keys, AuthTestKey.DENIED_FIELDS)));
    kind.flatMap(known -> known.objection(description))
        .ifPresent(objection -> nodes.problem(node, objection));
    return kind.orElse(DescribedCaller.CUSTOM).of(description);
  }

  private Optional<AuthTest> test(Node node) {
    var keys = nodes.keys(AuthTestKey.Place.TEST, node);
    for (var needed : List.of(AuthTestKey.NAME, AuthTestKey.CALLER, AuthTestKey.REQUEST)) {
      if (!keys.containsKey(needed)) {
        nodes.problem(node, "A test needs \"%s\".".formatted(needed.key()));
      }
    }
    if (!keys.containsKey(AuthTestKey.EXPECT) && !keys.containsKey(AuthTestKey.DATA)) {
      nodes.problem(node, "A test needs \"expect\" or \"data\".");
    }
    var question =
        new AuthTest.Question(
            nodes.text(keys, AuthTestKey.REQUEST).orElse(""),
            nodes.text(keys, AuthTestKey.OPERATION).orElse(""),
            nodes.members(keys, AuthTestKey.VARIABLES));
    var expected =
        Optional.ofNullable(keys.get(AuthTestKey.EXPECT))
            .map(new ExpectationReader(nodes)::expectation)
            .orElseGet(Expectation.Anything::new);
    var data =
        Optional.ofNullable(keys.get(AuthTestKey.DATA))
            .map(found -> new AuthTest.Data(YamlText.value(found)));
    var callerName = nodes.text(keys, AuthTestKey.CALLER).orElse("");
    return caller(keys, callerName)
        .map(caller ->
            new AuthTest(
                nodes.text(keys, AuthTestKey.NAME).orElse(""),
                nodes.line(node),
                callerName,
                caller,
                question,
                expected,
                data));
  }

  private Optional<Caller> caller(Map<AuthTestKey, Node> keys, String name) {
    var caller = Optional.ofNullable(callers.get(name));
    var place = keys.get(AuthTestKey.CALLER);
    if (caller.isEmpty() && place != null) {
      nodes.problem(
          place,
          "There is no caller \"%s\" below \"callers\".%s"
              .formatted(name, Nearest.sentence(name, callers.keySet())));
    }
    return caller;
  }
}
