package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.LocalAws;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A process that is stopped ends nothing for good: its clients come again to another and miss nothing. */
@ExtendWith(LocalAws.class)
class LeavingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String mona = Explorer.token("mona", "manager");

    @Test
    void cutsEventStreamsThatGoOnElsewhere() {
        String last;
        long seen;
        long missed;
        ConfigurableApplicationContext before = start();
        try (Fanout fanout = new Fanout(redis(before))) {
            try (EventReader reader = EventReader.watch(port(before), mona, "riverside")) {
                reader.hears("BuildingSnapshot");
                seen = fanout.tell("riverside");
                reader.hears(seen);

                before.close();

                assertThat(reader.end).failsWithin(PATIENCE);
                assertThat(reader.lines).doesNotContain("event:complete");
                last = reader.lastEventId();
            }
            missed = fanout.tell("riverside");
        } finally {
            before.close();
        }

        try (ConfigurableApplicationContext after = start();
                EventReader again = EventReader.watch(port(after), mona, "riverside", last);
                Fanout fanout = new Fanout(redis(after))) {
            again.hears(missed).hears(fanout.tell("riverside"));

            assertThat(again.data()).noneMatch(line -> line.contains("BuildingSnapshot"));
            assertThat(again.data()).noneMatch(line -> line.contains("\"sequence\":" + seen));
            assertThat(again.data().filter(line -> line.contains("\"sequence\":" + missed)))
                    .hasSize(1);
        }
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication service = new SpringApplication(GraphqlApplication.class);
        service.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(ReactorResourceFactory.class, LeavingIT::loopsOfItsOwn));
        return service.run("--server.port=0", "--management.server.port=0");
    }

    /** One that leaves disposes of the loops of its process, on which the servers of other tests live. */
    private static ReactorResourceFactory loopsOfItsOwn() {
        ReactorResourceFactory loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        return loops;
    }

    private static int port(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
    }

    private static String redis(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("northwind.redis.url");
    }
}
