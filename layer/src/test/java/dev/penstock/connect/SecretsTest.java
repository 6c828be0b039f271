package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path folder;

  @Test
  void theEnvironmentComesBeforeTheSandbox() {
    new Sandbox(folder).set("A", "sandbox");
    new Sandbox(folder).set("B", "sandbox");

    var secrets = Secrets.of(Map.of("A", "environment"), folder);

    assertThat(secrets.lookup("A")).contains("environment");
    assertThat(secrets.lookup("B")).contains("sandbox");
    assertThat(secrets.lookup("C")).isEmpty();
  }

  @Test
  void nobodyElseReadsTheSandbox() throws IOException {
    new Sandbox(folder).set("A", "x");

    var file = folder.resolve(".penstock/secrets.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void secretsAreNeverCommitted() throws IOException {
    new Sandbox(folder).set("A", "x");

    assertThat(folder.resolve(".penstock/.gitignore")).hasContent("*");
  }

  @Test
  void secretsAreListedByNameAndRemoved() {
    var sandbox = new Sandbox(folder);
    sandbox.set("B", "x");
    sandbox.set("A", "y");

    assertThat(sandbox.list()).containsExactly("A", "B");
    assertThat(sandbox.remove("A")).isTrue();
    assertThat(sandbox.remove("A")).isFalse();
    assertThat(sandbox.list()).containsExactly("B");
  }

  @Test
  void aBrokenFileIsNamedAndNotShown() throws IOException {
    Files.createDirectories(folder.resolve(".penstock"));
    Files.writeString(folder.resolve(".penstock/secrets.json"), "{\"A\": \"hunter2\"");

    assertThatThrownBy(() -> new Sandbox(folder).lookup("A"))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("secrets.json")
        .message()
        .doesNotContain("hunter2");
  }
}
