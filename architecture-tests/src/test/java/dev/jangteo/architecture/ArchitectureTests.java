package dev.jangteo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Who may see whom, and how code reads: rules of all modules, once. */
@AnalyzeClasses(locations = Repository.Classes.class)
class ArchitectureTests {
    private static final String[] SHARED = {"dev.jangteo.contracts..", "dev.jangteo.platform.."};
    private static final String[] TOOLS = {
        "dev.jangteo.launcher..",
        "dev.jangteo.benchmarks..",
        "dev.jangteo.chaos..",
        "dev.jangteo.crashagent..",
        "dev.jangteo.platform.servers..",
        "dev.jangteo.platform.search..",
        "dev.jangteo.platform.testing.."
    };

    @ArchTest
    static void the_rules_see_every_service(JavaClasses all) {
        for (var service : Repository.services()) {
            assertThat(all.that(resideInAPackage(Repository.packageOf(service) + "..")))
                    .as(service.getFileName().toString())
                    .isNotEmpty();
        }
    }

    @ArchTest
    static void services_know_contracts_and_platform_only_never_one_another(JavaClasses all) {
        for (var service : Repository.services()) {
            var own = Repository.packageOf(service) + "..";
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.jangteo..")
                            .and(resideInAPackage(own).negate())
                            .and(resideInAPackage(SHARED[0]).negate())
                            .and(resideInAPackage(SHARED[1]).negate()))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule contracts_are_free_of_spring_and_of_us = noClasses()
            .that()
            .resideInAPackage("dev.jangteo.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "dev.jangteo.platform..");

    @ArchTest
    static void the_platform_knows_no_domain(JavaClasses all) {
        for (var service : Repository.services()) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.jangteo.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(Repository.packageOf(service) + "..")
                    .check(all);
        }
    }

    @ArchTest
    static void what_a_service_is_about_does_not_know_the_web_or_messaging(JavaClasses all) {
        for (var service : Repository.services()) {
            var own = Repository.packageOf(service);
            noClasses()
                    .that(resideInAPackage(own + "..")
                            .and(resideInAPackage("..web..").negate())
                            .and(resideInAPackage("..messaging..").negate()))
                    .should()
                    .dependOnClassesThat(resideInAPackage(own + "..")
                            .and(resideInAPackage("..web..").or(resideInAPackage("..messaging.."))))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule controllers_are_nobodys_to_call = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .or()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule what_an_object_needs_comes_by_its_constructor =
            noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages(TOOLS)
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
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Manager|Constants|Vm)");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that()
            .resideOutsideOfPackages(TOOLS)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
