package dev.jangteo.crashagent;

import java.lang.classfile.ClassHierarchyResolver;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Comes into a running service by the attach API and sets one trap, or takes it away: the service was started as it
 * always is, and its code knows nothing of this. The argument is {@code <file>|<place>}: the file gets the time of the
 * hit; without a place the trap that is set is taken away.
 */
public final class CrashAgent {
    private static @Nullable Class<?> trapped;

    private CrashAgent() {}

    /**
     * Sets the trap. What goes wrong is told to who attached: a class or method that isn't there above all.
     *
     * @throws NoSuchMethodException when the class has no such method
     */
    public static synchronized void agentmain(String argument, Instrumentation jvm)
            throws ClassNotFoundException, NoSuchMethodException, UnmodifiableClassException {
        var parts = argument.split("\\|", 2);
        disarm(jvm);
        if (parts.length == 2) {
            arm(Path.of(parts[0]), Place.parse(parts[1]), jvm);
        }
    }

    private static void disarm(Instrumentation jvm) throws UnmodifiableClassException {
        End.disarm();
        if (trapped != null) {
            jvm.retransformClasses(trapped);
            trapped = null;
        }
    }

    private static void arm(Path note, Place place, Instrumentation jvm)
            throws ClassNotFoundException, NoSuchMethodException, UnmodifiableClassException {
        var type = Class.forName(place.type(), false, ClassLoader.getSystemClassLoader());
        var setting = new Setting(type, new Trap(place));
        jvm.addTransformer(setting, true);
        try {
            jvm.retransformClasses(type);
        } finally {
            jvm.removeTransformer(setting);
        }
        setting.check(place);
        trapped = type;
        End.arm(note);
    }

    /** Sets a trap into one class; remembers what went wrong, because the JVM ignores what a transformer throws. */
    private static final class Setting implements ClassFileTransformer {
        private final Class<?> type;
        private final Trap trap;
        private boolean set;
        private @Nullable RuntimeException problem;

        Setting(Class<?> type, Trap trap) {
            this.type = type;
            this.trap = trap;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> seen,
                ProtectionDomain domain,
                byte[] classFile) {
            if (seen != type) {
                return null;
            }
            try {
                if (!trap.fits(classFile)) {
                    return null;
                }
                set = true;
                return trap.setIn(classFile, ClassHierarchyResolver.ofResourceParsing(type.getClassLoader()));
            } catch (RuntimeException e) {
                problem = e;
                return null;
            }
        }

        void check(Place place) throws NoSuchMethodException {
            if (problem != null) {
                throw problem;
            }
            if (!set) {
                throw new NoSuchMethodException(place.toString());
            }
        }
    }
}
