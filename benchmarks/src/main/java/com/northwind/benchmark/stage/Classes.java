package com.northwind.benchmark.stage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes the living objects of each class take in the heap of another process. */
public record Classes(Map<String, Long> bytes) {

    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

    /** Reads what {@code jcmd GC.class_histogram} prints. */
    static Classes parse(String histogram) {
        Map<String, Long> bytes = new HashMap<>();
        Matcher line = LINE.matcher(histogram);
        while (line.find()) {
            bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum);
        }
        return new Classes(bytes);
    }

    /** The classes that grew most since, largest first, with their growth in bytes. */
    public List<Map.Entry<String, Long>> grownSince(Classes earlier, int count) {
        return bytes.entrySet().stream()
                .map(now -> Map.entry(now.getKey(), now.getValue() - earlier.bytes.getOrDefault(now.getKey(), 0L)))
                .sorted(Comparator.comparingLong(grown -> -grown.getValue()))
                .limit(count)
                .toList();
    }
}
