package com.northwind.localaws;

import java.nio.file.Path;

/** Another process keeps its data in the same directory. */
public class DirectoryTaken extends RuntimeException {

    DirectoryTaken(Path directory) {
        super("The data in %s belongs to another running local-aws: stop it, or choose another directory."
                .formatted(directory));
    }
}
