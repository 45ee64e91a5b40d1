package app.parley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.api.Repeatable;
import app.parley.shared.RuleViolation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The laws of the house that the compiler cannot keep. */
@AnalyzeClasses(packages = "app.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule timeComesFromOutside = noClasses()
            .that(are(not(belongToAnyOf(timeConfiguration()))))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule refusalsAreFinalAndEndInNoSuffix = classes()
            .that()
            .areAssignableTo(RuleViolation.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveSimpleNameNotEndingWith("Exception");

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule tablesAreHidden =
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

    /** Keys are kept per account: whoever signs in, registers or asks for a password has none to keep them for. */
    @ArchTest
    static final ArchRule everyPostOfTheApiCanBeRepeated = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.parley.api..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("app.parley.api.demo")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotStartingWith("Token")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotStartingWith("Registration")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotStartingWith("Password")
            .should()
            .beAnnotatedWith(Repeatable.class);

    /** A form that was kept while its session ended comes back by a handler that says so, not by one that says nothing. */
    @ArchTest
    static final ArchRule everyFormSaysWhetherItCanBeKept = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.parley.web..")
            .should()
            .notHaveRawReturnType(Object.class);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noMethods().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule onlyTheEdgesKnowHttp = noClasses()
            .that()
            .resideOutsideOfPackages("app.parley.web..", "app.parley.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static void atLeastAThirdOfAllTypesIsHidden(JavaClasses house) {
        List<JavaClass> types = house.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(hidden).as("hidden of %s types", types.size()).isGreaterThanOrEqualTo(types.size() / 3);
    }

    private static Class<?> timeConfiguration() {
        try {
            return Class.forName("app.parley.platform.TimeConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
