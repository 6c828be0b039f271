package dev.penstock.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.identity.Authorizer.Answer;
import dev.penstock.identity.Authorizer.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A custom authorizer, asked within its time, whose answers are kept. Without one nobody enters.
 */
final class AskedAuthorizer {
  /** Bytes of all kept answers. */
  private static final long KEPT = 16_777_216;

  /** Of an answer besides its content. */
  private static final int FRAME = 300;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Logger LOG = LoggerFactory.getLogger(AskedAuthorizer.class);
  private final Authorizer authorizer;
  private final Duration time;
  private final Duration keep;
  private final InstantSource clock;
  private final Cache<String, Kept> answers =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((String _, Kept kept) -> kept.weight())
          .build();

  private record Kept(Finding finding, Instant until, int weight) {}

  AskedAuthorizer(Authorizer authorizer, Duration time, Duration keep, InstantSource clock) {
    this.authorizer = authorizer;
    this.time = time;
    this.keep = keep;
    this.clock = clock;
  }

  /** What it said of that token, unless that is too long ago. */
  Finding known(String token) {
    var kept = answers.getIfPresent(Sha256.hex(token));
    return kept != null && clock.instant().isBefore(kept.until())
        ? kept.finding()
        : new Finding.Undecided(token);
  }

  Finding ask(Question question) {
    var task = new FutureTask<>(() -> authorizer.authorize(question));
    var thread = Thread.ofVirtual().name("authorizer").start(task);
    try {
      return kept(question.token(), task.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return unavailable(question, "it takes longer than %d ms".formatted(time.toMillis()));
    } catch (ExecutionException e) {
      return unavailable(question, told(e.getCause()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return unavailable(question, "interrupted");
    } finally {
      thread.interrupt();
    }
  }

  /** Words of others may hold anything, also the token. */
  private static String told(@Nullable Throwable cause) {
    return switch (cause) {
      case Authorizer.Failed failed -> String.valueOf(failed.getMessage());
      case null -> "no reason";
      default -> cause.getClass().getName();
    };
  }

  private static Finding unavailable(Question question, String reason) {
    LOG.warn("Request {} has no answer of the authorizer: {}.", question.requestId(), reason);
    return new Finding.Unavailable();
  }

  private Finding kept(String token, Answer answer) {
    Finding finding =
        answer.authorized()
            ? new Finding.Proved(
                new Caller.Authorized(new Claims(answer.context()), answer.deniedFields()))
            : new Finding.Refused(Reason.AUTHORIZER);
    var lasting = answer.keep().orElse(keep);
    if (lasting.isPositive()) {
      var until = clock.instant().plus(lasting);
      answers.put(Sha256.hex(token), new Kept(finding, until, weight(answer)));
    }
    return finding;
  }

  private static int weight(Answer answer) {
    try {
      var denied = answer.deniedFields().stream().mapToInt(String::length).sum();
      return FRAME + 2 * (denied + JSON.writeValueAsBytes(answer.context()).length);
    } catch (JsonProcessingException e) {
      throw new Authorizer.Failed("Its context is not JSON");
    }
  }
}
