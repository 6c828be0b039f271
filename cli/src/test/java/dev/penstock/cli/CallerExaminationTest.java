package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.cli.DoctorCommand.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What penstock doctor says of the ways in that penstock.yaml describes. */
final class CallerExaminationTest {
  @TempDir private Path folder;

  @Test
  void anAuthorizerIsToldAsItIsConfigured() throws IOException {
    assertThat(authorizers("url: https://auth.shop.example/authorize"))
        .containsExactly(
            new Finding("authorizer", true, "https://auth.shop.example/authorize, not asked."));
    assertThat(authorizers("class: " + IdentityConfigurationTest.Tickets.class.getName()))
        .containsExactly(
            new Finding(
                "authorizer",
                true,
                "The class %s is there."
                    .formatted(IdentityConfigurationTest.Tickets.class.getName())));
    assertThat(authorizers("class: com.shop.Unheard"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.fine()).isFalse();
          assertThat(finding.text()).contains("registers an authorizer com.shop.Unheard");
        });
  }

  @Test
  void anEmptyAddressIsNoAuthorizer() throws IOException {
    assertThat(authorizers("url: \"\"")).isEmpty();
  }

  private List<Finding> authorizers(String setting) throws IOException {
    Files.writeString(
        folder.resolve("penstock.yaml"), "auth:\n  function:\n    %s\n".formatted(setting));
    return new CallerExamination(new ProjectFolder(folder), Map.of())
        .findings().stream().filter(finding -> finding.name().equals("authorizer")).toList();
  }
}
