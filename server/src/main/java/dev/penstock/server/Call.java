package dev.penstock.server;

import dev.penstock.identity.Credentials;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. Its headers and the parameters of its URL are read only when they are asked
 * for.
 *
 * @param id names the request in logs and answers
 * @param reply takes what of an answer does not wait for its end
 */
record Call(ServerRequest request, Body body, String id, Reply reply) {
  private static final Credentials NONE = new Credentials.None();
  private static final HeaderName API_KEY = HeaderNames.create("x-api-key");

  /** What came with a request. */
  sealed interface Body {
    /** All of it, perhaps nothing. */
    record Whole(byte[] bytes) implements Body {}

    /** More than is taken; what was read of it is forgotten. */
    record TooLarge(int limit) implements Body {}

    /** Where it ends or what it has in it is not what HTTP allows. */
    record Broken() implements Body {}

    /** It had not arrived completely in time; the connection is closed already. */
    record TooSlow() implements Body {}
  }

  /** In upper case. */
  String method() {
    return request.prologue().method().text();
  }

  String path() {
    return request.path().path();
  }

  /** A token goes before a key. An empty header is as good as none. */
  Credentials credentials() {
    var token = header(HeaderNames.AUTHORIZATION);
    if (!token.isEmpty()) {
      return repeated(HeaderNames.AUTHORIZATION)
          ? new Credentials.Repeated()
          : new Credentials.Token(token);
    }
    return key();
  }

  /** What the request brought besides a token. */
  Credentials key() {
    var key = header(API_KEY);
    if (key.isEmpty()) {
      return NONE;
    }
    return repeated(API_KEY) ? new Credentials.Repeated() : new Credentials.Key(key);
  }

  private boolean repeated(HeaderName name) {
    return request.headers().get(name).valueCount() > 1;
  }

  /** All headers by their names in lower case, but for keys. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (var header : request.headers()) {
      if (!header.headerName().equals(API_KEY)) {
        headers.put(header.headerName().lowerCase(), header.values());
      }
    }
    return Collections.unmodifiableMap(headers);
  }

  String accept() {
    return header(HeaderNames.ACCEPT);
  }

  String contentType() {
    return header(HeaderNames.CONTENT_TYPE);
  }

  String origin() {
    return header(HeaderNames.ORIGIN);
  }

  String host() {
    return header(HeaderNames.HOST);
  }

  /** A parameter of the URL, decoded; without a value it is empty. */
  Optional<String> parameter(String name) {
    var query = request.query();
    return query.contains(name) ? Optional.of(query.first(name).orElse("")) : Optional.empty();
  }

  /** All values of a header, or an empty text. */
  private String header(HeaderName name) {
    var headers = request.headers();
    if (!headers.contains(name)) {
      return "";
    }
    var header = headers.get(name);
    return header.valueCount() == 1 ? header.get() : header.values();
  }
}
