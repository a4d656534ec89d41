package dev.jangteo.launcher;

import dev.jangteo.launcher.demo.Account;
import dev.jangteo.launcher.demo.DemoShop;
import dev.jangteo.launcher.stack.PortPlan;
import dev.jangteo.launcher.stack.Problem;
import dev.jangteo.launcher.stack.Secret;
import dev.jangteo.launcher.stack.Server;
import dev.jangteo.launcher.stack.Service;
import dev.jangteo.launcher.stack.Stack;
import dev.jangteo.launcher.stack.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts the shop, fills it, and says where everything is. */
final class UpCommand {

    static final String FOREGROUND = "--foreground";
    static final String WITHOUT = "--without";
    static final String PORT_OFFSET = "--port-offset";

    private static final String PAYMENT_DEADLINE = "ORDER_PAYMENT_DEADLINE";

    /** Short, so that the demo can show what happens after it; 15 minutes unless set, in production. */
    private static final String DEMO_PAYMENT_DEADLINE = "PT30S";

    private static final double GIBI = 1024.0 * 1024 * 1024;

    private final Path home;
    private final Path data;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    UpCommand(Path home, Path data, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.data = data;
        this.environment = environment;
        this.out = out;
    }

    int run(Arguments arguments) {
        Stack stack = Stack.of(options(arguments));
        var endOnCtrlC = new Thread(stack::stop, "end-on-ctrl-c");
        Runtime.getRuntime().addShutdownHook(endOnCtrlC);
        try {
            stack.start(new ProgressLines(out, begin));
        } catch (RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(endOnCtrlC);
            throw e;
        }
        out.printf(
                Locale.ROOT,
                "%nAll healthy after %.1f s; %.2f GiB resident in all.%n%n",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
                StatusReport.resident(stack.status()) / GIBI);
        if (!arguments.has(FOREGROUND)) {
            Runtime.getRuntime().removeShutdownHook(endOnCtrlC); // it runs on, whatever happens to this program
        }
        fillAndTell(stack);
        return arguments.has(FOREGROUND) ? stay(stack) : 0;
    }

    private StackOptions options(Arguments arguments) {
        int offset = arguments.last(PORT_OFFSET).map(UpCommand::number).orElse(0);
        Set<Service> without = arguments
                .all(WITHOUT)
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(Service::named)
                .collect(Collectors.toSet());
        return new StackOptions(home, data, PortPlan.standard(offset), without, settings(), false);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Problem(PORT_OFFSET + " needs a number, not \"" + text + "\"", e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(PAYMENT_DEADLINE, environment.getOrDefault(PAYMENT_DEADLINE, DEMO_PAYMENT_DEADLINE));
        for (Server server : Server.values()) {
            copy(server.setting(), settings);
            copy(server.javaOptions(), settings);
        }
        for (Secret secret : Secret.values()) {
            copy(secret.name(), settings);
        }
        copy("JANGTEO_JAVA_OPTS", settings);
        return settings;
    }

    private void copy(String name, Map<String, String> settings) {
        String value = environment.get(name);
        if (value != null) {
            settings.put(name, value);
        }
    }

    private void fillAndTell(Stack stack) {
        Set<Service> without = stack.options().without();
        if (without.stream().anyMatch(DemoShop.needed()::contains)) {
            out.println("The demo shop is not filled: that needs every one of " + names(DemoShop.needed()));
        } else {
            var shop = new DemoShop(stack);
            shop.fill(line -> out.println("  " + line));
            out.println("Log in as:");
            for (Account account : shop.accounts()) {
                out.printf("  %-9s %-28s %s%n", account.role(), account.email(), account.password());
            }
        }
        tellAddresses(stack);
        without.forEach(service -> tellHowToRun(service, stack));
    }

    private void tellAddresses(Stack stack) {
        String gateway = stack.urlOf(Service.GATEWAY_SERVICE);
        out.println("Look at:");
        out.println("  GraphiQL     " + gateway + "/graphiql");
        out.println("  Swagger UI   " + gateway + "/swagger-ui.html");
        out.println("  Mail inbox   " + stack.urlOf(Service.OUTSIDE_WORLD) + "/inbox");
        out.println("An order must be paid within "
                + stack.options().settings().get(PAYMENT_DEADLINE) + " here (" + PAYMENT_DEADLINE
                + "; PT15M in production).");
        out.println("Next: ./jangteo demo   ./jangteo status   ./jangteo logs [SERVICE] [-f]   ./jangteo stop");
    }

    private void tellHowToRun(Service service, Stack stack) {
        Map<String, String> settings = new TreeMap<>(stack.environmentOf(service));
        Path file = stack.writeSettings(service);
        out.printf("""

                %1$s is left out. To run it yourself against the rest, with these settings (also in %2$s):
                  from an IDE    main class %3$s; let the run configuration read that file
                  from a shell   set -a; . %2$s; set +a; java -jar %1$s/target/%1$s-app.jar
                """, service.id(), file, stack.mainClassOf(service));
        settings.forEach((name, value) -> out.println("    " + name + "=" + value));
    }

    private static String names(Set<Service> services) {
        return services.stream().map(Service::id).sorted().collect(Collectors.joining(", "));
    }

    private int stay(Stack stack) {
        List<LogTail> tails = stack.partNames().stream()
                .map(part -> new LogTail(stack.logs().of(part), part, out).atEnd())
                .toList();
        out.println("\nShowing the logs. Ctrl-C ends everything.\n");
        LogsCommand.follow(tails, () -> stack.gone().isEmpty());
        String gone = stack.gone().getFirst();
        throw new Problem(gone + " has ended by itself; the rest is ended too.\n" + stack.lastLines(gone));
    }
}
