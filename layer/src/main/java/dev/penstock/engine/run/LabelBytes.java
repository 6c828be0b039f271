package dev.penstock.engine.run;

import dev.penstock.definition.EnumType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The GraphQL names of labels that are stored exactly as the definition has them. */
final class LabelBytes implements Shortcut {
  private final List<Label> labels;

  private record Label(byte[] stored, byte[] json) {}

  LabelBytes(EnumType type) {
    this.labels =
        type.values().stream()
            .map(value -> new Label(bytes(value.label()), bytes(json(value))))
            .toList();
  }

  @Override
  public boolean write(byte[] text, ByteSink sink) {
    for (var label : labels) {
      if (Arrays.equals(label.stored(), text)) {
        sink.append(label.json());
        return true;
      }
    }
    return false;
  }

  private static String json(EnumType.Value value) {
    return value.hidden() ? "null" : '"' + value.name() + '"';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
