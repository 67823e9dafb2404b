package com.northwind.graphql.access.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.access.Memberships;
import com.northwind.table.MembershipItem;
import com.northwind.table.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbMemberships implements Memberships {

    private final TableReader table;

    DynamoDbMemberships(TableReader table) {
        this.table = table;
    }

    @Override
    public Mono<Boolean> manages(String user, String building) {
        return table.item(MembershipItem.key(user, building)).hasElement();
    }

    @Override
    public Flux<String> buildings(String user) {
        Query query = Query.memberships(user);
        return table.all(query, query.request())
                .take(Query.MAX_PAGE)
                .ofType(MembershipItem.class)
                .map(MembershipItem::building);
    }
}
