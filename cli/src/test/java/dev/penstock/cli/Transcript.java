package dev.penstock.cli;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a running command wrote so far; tests wait for what it shall write. */
final class Transcript extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final List<Expectation> expectations = new ArrayList<>();

  private record Expectation(Pattern pattern, CompletableFuture<String> met) {}

  /** The first piece of text that the expression matches, now or within a minute. */
  String await(String expression) {
    return expect(expression).orTimeout(60, TimeUnit.SECONDS).join();
  }

  private CompletableFuture<String> expect(String expression) {
    synchronized (text) {
      var met = new CompletableFuture<String>();
      expectations.add(new Expectation(Pattern.compile(expression), met));
      meet();
      return met;
    }
  }

  private void meet() {
    for (var expectation : expectations) {
      var found = expectation.pattern().matcher(text);
      if (found.find()) {
        expectation.met().complete(found.group());
      }
    }
  }

  /** Ends the waiting when nothing more will come. */
  void end(String why) {
    synchronized (text) {
      expectations.forEach(each -> each.met().completeExceptionally(new AssertionError(why)));
    }
  }

  @Override
  public void write(char[] characters, int from, int count) {
    synchronized (text) {
      text.append(characters, from, count);
      meet();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
