package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretCommandTest {
  private static final String VALUE = "postgres://me:hush@localhost/shop";

  @TempDir private Path folder;

  @Test
  void aSecretComesFromStandardInputAndItsNameIsListed() throws IOException {
    var set = secret(VALUE + "\n", "set", "SHOP_URL");

    assertThat(set).isEqualTo(new CommandRun(ExitCode.FINE, "", ""));
    assertThat(secret("", "list").out()).isEqualTo("SHOP_URL\n");
    assertThat(secret("", "list", "--json").out()).isEqualTo("[ \"SHOP_URL\" ]\n");
    var permissions = Files.getPosixFilePermissions(folder.resolve(".penstock/secrets.json"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void aRemovedSecretIsGone() {
    secret(VALUE, "set", "SHOP_URL");

    assertThat(secret("", "remove", "SHOP_URL").exitCode()).isZero();

    assertThat(secret("", "list").out()).isEmpty();
    assertThat(secret("", "remove", "SHOP_URL").exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
  }

  @Test
  void aValueIsNeverAnArgument() {
    var run = secret("", "set", "SHOP_URL", VALUE);

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.error()).contains("never an argument").doesNotContain("hush");
  }

  @Test
  void aValueInThePlaceOfTheNameIsNotRepeated() {
    var run = secret("", "set", VALUE);

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.error()).doesNotContain("hush");
  }

  @Test
  void anEmptyValueIsRefused() {
    assertThat(secret(" \n", "set", "SHOP_URL").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private CommandRun secret(String input, String... arguments) {
    var line = new ArrayList<String>();
    line.add("secret");
    line.addAll(List.of(arguments));
    line.add(2, "--api");
    line.add(3, folder.toString());
    return CommandRun.withInput(Map.of(), input, line.toArray(String[]::new));
  }
}
