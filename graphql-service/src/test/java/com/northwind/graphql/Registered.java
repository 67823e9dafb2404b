package com.northwind.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/** The ids of our apps' documents, told as an app tells them: from the file alone. */
final class Registered {

    private Registered() {}

    /** The id of a document such as {@code courier-app/Day}. */
    static String id(String name) {
        try {
            byte[] text = new ClassPathResource("graphql/documents/" + name + ".graphql").getContentAsByteArray();
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
