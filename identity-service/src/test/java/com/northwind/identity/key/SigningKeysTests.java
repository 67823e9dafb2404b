package com.northwind.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.northwind.identity.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTests {

    @TempDir
    Path directory;

    @Test
    void staySameOnceMade() {
        DataDirectory data = new DataDirectory(directory.toString());

        assertThat(SigningKeys.keptIn(data)).isEqualTo(SigningKeys.keptIn(data));
    }

    @Test
    void areReadByNobodyElse() throws IOException {
        SigningKeys.keptIn(new DataDirectory(directory.toString()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void areNotReplacedWhenDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{}");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.keptIn(new DataDirectory(directory.toString())))
                .withMessageContaining("signing-keys.json");
    }

    @Test
    void needNoDirectory() {
        assertThat(SigningKeys.keptIn(new DataDirectory(" ")).getKeys()).hasSize(1);
    }

    private Path file() {
        return directory.resolve("keys").resolve("signing-keys.json");
    }
}
