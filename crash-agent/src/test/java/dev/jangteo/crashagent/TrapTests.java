package dev.jangteo.crashagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrapTests {

    @SuppressWarnings("unused") // read as a class file
    static class Victim {
        int count;

        int twice(int number) {
            if (number < 0) {
                return 0;
            }
            count++;
            return 2 * number;
        }

        void add(String word) {
            count += word.length();
        }

        void add(int number) {
            count += number;
        }
    }

    @Test
    void fits_a_method_that_is_there_and_no_other() {
        assertThat(fits("before %s#twice")).isTrue();
        assertThat(fits("before %s#twice(int)")).isTrue();
        assertThat(fits("before %s#twice(String)")).isFalse();
        assertThat(fits("before %s#thrice")).isFalse();
        assertThat(new Trap(Place.parse("before a.Stranger#twice")).fits(victim()))
                .isFalse();
    }

    @Test
    void before_its_work_the_end_is_the_first_instruction() {
        assertThat(isEnd(instructions("before %s#twice", "twice", "(I)I").getFirst()))
                .isTrue();
    }

    @Test
    void after_its_work_the_end_stands_before_every_return() {
        var instructions = instructions("after %s#twice", "twice", "(I)I");

        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i) instanceof ReturnInstruction) {
                assertThat(isEnd(instructions.get(i - 1))).isTrue();
            }
        }
        assertThat(instructions.stream().filter(TrapTests::isEnd)).hasSize(2);
        assertThat(isEnd(instructions.getFirst())).isFalse();
    }

    @Test
    void of_overloads_the_one_that_is_meant_is_woven() {
        assertThat(instructions("before %s#add(int)", "add", "(I)V")).anyMatch(TrapTests::isEnd);
        assertThat(instructions("before %s#add(int)", "add", "(Ljava/lang/String;)V"))
                .noneMatch(TrapTests::isEnd);
    }

    @Test
    void an_end_that_is_not_armed_does_nothing() {
        End.disarm();

        End.now();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static boolean fits(String place) {
        return new Trap(Place.parse(place.formatted(Victim.class.getName()))).fits(victim());
    }

    private static List<CodeElement> instructions(String place, String method, String type) {
        var woven = new Trap(Place.parse(place.formatted(Victim.class.getName())))
                .setIn(victim(), ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader()));
        return ClassFile.of().parse(woven).methods().stream()
                .filter(it ->
                        it.methodName().equalsString(method) && it.methodType().equalsString(type))
                .flatMap(MethodModel::elementStream)
                .filter(java.lang.classfile.CodeModel.class::isInstance)
                .flatMap(code -> ((java.lang.classfile.CodeModel) code).elementStream())
                .filter(java.lang.classfile.Instruction.class::isInstance)
                .toList();
    }

    private static boolean isEnd(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("dev/jangteo/crashagent/End");
    }

    private static byte[] victim() {
        try (var in = TrapTests.class.getResourceAsStream("TrapTests$Victim.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
