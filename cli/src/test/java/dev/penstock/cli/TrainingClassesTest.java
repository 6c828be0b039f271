package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TrainingClassesTest {
  @Test
  void theDriversHaveAllOfThem() {
    assertThat(TrainingClasses.names())
        .filteredOn(name -> name.startsWith("com.mysql."))
        .hasSizeGreaterThan(100)
        .allMatch(TrainingClasses::load);
  }
}
