package dev.penstock.bench.rules;

import dev.penstock.bench.contestant.Contestant;
import dev.penstock.bench.contestant.Requests;
import dev.penstock.bench.data.Owned;
import dev.penstock.bench.query.Query;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.Launcher;
import dev.penstock.bench.served.ServedApi;
import dev.penstock.testing.TestDatabase;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * An API with one rule, and its caller.
 *
 * @param token of the caller
 */
record Ruled(Ruling ruling, ApiFolder folder, ServedApi served, String token)
    implements Contestant {
  /** A caller with the claims that rules may ask for, and groups of which one has rows. */
  private static final Map<String, String> CLAIMS =
      Map.of(
          "sub", "\"%s\"".formatted(Owned.subject(Reads.ACCOUNT)),
          "username", "\"person-%d\"".formatted(Reads.ACCOUNT),
          "groups", "[\"Readers\",\"Staff\",\"%s\"]".formatted(Owned.team(Reads.ACCOUNT)));

  static Ruled start(Ruling ruling, TestDatabase database, Issuer issuer) {
    var folder = ApiFolder.of(Launcher.find(), database, issuer.settings(), ruling.dataSchema());
    return new Ruled(
        ruling, folder, ServedApi.start(folder, issuer.environment()), issuer.token(CLAIMS));
  }

  @Override
  public String name() {
    return ruling.label();
  }

  @Override
  public boolean takes(Query query) {
    return true;
  }

  @Override
  public Requests requests(Query query) {
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    if (ruling.takesKey()) {
      headers.put("x-api-key", ApiFolder.KEY);
    } else {
      headers.put("authorization", "Bearer " + token);
    }
    var address = served.address();
    return Requests.graphql(
        URI.create("http://%s:%d/graphql".formatted(address.getHostString(), address.getPort())),
        headers,
        Reads.asked(query, ruling).document(),
        query.parameters());
  }

  @Override
  public ProcessHandle process() {
    return served.process().toHandle();
  }

  @Override
  public void close() {
    served.close();
    folder.close();
  }
}
