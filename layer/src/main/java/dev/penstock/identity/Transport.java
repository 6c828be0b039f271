package dev.penstock.identity;

import java.net.URI;
import java.util.Set;

/** Over what issuers and authorizers may be asked. */
public enum Transport {
  /** TLS alone. */
  TLS,
  /** Also without, as long as nothing leaves this machine: for development and for neighbours. */
  TLS_OR_LOOPBACK;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether an address may be asked. */
  public boolean allows(URI address) {
    var scheme = String.valueOf(address.getScheme());
    return address.getHost() != null
        && address.getUserInfo() == null
        && (scheme.equalsIgnoreCase("https")
            || (this == TLS_OR_LOOPBACK
                && scheme.equalsIgnoreCase("http")
                && LOOPBACK.contains(address.getHost())));
  }
}
