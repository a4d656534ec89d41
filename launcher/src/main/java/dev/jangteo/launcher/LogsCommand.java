package dev.jangteo.launcher;

import dev.jangteo.launcher.stack.Pause;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Shows what the processes wrote. */
final class LogsCommand {

    static final String FOLLOW = "-f";

    private static final int LINES_OF_ONE = 100;
    private static final int LINES_OF_EACH = 10;

    private final Stack stack;
    private final PrintStream out;

    LogsCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    int run(Arguments arguments) {
        List<String> wanted = arguments.words().isEmpty() ? stack.partNames() : arguments.words();
        wanted.forEach(this::mustBeAPart);
        List<LogTail> tails = wanted.stream()
                .map(part -> new LogTail(stack.logs().of(part), wanted.size() == 1 ? "" : part, out))
                .toList();
        tails.forEach(tail -> tail.printLast(wanted.size() == 1 ? LINES_OF_ONE : LINES_OF_EACH));
        if (arguments.has(FOLLOW)) {
            follow(tails, () -> true);
        }
        return 0;
    }

    private void mustBeAPart(String name) {
        if (!stack.partNames().contains(name)) {
            throw new Problem("\"" + name + "\" is not part of this shop. There are: " + stack.partNames());
        }
    }

    static void follow(List<LogTail> tails, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            tails.forEach(LogTail::printNew);
            Pause.ofMillis(200);
        }
    }
}
