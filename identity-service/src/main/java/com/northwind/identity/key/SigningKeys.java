package com.northwind.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.northwind.identity.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;

/** The key set of this issuer: made at the first start, the same ever after. */
final class SigningKeys {

    private SigningKeys() {}

    static JWKSet keptIn(DataDirectory data) {
        Optional<Path> file = data.subdirectory("keys").map(directory -> directory.resolve("signing-keys.json"));
        if (file.isPresent() && Files.exists(file.get())) {
            return read(file.get());
        }
        JWKSet fresh = generate();
        file.ifPresent(path -> DataDirectory.writePrivately(path, fresh.toString(false)));
        return fresh;
    }

    private static JWKSet read(Path file) {
        try {
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException failure) {
            // A new key in its place would refuse every token in the world without a word.
            throw new IllegalStateException("The signing keys cannot be read: " + file, failure);
        }
    }

    private static JWKSet generate() {
        try {
            return new JWKSet(new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate());
        } catch (JOSEException failure) {
            throw new IllegalStateException("This Java cannot make an RSA key", failure);
        }
    }
}
