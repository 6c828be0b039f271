package dev.penstock.engine.argument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A scalar of a request that is carried to where it is used without being looked at, so that what
 * is made along the way fits other values, too.
 *
 * <p>Who only passes a value on converts it; who must decide by it asks. An answer becomes a guard:
 * what was made is used again only for requests that answer the same.
 */
public abstract sealed class Given implements Argument {

  private Given() {}

  /** A value that the document itself holds: the same in every request. */
  public static Given literal(Object value) {
    return new Literal(value);
  }

  /**
   * The value of a variable.
   *
   * @param value what this request has
   * @param source where each request has it
   * @param guards learn what is asked about it
   */
  public static Given variable(Object value, Source source, Guards guards) {
    return new Variable(value, source, guards);
  }

  /** A value that is made anew for every request, such as the time; nothing may depend on it. */
  public static Given made(Supplier<Object> maker) {
    return new Made(Source.once(_ -> maker.get()));
  }

  /** Several as one List, in which a null stays null. */
  public static Given list(List<? extends @Nullable Given> givens) {
    if (givens.stream().allMatch(given -> given == null || given instanceof Literal)) {
      return literal(values(givens));
    }
    var sources =
        givens.stream().map(given -> given == null ? Source.NULL : given.source()).toList();
    Source source =
        leaves -> {
          List<@Nullable Object> values = new ArrayList<>(sources.size());
          for (var each : sources) {
            values.add(each.equals(Source.NULL) ? null : each.in(leaves));
          }
          return values;
        };
    if (givens.stream().anyMatch(Made.class::isInstance)) {
      return new Made(source);
    }
    var variable =
        givens.stream().filter(Variable.class::isInstance).map(Variable.class::cast).findFirst();
    return new Variable(values(givens), source, variable.orElseThrow().guards);
  }

  /**
   * The same in another form.
   *
   * @param conversion pure; what it throws for this request it throws here
   */
  public abstract Given then(Function<Object, Object> conversion);

  /** Converted at most once for each request, however often it is used. */
  public abstract Given once();

  /**
   * What decides how a plan looks.
   *
   * @param question pure; its answers are compared by {@link Object#equals}
   */
  public abstract <T> T ask(Function<Object, T> question);

  /** Where a request has the value. */
  public abstract Source source();

  /** The value in the request at hand, for people to read; nothing that is kept may hold it. */
  public abstract Object present();

  /** Never the value, which may be a secret and differs from request to request. */
  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  private static List<@Nullable Object> values(List<? extends @Nullable Given> givens) {
    List<@Nullable Object> values = new ArrayList<>();
    givens.forEach(given -> values.add(given == null ? null : given.present()));
    return Collections.unmodifiableList(values);
  }

  private static final class Literal extends Given {
    private final Object value;

    private Literal(Object value) {
      this.value = value;
    }

    @Override
    public Given then(Function<Object, Object> conversion) {
      return new Literal(conversion.apply(value));
    }

    @Override
    public Given once() {
      return this;
    }

    @Override
    public <T> T ask(Function<Object, T> question) {
      return question.apply(value);
    }

    @Override
    public Source source() {
      return _ -> value;
    }

    @Override
    public Object present() {
      return value;
    }
  }

  private static final class Variable extends Given {
    private final Object value;
    private final Source source;
    private final Guards guards;

    private Variable(Object value, Source source, Guards guards) {
      this.value = value;
      this.source = source;
      this.guards = guards;
    }

    @Override
    public Given then(Function<Object, Object> conversion) {
      return new Variable(conversion.apply(value), source.then(conversion), guards);
    }

    @Override
    public Given once() {
      return new Variable(value, Source.once(source), guards);
    }

    @Override
    public <T> T ask(Function<Object, T> question) {
      var answer = question.apply(value);
      guards.add(source, question, answer);
      return answer;
    }

    @Override
    public Source source() {
      return source;
    }

    @Override
    public Object present() {
      return value;
    }
  }

  private static final class Made extends Given {
    private final Source source;

    private Made(Source source) {
      this.source = source;
    }

    @Override
    public Given then(Function<Object, Object> conversion) {
      return new Made(source.then(conversion));
    }

    @Override
    public Given once() {
      return new Made(Source.once(source));
    }

    @Override
    public <T> T ask(Function<Object, T> question) {
      throw new IllegalStateException("A plan cannot depend on a value that is not there yet");
    }

    @Override
    public Source source() {
      return source;
    }

    @Override
    public Object present() {
      return "(made for each request)";
    }
  }
}
