package com.northwind.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that no repetition will mend, with what is needed to find out why, and to try it again once that is mended.
 *
 * @param message as {@link #text} has it
 * @param cause for a person; it holds nothing of the message
 * @param device the locker that spoke, as its token says; null if it cannot be told
 * @param receivedAt when the message arrived, by our clock
 * @param trace the W3C {@code traceparent} of its arrival; null if none
 */
public record DeadLetter(
        String message,
        String cause,
        @Nullable String device,
        Instant receivedAt,
        @Nullable String trace) {

    /** What every queue takes as text. */
    private static final Pattern TEXT =
            Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+");

    /** The message itself if it is text, else its bytes behind {@code base64:}. */
    public static String text(byte[] message) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            return TEXT.matcher(text).matches() ? text : bytes(message);
        } catch (CharacterCodingException binary) {
            return bytes(message);
        }
    }

    private static String bytes(byte[] message) {
        return "base64:" + Base64.getEncoder().encodeToString(message);
    }
}
