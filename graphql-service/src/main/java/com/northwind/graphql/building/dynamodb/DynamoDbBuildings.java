package com.northwind.graphql.building.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.building.Building;
import com.northwind.graphql.building.Buildings;
import com.northwind.graphql.building.Tile;
import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.remembered.Remembered;
import com.northwind.table.BuildingItem;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbBuildings implements Buildings {

    /** As the schema says; what a document costs is counted with it. */
    private static final int MAX_TILES = 1_000;

    /** Each compartment may have a door, and the lockers and the building are items too. */
    private static final int MAX_ITEMS = 4 * MAX_TILES;

    private final TableReader table;
    private final Remembered remembered;

    DynamoDbBuildings(TableReader table, Remembered remembered) {
        this.table = table;
        this.remembered = remembered;
    }

    @Override
    public Flux<Building> byIds(Collection<String> ids) {
        return remembered
                .items(ids.stream().map(BuildingItem::key).toList())
                .ofType(BuildingItem.class)
                .map(item -> new Building(item.id(), item.name(), item.zone()));
    }

    @Override
    public Mono<List<Tile>> tiles(String building) {
        Query query = Query.building(building);
        return table.all(query, query.request().toBuilder().consistentRead(true).build())
                .take(MAX_ITEMS + 1L)
                .collectList()
                .map(DynamoDbBuildings::whole);
    }

    /** Never a part of a building as if it were all of it. */
    private static List<Tile> whole(List<TableItem> items) {
        List<Tile> tiles = TileItems.join(items);
        if (items.size() > MAX_ITEMS || tiles.size() > MAX_TILES) {
            throw Refusal.tooComplex("tiles", MAX_TILES);
        }
        return tiles;
    }
}
