package dev.jangteo.crashagent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/** Weaves a call of {@link End#now()} into the methods of a place. Works on class files: nothing of the class is run. */
public final class Trap {
    private static final ClassDesc END = ClassDesc.of("dev.jangteo.crashagent.End");
    private static final MethodTypeDesc NOW = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final Place place;

    public Trap(Place place) {
        this.place = place;
    }

    /** Whether the class file has a method for this place, with code. */
    public boolean fits(byte[] classFile) {
        return fits(ClassFile.of().parse(classFile));
    }

    private boolean fits(ClassModel type) {
        return type.thisClass()
                        .asSymbol()
                        .descriptorString()
                        .equals("L" + place.type().replace('.', '/') + ";")
                && type.methods().stream().anyMatch(this::isMeant);
    }

    /** The class file with the call in it. */
    byte[] setIn(byte[] classFile, ClassHierarchyResolver hierarchy) {
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        return file.transformClass(
                file.parse(classFile),
                ClassTransform.transformingMethodBodies(this::isMeant, CodeTransform.ofStateful(Woven::new)));
    }

    private boolean isMeant(MethodModel method) {
        return method.methodName().equalsString(place.method())
                && method.code().isPresent()
                && !method.flags().has(AccessFlag.SYNTHETIC)
                && (place.parameters() == null || place.parameters().equals(parametersOf(method)));
    }

    private static List<String> parametersOf(MethodModel method) {
        return method.methodTypeSymbol().parameterList().stream()
                .map(ClassDesc::displayName)
                .map(name -> name.substring(name.lastIndexOf('$') + 1))
                .toList();
    }

    /** One method's code, element by element. */
    private final class Woven implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            if (place.moment() == Place.Moment.BEFORE) {
                code.invokestatic(END, "now", NOW);
            }
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (place.moment() == Place.Moment.AFTER && element instanceof ReturnInstruction) {
                code.invokestatic(END, "now", NOW);
            }
            code.with(element);
        }
    }
}
