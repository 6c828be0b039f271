package dev.penstock.engine.argument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
    return new Literal(value, Origin.REQUEST);
  }

  /** A value that the definition holds: the same for every document, too. */
  public static Given defined(Object value) {
    return new Literal(value, new Origin.Definition(value));
  }

  /**
   * The value of a variable.
   *
   * @param value what this request has
   * @param source where each request has it
   * @param guards learn what is asked about it
   */
  public static Given variable(Object value, Source source, Guards guards) {
    return new Variable(value, source, guards, Origin.REQUEST);
  }

  /**
   * A value of a claim of the caller.
   *
   * @param claim which one
   * @param value what this caller has
   * @param source where each request has it
   * @param guards learn what is asked about it
   */
  public static Given claim(Origin.Claim claim, Object value, Source source, Guards guards) {
    return new Variable(value, source, guards, claim);
  }

  /** A value that is made anew for every request, such as the time; nothing may depend on it. */
  public static Given made(Supplier<Object> maker) {
    return new Made(Source.once(_ -> maker.get()));
  }

  /** Several as one List, in which a null stays null. */
  public static Given list(List<? extends @Nullable Given> givens) {
    var origin = origin(givens);
    if (givens.stream().allMatch(given -> given == null || given instanceof Literal)) {
      return new Literal(values(givens), origin);
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
    return new Variable(values(givens), source, variable.orElseThrow().guards, origin);
  }

  private static Origin origin(List<? extends @Nullable Given> givens) {
    var origins = givens.stream().filter(Objects::nonNull).map(Given::origin).distinct().toList();
    return origins.size() == 1 ? origins.getFirst() : Origin.REQUEST;
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

  /** Who gave it. */
  public abstract Origin origin();

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
    private final Origin origin;

    private Literal(Object value, Origin origin) {
      this.value = value;
      this.origin = origin;
    }

    @Override
    public Given then(Function<Object, Object> conversion) {
      return new Literal(conversion.apply(value), origin);
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
    public Origin origin() {
      return origin;
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
    private final Origin origin;

    private Variable(Object value, Source source, Guards guards, Origin origin) {
      this.value = value;
      this.source = source;
      this.guards = guards;
      this.origin = origin;
    }

    @Override
    public Given then(Function<Object, Object> conversion) {
      return new Variable(conversion.apply(value), source.then(conversion), guards, origin);
    }

    @Override
    public Given once() {
      return new Variable(value, Source.once(source), guards, origin);
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
    public Origin origin() {
      return origin;
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
    public Origin origin() {
      return Origin.GATEWAY;
    }

    @Override
    public Object present() {
      return "(made for each request)";
    }
  }
}
