package com.northwind.invoices.plan.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.TableTest;
import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.plan.Account;
import com.northwind.invoices.plan.Accounts;
import com.northwind.invoices.plan.InMemoryAccounts;
import com.northwind.table.PartnerItem;
import com.northwind.table.PartnerStatus;
import com.northwind.table.RateLimit;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@TableTest
class DynamoDbAccountsIT {

    @Autowired
    Accounts accounts;

    @Autowired
    DynamoDbClient table;

    @Test
    void findsThePlanOfTheDemonstration() {
        assertThat(accounts.find(new Partner("acme-homes")))
                .contains(new Account(new Partner("acme-homes"), InMemoryAccounts.BUSINESS, false));
    }

    @Test
    void findsWhoIsBlocked() {
        PartnerItem slow = new PartnerItem(
                "slow-homes",
                "Slow Homes",
                PartnerStatus.BLOCKED,
                "starter",
                new RateLimit(1, 1),
                1,
                1,
                Map.of(),
                Stamp.first(Instant.EPOCH, null));
        table.putItem(put -> put.tableName(SingleTable.NAME).item(slow.toMap()));

        assertThat(accounts.find(new Partner("slow-homes")))
                .hasValueSatisfying(account -> assertThat(account.blocked()).isTrue());
    }

    @Test
    void findsNobodyElse() {
        assertThat(accounts.find(new Partner("nobody"))).isEmpty();
    }
}
