package com.northwind.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The documents of the apps, as an app is built with them: it sends their ids and never their texts. */
final class Documents {

    private Documents() {}

    /** The id of a document such as {@code courier-app/Day}. */
    static String id(String name) {
        try (InputStream text = Documents.class.getResourceAsStream("/documents/" + name + ".graphql")) {
            if (text == null) {
                throw new Unexpected("There is no document " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.readAllBytes());
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
