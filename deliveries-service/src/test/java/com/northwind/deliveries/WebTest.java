package com.northwind.deliveries;

import com.northwind.deliveries.delivery.Acts;
import com.northwind.deliveries.delivery.Evidence;
import com.northwind.deliveries.delivery.GuessableCodes;
import com.northwind.deliveries.delivery.InMemoryDeliveries;
import com.northwind.deliveries.delivery.Opening;
import com.northwind.deliveries.delivery.Outbox;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.InMemoryCompartments;
import com.northwind.deliveries.locker.InMemoryDoorCommands;
import com.northwind.deliveries.locker.InMemoryTurns;
import com.northwind.deliveries.pickup.Collection;
import com.northwind.deliveries.pickup.InMemoryPickups;
import com.northwind.deliveries.pickup.Keypad;
import com.northwind.deliveries.pickup.Pickups;
import com.northwind.deliveries.pickup.Residents;
import com.northwind.deliveries.upload.InMemoryBlobs;
import com.northwind.deliveries.upload.Upload;
import com.northwind.security.CallerAutoConfiguration;
import com.northwind.web.WebAutoConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The controllers behind the real security rules, at a fixed time, with deliveries in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
@Import({SecurityConfiguration.class, Acts.class, Outbox.class, Upload.class, Calls.class, WebTest.Doubles.class})
public @interface WebTest {

    /** What stands in for the table and the time. */
    class Doubles {

        @Bean
        Clock clock() {
            return Clock.fixed(Parcels.NOON, ZoneOffset.UTC);
        }

        @Bean
        InMemoryCompartments compartments() {
            return new InMemoryCompartments();
        }

        @Bean
        InMemoryDeliveries deliveries(InMemoryCompartments compartments) {
            return new InMemoryDeliveries(compartments);
        }

        @Bean
        Evidence evidence() {
            return (delivery, photo, signature) -> Optional.empty();
        }

        @Bean
        GuessableCodes codes() {
            return new GuessableCodes();
        }

        @Bean
        InMemoryBlobs blobs(Clock clock) {
            return new InMemoryBlobs(clock.instant());
        }

        @Bean
        InMemoryTurns turns() {
            return new InMemoryTurns();
        }

        @Bean
        InMemoryPickups pickups(InMemoryTurns turns) {
            return new InMemoryPickups(turns);
        }

        @Bean
        InMemoryDoorCommands doorCommands(InMemoryDeliveries deliveries, InMemoryTurns turns) {
            return new InMemoryDoorCommands(deliveries, turns);
        }

        @Bean
        Keypad keypad(Pickups pickups, InMemoryDoorCommands commands, Clock clock) {
            return new Keypad(pickups, Residents.CODES, commands, clock, Duration.ofSeconds(10));
        }

        @Bean
        Collection collection(Keypad keypad, Acts acts) {
            return new Collection(keypad, acts);
        }

        @Bean
        Opening opening(
                InMemoryDeliveries deliveries, Compartments compartments, InMemoryDoorCommands commands, Clock clock) {
            return new Opening(deliveries, compartments, commands, clock, Duration.ofSeconds(10));
        }
    }
}
