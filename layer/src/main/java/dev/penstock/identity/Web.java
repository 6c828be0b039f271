package dev.penstock.identity;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks issuers and authorizers: within a time, for no more than so many bytes, and only where it
 * was sent. A redirection counts as no answer, because it could lead anywhere.
 */
final class Web {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private final Transport transport;
  private final HttpClient client;

  Web(Transport transport) {
    this.transport = transport;
    this.client =
        HttpClient.newBuilder()
            // without TLS the client would ask to upgrade, which some servers refuse
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** What one exchange may cost. */
  record Allowance(Duration time, int bytes) {}

  byte[] get(URI address, Allowance allowance) throws Unreachable {
    return send(request(address).GET(), address, allowance);
  }

  byte[] post(URI address, byte[] json, Allowance allowance) throws Unreachable {
    var request = request(address).header("content-type", "application/json");
    return send(request.POST(BodyPublishers.ofByteArray(json)), address, allowance);
  }

  private HttpRequest.Builder request(URI address) throws Unreachable {
    if (!transport.allows(address)) {
      throw new Unreachable("%s is not https".formatted(address));
    }
    return HttpRequest.newBuilder(address).header("accept", "application/json");
  }

  /** The time is for the whole answer: the client's own limit ends with the headers. */
  private byte[] send(HttpRequest.Builder request, URI address, Allowance allowance)
      throws Unreachable {
    var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), allowance.bytes());
    var sent = client.sendAsync(request.build(), body);
    try {
      var answer = sent.get(allowance.time().toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new Unreachable("%s answers %d".formatted(address, answer.statusCode()));
      }
      return answer.body();
    } catch (TimeoutException _) {
      throw new Unreachable(
          "%s takes longer than %d ms".formatted(address, allowance.time().toMillis()));
    } catch (ExecutionException e) {
      throw new Unreachable("%s: %s".formatted(address, told(e.getCause())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Unreachable("%s: interrupted".formatted(address));
    } finally {
      sent.cancel(true);
    }
  }

  private static String told(@Nullable Throwable cause) {
    return cause == null
        ? "no answer"
        : "%s %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
  }
}
