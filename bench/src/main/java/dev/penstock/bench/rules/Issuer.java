package dev.penstock.bench.rules;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.penstock.bench.served.JvmFigures;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An issuer of tokens behind TLS, because {@code penstock serve} takes no other. Its certificate is
 * made for one run.
 *
 * @param store the file with the certificate, for servers that shall trust it
 */
record Issuer(HttpsServer server, TestKey key, Path store) implements AutoCloseable {
  private static final String PASSWORD = "measuring";
  private static final String AUDIENCE = "bench-api";
  private static final Duration LIFE = Duration.ofHours(3);

  static Issuer start() {
    try {
      var store = Files.createTempDirectory("penstock-bench-issuer-").resolve("issuer.p12");
      certify(store);
      var server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
      var key = TestKey.rsa("bench");
      var set = TestIssuer.set(key).getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/keys",
          exchange -> {
            try (exchange) {
              exchange.getResponseHeaders().set("content-type", "application/json");
              exchange.sendResponseHeaders(200, set.length);
              exchange.getResponseBody().write(set);
            }
          });
      server.start();
      return new Issuer(server, key, store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void certify(Path store) throws IOException {
    var process =
        JvmFigures.tool(
                List.of(
                    "keytool",
                    "-genkeypair",
                    "-alias",
                    "issuer",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .start();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("keytool says: " + words);
    }
  }

  private static SSLContext context(Path store) {
    try {
      var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The certificate of the issuer cannot be read", e);
    }
  }

  /** What penstock.yaml says of it. */
  String settings() {
    return """
    auth:
      issuers:
        - issuer: %s
          jwks: %s/keys
          audiences: [%s]
    """
        .formatted(name(), name(), AUDIENCE);
  }

  /** What the environment of a server says, so that it trusts the certificate. */
  Map<String, String> environment() {
    return Map.of(
        "JDK_JAVA_OPTIONS",
        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
            .formatted(store, PASSWORD));
  }

  private String name() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  /**
   * A token that is good while anything is measured.
   *
   * @param claims further ones as JSON texts, by name
   */
  String token(Map<String, String> claims) {
    var now = Instant.now();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("iss", "\"%s\"".formatted(name()));
    all.put("aud", "\"%s\"".formatted(AUDIENCE));
    all.put("iat", String.valueOf(now.getEpochSecond()));
    all.put("exp", String.valueOf(now.plus(LIFE).getEpochSecond()));
    all.putAll(claims);
    return key.sign(TestIssuer.json(TestIssuer.header(key)), TestIssuer.json(all));
  }

  @Override
  public void close() {
    server.stop(0);
    try {
      Files.delete(store);
      Files.delete(store.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
