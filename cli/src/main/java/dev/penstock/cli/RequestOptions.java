package dev.penstock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is asked. */
final class RequestOptions {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  @Option(
      names = "--request",
      required = true,
      paramLabel = "TEXT|@FILE|-",
      description = "The GraphQL document, a file with it, or - for standard input.")
  private String request = "";

  @Option(
      names = "--variables",
      paramLabel = "JSON|@FILE",
      description = "Its variables as a JSON object, or a file with them.")
  private String variables = "{}";

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      description = "Which operation of the document, where it has several.")
  private String operation = "";

  /** The same for a caller. */
  Request by(Caller caller, Terminal terminal) {
    return new Request(
        request.equals("-") ? read(terminal) : text("--request", request),
        operation,
        object("--variables", text("--variables", variables)),
        caller,
        "explain",
        false);
  }

  private static String read(Terminal terminal) {
    try {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException _) {
      throw new Refusal(ExitCode.WRONG_USAGE, "The request cannot be read from standard input.");
    }
  }

  /** What is given, or what is in the file that is named behind @. */
  static String text(String option, String given) {
    if (!given.startsWith("@")) {
      return given;
    }
    try {
      return Files.readString(Path.of(given.substring(1)));
    } catch (IOException _) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "The file %s of %s cannot be read.".formatted(given.substring(1), option));
    }
  }

  static Map<String, @Nullable Object> object(String option, String text) {
    try {
      var object = JSON.readValue(text, OBJECT);
      if (object != null) {
        return object;
      }
    } catch (JsonProcessingException _) {
      // told below, as every other text that is no object
    }
    throw new Refusal(ExitCode.WRONG_USAGE, "%s is not a JSON object.".formatted(option));
  }
}
