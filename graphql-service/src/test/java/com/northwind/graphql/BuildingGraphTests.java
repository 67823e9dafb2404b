package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.building.Tile;
import com.northwind.graphql.history.DeliveryEntry;
import com.northwind.graphql.history.DoorEvent;
import com.northwind.table.CompartmentSize;
import com.northwind.table.Disagreement;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@GraphTest
class BuildingGraphTests {

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    World world;

    private Graph mona;

    @BeforeEach
    void start() {
        world.reset();
        mona = Graph.as(tester, "mona", "manager");
    }

    @Test
    void saysWhoIsCalling() {
        mona.ask("{ me { subject groups buildings { id } } }").path("me").matchesJson("""
                {"subject": "mona", "groups": ["MANAGER"], "buildings": [{"id": "riverside"}]}
                """);
        Graph.as(tester, "ada", "courier")
                .ask("{ me { subject groups buildings { id } } }")
                .path("me")
                .matchesJson("""
                {"subject": "ada", "groups": ["COURIER"], "buildings": []}
                """);
    }

    @Test
    void showsAManagerTheirTiles() {
        world.tiles.put(
                "riverside",
                List.of(new Tile(
                        "riverside-a",
                        "03",
                        CompartmentSize.SMALL,
                        Occupancy.RESERVED,
                        "d1",
                        DoorState.FORCED,
                        null,
                        17,
                        "r17",
                        5_000_000_000L,
                        World.NOON)));

        mona.ask("""
                { tiles(buildingId: "riverside") {
                    locker compartment size occupancy deliveryId door occupied sequence revision changedAt } }
                """).path("tiles").matchesJson("""
                [{
                  "locker": "riverside-a", "compartment": "03", "size": "SMALL", "occupancy": "RESERVED",
                  "deliveryId": "d1", "door": "FORCED", "occupied": null, "sequence": 17, "revision": 5000000000,
                  "changedAt": "2026-11-20T12:00:00.000Z"}]
                """);
    }

    @Test
    void showsWhereASensorSeesSomethingElse() {
        world.tiles.put(
                "riverside",
                List.of(new Tile(
                        "riverside-a",
                        "03",
                        CompartmentSize.SMALL,
                        Occupancy.VACANT,
                        null,
                        DoorState.CLOSED,
                        true,
                        17,
                        "r17",
                        1,
                        World.NOON)));

        mona.ask("{ tiles(buildingId: \"riverside\") { disagreement } }")
                .path("tiles")
                .matchesJson("[{\"disagreement\": \"PARCEL_UNEXPECTED\"}]");
    }

    @Test
    void hidesTheBuildingsOfOthers() {
        mona.ask("{ building(id: \"harbour\") { id } }").path("building").valueIsNull();
        mona.ask("{ building(id: \"nowhere\") { id } }").path("building").valueIsNull();
        Graph.as(tester, "mona", "courier")
                .ask("{ building(id: \"riverside\") { id } }")
                .path("building")
                .valueIsNull();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void hidesTheTilesOfOthers() {
        Graph.as(tester, "nils", "manager")
                .ask("{ tiles(buildingId: \"riverside\") { locker } }")
                .path("tiles")
                .valueIsNull();
        Graph.as(tester, "ada", "courier")
                .ask("{ tiles(buildingId: \"riverside\") { locker } }")
                .path("tiles")
                .valueIsNull();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void tellsWhatHappenedAtALocker() {
        world.history.add(new DoorEvent(
                World.NOON,
                "03",
                DoorState.CLOSED,
                false,
                8,
                World.NOON,
                World.NOON.plusMillis(20),
                Disagreement.PARCEL_MISSING));
        world.history.add(new DeliveryEntry(World.NOON, World.delivery("d1")));

        mona.ask("""
                { lockerHistory(lockerId: "riverside-a") { edges { node { __typename
                    ... on DoorEvent { compartment door occupied sequence at measuredAt receivedAt disagreement }
                    ... on DeliveryEntry { at delivery { id } } } } } }
                """).path("lockerHistory.edges[*].node").matchesJson("""
                [
                  {"__typename": "DoorEvent", "compartment": "03", "door": "CLOSED", "occupied": false, "sequence": 8,
                   "at": "2026-11-20T12:00:00.000Z", "disagreement": "PARCEL_MISSING"},
                  {"__typename": "DeliveryEntry", "at": "2026-11-20T12:00:00.000Z", "delivery": {"id": "d1"}}
                ]
                """);
    }

    @Test
    void showsWhichLockersCanBeReached() {
        mona.ask("{ lockers(buildingId: \"riverside\") { id contact { state since heardAt } } }")
                .path("lockers")
                .matchesJsonStrictly("""
                        [{"id": "riverside-a", "contact": {"state": "OFFLINE", "since": "2026-11-20T12:00:00.000Z",
                          "heardAt": "2026-11-20T12:00:00.000Z"}},
                         {"id": "riverside-b", "contact": null}]
                        """);
        for (Graph other : List.of(Graph.as(tester, "nils", "manager"), Graph.as(tester, "mona", "courier"))) {
            other.ask("{ lockers(buildingId: \"riverside\") { id } }")
                    .path("lockers")
                    .valueIsNull();
        }
    }

    @Test
    void hidesTheLockersOfOthers() {
        Graph.as(tester, "nils", "manager")
                .ask("{ lockerHistory(lockerId: \"riverside-a\") { edges { cursor } } }")
                .path("lockerHistory")
                .valueIsNull();
    }
}
