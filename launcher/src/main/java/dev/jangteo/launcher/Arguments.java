package dev.jangteo.launcher;

import dev.jangteo.launcher.stack.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A command line, checked against what the command understands. */
record Arguments(Set<String> flags, Map<String, List<String>> options, List<String> words) {

    static Arguments parse(List<String> line, Set<String> knownFlags, Set<String> knownOptions) {
        Set<String> flags = new HashSet<>();
        Map<String, List<String>> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (Iterator<String> rest = line.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (knownFlags.contains(argument)) {
                flags.add(argument);
            } else if (knownOptions.contains(argument)) {
                options.computeIfAbsent(argument, _ -> new ArrayList<>()).add(valueOf(argument, rest));
            } else if (argument.startsWith("-")) {
                throw new Problem("Unknown option " + argument + ". See ./jangteo help");
            } else {
                words.add(argument);
            }
        }
        return new Arguments(flags, options, words);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Problem(option + " needs a value. See ./jangteo help");
        }
        return rest.next();
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> last(String option) {
        return all(option).reduce((_, later) -> later);
    }

    Stream<String> all(String option) {
        return options.getOrDefault(option, List.of()).stream();
    }
}
