package com.northwind.gateway.neighbour;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the door waits when it asks for itself.
 *
 * @param connect until there is a connection
 * @param answer until there is a whole answer, with everything that must be done before
 */
@ConfigurationProperties("northwind.neighbours")
record NeighbourProperties(
        @DefaultValue("500ms") Duration connect,
        @DefaultValue("1s") Duration answer) {}
