package com.northwind.invoices.plan.dynamodb;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.plan.Account;
import com.northwind.invoices.plan.Accounts;
import com.northwind.invoices.plan.OperationLimit;
import com.northwind.invoices.plan.Plan;
import com.northwind.table.PartnerItem;
import com.northwind.table.PartnerStatus;
import com.northwind.table.SingleTable;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Repository
class DynamoDbAccounts implements Accounts {

    private final DynamoDbClient table;

    DynamoDbAccounts(DynamoDbClient table) {
        this.table = table;
    }

    @Override
    public Optional<Account> find(Partner partner) {
        Map<String, AttributeValue> stored = table.getItem(get -> get.tableName(SingleTable.NAME)
                        .key(PartnerItem.key(partner.id()).toMap()))
                .item();
        return stored.isEmpty() ? Optional.empty() : Optional.of(account(PartnerItem.of(stored)));
    }

    private static Account account(PartnerItem item) {
        return new Account(new Partner(item.id()), plan(item), item.status() == PartnerStatus.BLOCKED);
    }

    private static Plan plan(PartnerItem item) {
        return new Plan(
                item.plan(),
                item.limit().ratePerSecond(),
                item.limit().burst(),
                item.dailyQuota(),
                item.monthlyQuota(),
                item.operations().entrySet().stream()
                        .map(own -> new OperationLimit(
                                own.getKey(),
                                own.getValue().ratePerSecond(),
                                own.getValue().burst()))
                        .sorted(Comparator.comparing(OperationLimit::operationId))
                        .toList());
    }
}
