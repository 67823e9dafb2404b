package com.northwind.localaws;

/** A port that one of the services needs is held by somebody else. */
public class PortTaken extends RuntimeException {

    PortTaken(LocalService service, String bind, Throwable cause) {
        super(
                "Port %d of %s is taken on %s: stop the process that holds it, or choose another one."
                        .formatted(service.port(), service.name(), bind),
                cause);
    }
}
