package dev.jangteo.launcher;

import dev.jangteo.launcher.demo.Demo;
import dev.jangteo.launcher.demo.ShopRefused;
import dev.jangteo.launcher.demo.ShopUnreachable;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Repository;
import dev.jangteo.launcher.stack.Stack;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program behind ./jangteo. */
public final class Launcher {

    private static final String DATA = "--data";

    private final Path home;
    private final Map<String, String> environment;
    private final PrintStream out;

    Launcher(Path home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.environment = environment;
        this.out = out;
    }

    /** Exits with 0 when the command did what it says, with 1 after a problem that it has told. */
    public static void main(String[] line) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status;
        try {
            var launcher = new Launcher(home(), System.getenv(), out);
            status = launcher.run(Arrays.asList(line));
        } catch (Problem | ShopRefused | ShopUnreachable e) {
            out.println();
            out.println("✗ " + e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static Path home() {
        return Repository.around(Path.of(System.getProperty("jangteo.home", "")));
    }

    int run(List<String> line) {
        String command = line.isEmpty() ? "help" : line.getFirst();
        List<String> rest = line.isEmpty() ? List.of() : line.subList(1, line.size());
        return switch (command) {
            case "up" -> up(rest);
            case "demo" -> demo(rest);
            case "status" -> status(rest);
            case "logs" -> logs(rest);
            case "stop" -> stop(rest);
            case "prepare" -> new PrepareCommand(home).run();
            case "help", "--help", "-h" -> help();
            default -> throw new Problem("There is no command \"" + command + "\". See ./jangteo help");
        };
    }

    private int up(List<String> rest) {
        var arguments = Arguments.parse(
                rest, Set.of(UpCommand.FOREGROUND), Set.of(DATA, UpCommand.WITHOUT, UpCommand.PORT_OFFSET));
        return new UpCommand(home, data(arguments), environment, out).run(arguments);
    }

    private int demo(List<String> rest) {
        new Demo(running(Arguments.parse(rest, Set.of(), Set.of(DATA))), out).play();
        return 0;
    }

    private int status(List<String> rest) {
        return new StatusReport(running(Arguments.parse(rest, Set.of(), Set.of(DATA))), out).print();
    }

    private int logs(List<String> rest) {
        var arguments = Arguments.parse(rest, Set.of(LogsCommand.FOLLOW), Set.of(DATA));
        return new LogsCommand(running(arguments), out).run(arguments);
    }

    private int stop(List<String> rest) {
        var running = Stack.runningIn(data(Arguments.parse(rest, Set.of(), Set.of(DATA))));
        if (running.isEmpty()) {
            out.println("The shop is not running.");
            return 0;
        }
        running.get().stop();
        out.println("Everything has ended. The data stay in "
                + running.get().options().data());
        return 0;
    }

    private Stack running(Arguments arguments) {
        return Stack.runningIn(data(arguments))
                .orElseThrow(() -> new Problem("The shop is not running. Start it: ./jangteo up"));
    }

    private Path data(Arguments arguments) {
        return arguments
                .last(DATA)
                .map(Path::of)
                .orElseGet(() -> home.resolve(".jangteo"))
                .toAbsolutePath()
                .normalize();
    }

    private int help() {
        out.println("""
                ./jangteo up       build what is not built, start everything, fill the demo shop
                                     --without SERVICE   leave it out (repeat for more); prints how to run it yourself
                                     --foreground        stay and show the logs; Ctrl-C ends everything
                                     --port-offset N     add N to every port
                                     --data DIR          keep data, logs and secrets there instead of .jangteo
                ./jangteo demo     play one customer through the shop and show the events behind every step
                ./jangteo status   what runs, where, and how it does
                ./jangteo logs     [SERVICE] [-f]   the logs' last lines; -f follows them
                ./jangteo stop     end everything; data stay
                ./jangteo prepare  let later starts take half the time (up does it once, after the first build)
                ./jangteo test     build everything and run every test
                ./jangteo chaos    break a shop of its own under load and check that nothing was lost
                                     --faults N, --seed N, --rate ORDERS_A_SECOND, --report DIR
                ./jangteo format   put all Java sources into the one format; --check only looks

                Servers you have already: set MONGODB_URI, REDIS_URL, KAFKA_BOOTSTRAP_SERVERS or SEARCH_URL before up.
                A shop in another data folder: add --data DIR to any command.""");
        return 0;
    }
}
