package com.northwind.terminal;

import com.northwind.fault.Faults;
import com.northwind.fleet.Lockers;
import com.northwind.journey.Access;
import com.northwind.journey.DeadLetters;
import com.northwind.journey.Demo;
import com.northwind.journey.Launcher;
import com.northwind.journey.Platform;
import com.northwind.journey.Processes;
import com.northwind.journey.Unexpected;
import com.northwind.journey.Watch;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clients from the command line: {@code demo}, {@code token NAME}, {@code watch NAME} and so on; addresses as {@code --name URL}. */
public final class Main {

    private Main() {}

    /** Ends the process with 0 only if all went well. */
    public static void main(String[] arguments) {
        Deque<String> words = new ArrayDeque<>();
        Map<String, String> options = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.startsWith("--") && !rest.isEmpty()) {
                options.put(word.substring(2), rest.pop());
            } else {
                words.add(word);
            }
        }
        System.exit(run(words, options));
    }

    private static int run(Deque<String> words, Map<String, String> options) {
        try {
            Platform platform = Platform.of(options, System.getenv());
            switch (String.valueOf(words.poll())) {
                case "demo" -> Demo.play(platform, Clock.systemUTC(), System.out);
                case "token" -> System.out.println(new Access(platform).tokenOf(words.pop()));
                case "dead-letters" -> DeadLetters.of(platform, words, options, System.out);
                case "faults" -> Faults.of(platform, new Processes(Launcher.of(options)), options, System.out);
                case "lockers" -> Lockers.of(platform, options, System.out);
                case "watch" -> Watch.of(platform, words.poll(), options, System.out);
                default ->
                    throw new Unexpected(
                            "Usage: demo | token NAME | watch NAME | dead-letters WHAT | lockers | faults");
            }
            return 0;
        } catch (Unexpected failure) {
            System.err.println(failure.getMessage());
            return 1;
        }
    }
}
