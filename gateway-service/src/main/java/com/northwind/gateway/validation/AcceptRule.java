package com.northwind.gateway.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;

/** An answer is in a media type that the caller takes, as RFC 9110 (12.5.1) has it. */
final class AcceptRule {

    private AcceptRule() {}

    /** Who names nothing takes everything, and nothing is said in no media type. */
    static boolean isMet(Set<MediaType> produced, List<MediaType> accepted) {
        return produced.isEmpty() || accepted.isEmpty() || produced.stream().anyMatch(type -> takes(accepted, type));
    }

    /** Of several ranges that a media type is in, the narrowest decides. */
    private static boolean takes(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(AcceptRule::narrowness))
                .filter(range -> range.getQualityValue() > 0)
                .isPresent();
    }

    private static int narrowness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
