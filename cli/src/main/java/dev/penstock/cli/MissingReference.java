package dev.penstock.cli;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.penstock.schema.Nearest;
import dev.penstock.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Says of a reference to a generated name which table or column is not there any more. */
final class MissingReference {
  private static final Pattern PART = Pattern.compile("Part[0-9]+$");

  private final Trees trees;
  private final Iterable<? extends CompilationUnitTree> units;

  MissingReference(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
    this.trees = Trees.instance(task);
    this.units = units;
  }

  /** The sentence for a diagnostic, when it is about a name that only SqlSchema.java could have. */
  Optional<String> explain(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (!diagnostic.getCode().startsWith("compiler.err.cant.resolve")) {
      return Optional.empty();
    }
    for (var unit : units) {
      if (unit.getSourceFile().equals(diagnostic.getSource())) {
        var path = new Selection(trees, diagnostic.getEndPosition()).scan(new TreePath(unit), null);
        return path == null ? Optional.empty() : sentence(path);
      }
    }
    return Optional.empty();
  }

  private Optional<String> sentence(TreePath path) {
    var selection = (MemberSelectTree) path.getLeaf();
    var owner = trees.getTypeMirror(new TreePath(path, selection.getExpression()));
    if (!(owner instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    var file = file(declared.asElement());
    if (!generated(file)) {
      return Optional.empty();
    }
    var missing = selection.getIdentifier().toString();
    var element = declared.asElement();
    var known =
        ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
            .map(field -> field.getSimpleName().toString())
            .toList();
    var className = PART.matcher(file.getSimpleName()).replaceFirst("");
    return Optional.of(sentence(missing, className, element.getSimpleName().toString(), known));
  }

  private static String sentence(String missing, String file, String owner, List<String> known) {
    var what =
        owner.equals(file)
            ? "%s.java has no \"%s\"".formatted(file, missing)
            : "%s.java has no \"%s.%s\"".formatted(file, owner, missing);
    var hint = Nearest.sentence(missing, known);
    return what
        + "."
        + (hint.isEmpty() ? " Remove it here, or bring it back and generate again." : hint);
  }

  /** The class that is not within another one. */
  private static Element file(Element element) {
    var at = element;
    for (var outer = at.getEnclosingElement();
        outer != null && outer.getKind().isDeclaredType();
        outer = outer.getEnclosingElement()) {
      at = outer;
    }
    return at;
  }

  /** A generated class says what it knows of its database, and its parts add to that. */
  private static boolean generated(Element file) {
    return ElementFilter.methodsIn(file.getEnclosedElements()).stream()
        .anyMatch(method -> method.getReturnType().toString().equals(Schema.class.getName()));
  }

  /** Finds the selection `owner.name` that ends where the compiler points. */
  private static final class Selection extends TreePathScanner<@Nullable TreePath, @Nullable Void> {
    private final Trees trees;
    private final long end;

    Selection(Trees trees, long end) {
      this.trees = trees;
      this.end = end;
    }

    @Override
    public @Nullable TreePath visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
      var unit = getCurrentPath().getCompilationUnit();
      if (trees.getSourcePositions().getEndPosition(unit, select) == end) {
        return getCurrentPath();
      }
      return super.visitMemberSelect(select, null);
    }

    @Override
    public @Nullable TreePath reduce(@Nullable TreePath one, @Nullable TreePath other) {
      return one == null ? other : one;
    }
  }
}
