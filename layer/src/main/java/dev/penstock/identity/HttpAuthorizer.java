package dev.penstock.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.identity.Web.Allowance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An authorizer behind HTTP, asked in the form of AppSync's Lambda authorizers
 * (docs.aws.amazon.com/appsync/latest/devguide/security-authz.html).
 */
final class HttpAuthorizer implements Authorizer {
  private static final int BYTES = 1_048_576;
  private static final long LONGEST = Duration.ofDays(1).toSeconds();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The name of a field as AWS writes it, the end of an ARN. */
  private static final Pattern ARN =
      Pattern.compile("arn:[^ ]*/types/(?<type>[_A-Za-z0-9]+)/fields/(?<field>[_A-Za-z0-9]+)");

  private static final Pattern FIELD = Pattern.compile("[_A-Za-z0-9]+\\.[_A-Za-z0-9]+");
  private final URI address;
  private final Allowance allowance;
  private final Supplier<Web> web;

  /**
   * @param web made when it is needed first
   */
  HttpAuthorizer(URI address, Duration time, Supplier<Web> web) {
    this.address = address;
    this.allowance = new Allowance(time, BYTES);
    this.web = web;
  }

  @Override
  public Answer authorize(Question question) {
    try {
      return answer(JSON.readTree(web.get().post(address, json(question), allowance)));
    } catch (Unreachable e) {
      throw new Failed(e.reason());
    } catch (IOException _) {
      throw unclear("JSON");
    }
  }

  private static byte[] json(Question question) throws JsonProcessingException {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("apiId", "penstock");
    context.put("accountId", "");
    context.put("requestId", question.requestId());
    context.put("queryString", question.document());
    if (!question.operationName().isEmpty()) {
      context.put("operationName", question.operationName());
    }
    context.put("variables", question.variables());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("authorizationToken", question.token());
    event.put("requestContext", context);
    event.put("requestHeaders", question.headers());
    return JSON.writeValueAsBytes(event);
  }

  /** Whatever is not understood counts as no answer: it could have been a denial. */
  private Answer answer(JsonNode answer) {
    var authorized = answer.path("isAuthorized");
    if (!authorized.isBoolean()) {
      throw unclear("a boolean isAuthorized");
    }
    return new Answer(authorized.booleanValue(), context(answer), denied(answer), keep(answer));
  }

  private Map<String, Object> context(JsonNode answer) {
    var context = answer.path("resolverContext");
    if (isAbsent(context)) {
      return Map.of();
    }
    if (!context.isObject()) {
      throw unclear("an object as resolverContext");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (var member : context.properties()) {
      if (!member.getValue().isNull()) {
        values.put(member.getKey(), JSON.convertValue(member.getValue(), Object.class));
      }
    }
    return values;
  }

  private Set<String> denied(JsonNode answer) {
    var denied = answer.path("deniedFields");
    if (isAbsent(denied)) {
      return Set.of();
    }
    if (!denied.isArray()) {
      throw unclear("a list as deniedFields");
    }
    Set<String> fields = new LinkedHashSet<>();
    for (var each : denied) {
      fields.add(field(each.asText()));
    }
    return fields;
  }

  private String field(String text) {
    var arn = ARN.matcher(text);
    if (arn.matches()) {
      return arn.group("type") + "." + arn.group("field");
    }
    if (!FIELD.matcher(text).matches()) {
      throw unclear("Type.field in deniedFields");
    }
    return text;
  }

  private Optional<Duration> keep(JsonNode answer) {
    var seconds = answer.path("ttlOverride");
    if (isAbsent(seconds)) {
      return Optional.empty();
    }
    if (!seconds.isIntegralNumber() || seconds.longValue() < 0) {
      throw unclear("seconds as ttlOverride");
    }
    return Optional.of(Duration.ofSeconds(Math.min(seconds.longValue(), LONGEST)));
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private Failed unclear(String missing) {
    return new Failed("%s does not answer with %s".formatted(address, missing));
  }
}
