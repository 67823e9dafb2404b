package com.northwind.graphql;

import static java.util.stream.Collectors.toMap;

import com.northwind.graphql.access.Memberships;
import com.northwind.graphql.act.DeliveryActs;
import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.command.DoorCommands;
import com.northwind.graphql.delivery.DayOfDeliveries;
import com.northwind.graphql.delivery.Deliveries;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.DeliveryEvent;
import com.northwind.graphql.delivery.DeliveryHistory;
import com.northwind.graphql.delivery.DeliveryStory;
import com.northwind.graphql.delivery.Evidence;
import com.northwind.graphql.delivery.HistoryRange;
import com.northwind.graphql.history.LockerHistory;
import com.northwind.graphql.locker.Compartment;
import com.northwind.graphql.locker.Contact;
import com.northwind.graphql.locker.Locker;
import com.northwind.graphql.locker.Lockers;
import com.northwind.graphql.locker.WatchedLocker;
import com.northwind.graphql.paging.Edge;
import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.PageInfo;
import com.northwind.table.CompartmentSize;
import com.northwind.table.ContactState;
import com.northwind.table.Cursor;
import com.northwind.table.DoorState;
import com.northwind.testing.TestIssuer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A small Northwind in memory. Mona manages riverside, nils the harbour. */
@TestConfiguration(proxyBeanMethods = false)
class Fakes {

    static {
        System.setProperty("aws.region", "eu-central-1");
    }

    @Bean
    World world() {
        return new World();
    }

    /** Nobody listens at the address of Redis, whatever else runs on this machine. */
    @Bean
    DynamicPropertyRegistrar neighbours() {
        return properties -> {
            properties.add("northwind.oidc.issuer", TestIssuer::url);
            properties.add("northwind.redis.url", () -> "redis://127.0.0.1:1");
        };
    }

    @Bean
    @Primary
    Memberships memberships() {
        return new Memberships() {

            @Override
            public Mono<Boolean> manages(String user, String building) {
                return buildings(user).hasElement(building);
            }

            @Override
            public Flux<String> buildings(String user) {
                return switch (user) {
                    case "mona" -> Flux.just("riverside");
                    case "nils" -> Flux.just("harbour");
                    default -> Flux.empty();
                };
            }
        };
    }

    @Bean
    @Primary
    Buildings buildings(World world) {
        return new Buildings() {

            @Override
            public Flux<Building> byIds(Collection<String> ids) {
                world.calls.add("buildings");
                return Flux.fromIterable(ids)
                        .filter(List.of("riverside", "harbour")::contains)
                        .map(id -> new Building(id, "The " + id, "Europe/Berlin"));
            }

            @Override
            public Mono<List<Tile>> tiles(String building) {
                world.calls.add("tiles");
                return Mono.just(world.tiles.getOrDefault(building, List.of()));
            }
        };
    }

    @Bean
    @Primary
    Lockers lockers(World world) {
        return new Lockers() {

            @Override
            public Mono<Locker> find(String id) {
                return Mono.just(new Locker("riverside", id, "Lobby")).filter(locker -> id.startsWith("riverside"));
            }

            @Override
            public Mono<List<WatchedLocker>> of(String building) {
                return Mono.just(List.of(
                        new WatchedLocker(
                                building + "-a", new Contact(ContactState.OFFLINE, World.NOON, World.NOON, 3)),
                        new WatchedLocker(building + "-b", null)));
            }

            @Override
            public Mono<Map<Compartment, Locker>> lockers(Collection<Compartment> compartments) {
                return each("lockers", compartments, at -> new Locker(at.building(), at.lockerId(), "Lobby"));
            }

            @Override
            public Mono<Map<Compartment, CompartmentSize>> sizes(Collection<Compartment> compartments) {
                return each("sizes", compartments, at -> CompartmentSize.MEDIUM);
            }

            @Override
            public Mono<Map<Compartment, DoorState>> doors(Collection<Compartment> compartments) {
                return each("doors", compartments, at -> DoorState.CLOSED);
            }

            private <V> Mono<Map<Compartment, V>> each(
                    String call, Collection<Compartment> compartments, Function<Compartment, V> value) {
                world.calls.add(call);
                return Mono.just(compartments.stream().distinct().collect(toMap(Function.identity(), value)));
            }
        };
    }

    @Bean
    @Primary
    Deliveries deliveries(World world) {
        return new Deliveries() {

            @Override
            public Mono<Delivery> find(String id) {
                return world.failure != null ? Mono.error(world.failure) : Mono.justOrEmpty(world.deliveries.get(id));
            }

            @Override
            public Flux<Delivery> byIds(Collection<String> ids) {
                return Flux.fromIterable(ids).flatMap(this::find);
            }

            @Override
            public Mono<Page<Delivery>> ofDay(String courier, DayOfDeliveries day, int first, @Nullable Cursor after) {
                world.calls.add(day.toString());
                return Mono.just(page(world.deliveries.values().stream()
                        .filter(delivery -> delivery.courier().equals(courier)
                                && delivery.date().equals(day.date()))
                        .sorted(Comparator.comparing(Delivery::id))
                        .limit(first)
                        .toList()));
            }
        };
    }

    @Bean
    @Primary
    DeliveryActs acts(World world) {
        return new FakeActs(world);
    }

    @Bean
    @Primary
    DeliveryHistory deliveryHistory(World world) {
        return new DeliveryHistory() {
            @Override
            public Mono<DeliveryStory> story(String id, int first) {
                world.calls.add("story");
                return Mono.justOrEmpty(world.deliveries.get(id))
                        .map(delivery -> new DeliveryStory(delivery, page(world.events)));
            }

            @Override
            public Mono<Map<HistoryRange, Page<DeliveryEvent>>> ranges(Collection<HistoryRange> ranges) {
                world.calls.add("ranges");
                return Mono.just(ranges.stream().collect(toMap(Function.identity(), _ -> page(world.events))));
            }
        };
    }

    @Bean
    @Primary
    DoorCommands commands(World world) {
        return (locker, id) -> Flux.fromIterable(world.commands)
                .filter(command ->
                        command.locker().equals(locker) && command.id().equals(id))
                .next();
    }

    @Bean
    @Primary
    LockerHistory history(World world) {
        return (locker, first, after) -> Mono.just(page(world.history));
    }

    @Bean
    @Primary
    Evidence evidence(World world) {
        return key -> {
            world.calls.add("evidence " + key);
            return "https://blobs.example/" + key;
        };
    }

    private static <T> Page<T> page(List<T> entries) {
        return new Page<>(
                entries.stream().map(entry -> new Edge<>("place", entry)).toList(),
                new PageInfo(entries.isEmpty() ? null : "place", false));
    }
}
