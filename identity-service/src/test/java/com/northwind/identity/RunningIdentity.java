package com.northwind.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on free ports, as often started and stopped as a test wants. */
final class RunningIdentity implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    static final String SYSTEM_SECRET = "system-secret-with-32-characters-or-more";
    static final String DEMO_SECRET = "another-secret-with-32-characters-or-more";

    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningIdentity start(Path data) {
        return new RunningIdentity(SpringApplication.run(
                IdentityApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--management.server.address=127.0.0.1",
                "--northwind.data=" + data,
                "--northwind.secrets.system=" + SYSTEM_SECRET,
                "--northwind.secrets.demonstration=" + DEMO_SECRET,
                "--northwind.secrets.people=" + PASSWORD));
    }

    URI address() {
        return address("local.server.port");
    }

    URI managementAddress() {
        return address("local.management.port");
    }

    private URI address(String port) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty(port));
    }

    @Override
    public void close() {
        context.close();
    }
}
