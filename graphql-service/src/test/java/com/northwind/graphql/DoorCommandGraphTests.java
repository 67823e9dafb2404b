package com.northwind.graphql;

import com.northwind.graphql.command.DoorCommand;
import com.northwind.graphql.history.DoorCommandEntry;
import com.northwind.table.DoorCommandState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@GraphTest
class DoorCommandGraphTests {

    private static final DoorCommand REFUSED = new DoorCommand(
            "c1",
            "riverside",
            "riverside-a",
            "03",
            "ada",
            World.NOON,
            World.NOON.plusSeconds(10),
            DoorCommandState.REFUSED,
            World.NOON.plusSeconds(2),
            "the bolt is stuck");

    @Autowired
    HttpGraphQlTester tester;

    @Autowired
    World world;

    @BeforeEach
    void start() {
        world.reset();
        world.commands.add(REFUSED);
    }

    @Test
    void tellsWhatBecameOfACommand() {
        Graph.as(tester, "ada", "courier").ask("""
                        { doorCommand(lockerId: "riverside-a", id: "c1") {
                            id locker compartment requestedBy requestedAt expiresAt state answeredAt reason } }
                        """).path("doorCommand").matchesJson("""
                        {"id": "c1", "locker": "riverside-a", "compartment": "03", "requestedBy": "ada",
                         "requestedAt": "2026-11-20T12:00:00.000Z", "expiresAt": "2026-11-20T12:00:10.000Z",
                         "state": "REFUSED", "answeredAt": "2026-11-20T12:00:02.000Z", "reason": "the bolt is stuck"}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "ada,  courier, true",
        "ben,  courier, false",
        "mona, manager, true",
        "mona, courier, false",
        "nils, manager, false",
        "pat,  partner, false",
        "root, admin,   false"
    })
    void isForWhoGaveItAndForManagersOfTheBuilding(String caller, String group, boolean seen) {
        GraphQlTester.Path found = Graph.as(tester, caller, group)
                .ask("{ doorCommand(lockerId: \"riverside-a\", id: \"c1\") { id } }")
                .path("doorCommand");

        if (seen) {
            found.matchesJson("{\"id\": \"c1\"}");
        } else {
            found.valueIsNull();
        }
    }

    @Test
    void knowsNoCommandOfAnotherLocker() {
        Graph.as(tester, "ada", "courier")
                .ask("{ doorCommand(lockerId: \"riverside-b\", id: \"c1\") { id } }")
                .path("doorCommand")
                .valueIsNull();
    }

    @Test
    void isPartOfTheHistoryOfALocker() {
        world.history.add(new DoorCommandEntry(World.NOON, REFUSED));

        Graph.as(tester, "mona", "manager")
                .ask("""
                        { lockerHistory(lockerId: "riverside-a") { edges { node {
                            ... on DoorCommandEntry { at command { id state } } } } } }
                        """)
                .path("lockerHistory.edges[*].node")
                .matchesJson("""
                        [{"at": "2026-11-20T12:00:00.000Z", "command": {"id": "c1", "state": "REFUSED"}}]
                        """);
    }
}
