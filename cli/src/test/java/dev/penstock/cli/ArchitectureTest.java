package dev.penstock.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls between the parts; docs/explanation/architecture.md says why they stand. */
final class ArchitectureTest {
  private static final String ENGINE = "dev.penstock.engine";
  private static final Set<String> DOOR = Set.of("Gateway", "Turns", "ResponseBody", "FailureLog");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.penstock");

  @Test
  void onlyTheGraphqlStageKnowsTheGraphqlLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ENGINE + ".graphql..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("graphql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRunStageAndConnectOpenTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ENGINE + ".run..",
            "dev.penstock.connect..",
            "dev.penstock.introspect..",
            "dev.penstock.testing..",
            "dev.penstock.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "com.zaxxer..", "org.postgresql..", "com.mysql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheServerKnowsItsHttpLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.penstock.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(CLASSES);
  }

  @Test
  void onlyTheIdentityOfCallersKnowsTheLibraryForTokens() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.penstock.identity..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.nimbusds..")
        .check(CLASSES);
  }

  @Test
  void theEngineDoesNotAskWhoCalls() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.penstock.identity..")
        .check(CLASSES);
  }

  @Test
  void theGraphqlStageTouchesNoConnection() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE + ".graphql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE + ".sql..", ENGINE + ".run..", "dev.penstock.connect..")
        .check(CLASSES);
  }

  @Test
  void plansKnowNeitherSqlNorConnections() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE + ".plan..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE + ".sql..", ENGINE + ".run..", "dev.penstock.connect..")
        .check(CLASSES);
  }

  @Test
  void theDefinitionDependsOnNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dev.penstock.definition..")
        .should()
        .dependOnClassesThat(
            describe(
                "are Penstock's and outside of the definition",
                type ->
                    type.getPackageName().startsWith("dev.penstock.")
                        && !type.getPackageName().startsWith("dev.penstock.definition")))
        .check(CLASSES);
  }

  @Test
  void packagesDoNotGoRoundInCircles() {
    slices().assignedFrom(new Parts()).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        CLASSES.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName);

    assertThat(unmarked).isEmpty();
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.penstock.cli..", "dev.penstock.testing..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void lettersAreNotTurnedByTheMachinesLanguage() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(CLASSES);
  }

  @Test
  void responsesKeepTheirOrder() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE + ".graphql..", ENGINE + ".run..")
        .should()
        .callMethodWhere(
            describe(
                "the target is Map.of with entries, whose order changes from run to run",
                call ->
                    call.getTargetOwner().isEquivalentTo(Map.class)
                        && call.getName().equals("of")
                        && call.getTarget().getRawParameterTypes().size() > 2))
        .check(CLASSES);
  }

  @Test
  void onlyTheSchemaOfAUserIsFoundByReflection() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Definer")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocal.class)
        .check(CLASSES);
  }

  @Test
  void classesAreFinalOrSealed() {
    var subclassed =
        CLASSES.stream()
            .flatMap(type -> type.getRawSuperclass().stream())
            .collect(Collectors.toSet());

    var open =
        CLASSES.stream()
            .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
            .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> !subclassed.contains(type))
            .map(type -> type.getName());

    assertThat(open).isEmpty();
  }

  @Test
  void noTypeHasAnEmptyName() {
    var empty = Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Abstract", "Base");

    var named =
        CLASSES.stream()
            .map(type -> type.getSimpleName())
            .filter(name ->
                empty.stream()
                    .anyMatch(word -> name.endsWith(word) || name.startsWith("Abstract")));

    assertThat(named).isEmpty();
  }

  @Test
  void theTestReadsEveryPart() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName()))
        .contains("dev.penstock.definition", ENGINE, "dev.penstock.server", "dev.penstock.cli");
  }

  /**
   * A part for each package; the engine's door is one of its own beside the values that it shares
   * with its stages.
   */
  private static final class Parts implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var door =
          type.getPackageName().equals(ENGINE) && DOOR.stream().anyMatch(type.getName()::contains);
      return SliceIdentifier.of(type.getPackageName() + (door ? " (door)" : ""));
    }

    @Override
    public String getDescription() {
      return "packages of Penstock";
    }
  }
}
