package dev.penstock.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer, kept and renewed.
 *
 * <p>Not the library's own cache: one limit there counts downloads that nobody answered and
 * searches for unknown keys alike, so that an issuer which was away for some seconds would stay
 * away for minutes. Here an unanswered download is tried again soon, and strangers' tokens with
 * made-up keys cost the issuer one download in {@link #SEARCH} at most.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
  /** From this age on the keys are renewed beside the requests. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** From this age on a request waits for the renewal. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** While the issuer is away its keys are used up to this age. */
  static final Duration KEPT = Duration.ofHours(24);

  /** How often an unknown key may lead to a download. */
  static final Duration SEARCH = Duration.ofMinutes(5);

  /** How long after an unanswered download the next is tried. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private final String issuer;
  private final KeyDownload download;
  private final InstantSource clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile Instant nextTry = Instant.MIN;
  private volatile Instant nextSearch = Instant.MIN;

  private record Held(JWKSet keys, Instant since) {}

  SigningKeys(String issuer, KeyDownload download, InstantSource clock) {
    this.issuer = issuer;
    this.download = download;
    this.clock = clock;
  }

  /** That the keys cannot be had, which is no fault of a token. */
  static final class Missing extends KeySourceException {
    private static final long serialVersionUID = 1L;

    Missing(String issuer) {
      super("No keys of " + issuer);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    var known = current();
    var found = selector.select(known.keys());
    return found.isEmpty() ? selector.select(searched(known).keys()) : found;
  }

  /** Gets the keys before they are needed. */
  void prepare() {
    if (held == null) {
      renewed(null);
    }
  }

  /**
   * The same, for somebody who wants to know what is wrong.
   *
   * @return how many keys there are
   */
  static int count(KeyDownload download) throws Unreachable {
    return KeySet.read(download.fetch()).getKeys().size();
  }

  /** The keys that are held, renewed when they are old. */
  private Held current() throws Missing {
    var now = clock.instant();
    var seen = held;
    if (seen == null || age(seen, now).compareTo(FRESH) >= 0) {
      seen = renewed(seen);
    } else if (age(seen, now).compareTo(AHEAD) >= 0) {
      var old = seen;
      Thread.ofVirtual().name("keys").start(() -> renewed(old));
    }
    if (seen == null || age(seen, now).compareTo(KEPT) >= 0) {
      throw new Missing(issuer);
    }
    return seen;
  }

  private static Duration age(Held keys, Instant now) {
    return Duration.between(keys.since(), now);
  }

  /** For a key that is not among the known ones. */
  // Whether somebody loaded keys meanwhile, be they the same.
  @SuppressWarnings("ReferenceEquality")
  private Held searched(Held known) {
    loading.lock();
    try {
      var seen = held;
      if (seen != known && seen != null) {
        return seen;
      }
      var now = clock.instant();
      if (now.isBefore(nextSearch) || now.isBefore(nextTry)) {
        return known;
      }
      if (load(now)) {
        nextSearch = now.plus(SEARCH);
      }
      return held == null ? known : held;
    } finally {
      loading.unlock();
    }
  }

  /**
   * One download for all; who has old keys does not wait for that of another. Gives the old keys
   * when there are no new ones.
   */
  // Whether somebody loaded keys meanwhile, be they the same.
  @SuppressWarnings("ReferenceEquality")
  private @Nullable Held renewed(@Nullable Held old) {
    if (old != null && loading.isLocked()) {
      return old;
    }
    loading.lock();
    try {
      var now = clock.instant();
      if (held == old && !now.isBefore(nextTry)) {
        load(now);
      }
      return held;
    } finally {
      loading.unlock();
    }
  }

  /** Says whether there are new keys. */
  private boolean load(Instant now) {
    try {
      held = new Held(KeySet.read(download.fetch()), now);
      return true;
    } catch (Unreachable e) {
      nextTry = now.plus(PAUSE);
      LOG.warn("The keys of {} cannot be had: {}.", issuer, e.reason());
      return false;
    }
  }
}
