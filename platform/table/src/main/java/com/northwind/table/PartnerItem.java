package com.northwind.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who pays, whether the account is in order, and how much of the API the plan allows.
 *
 * @param limit of all operations together
 * @param dailyQuota requests a day
 * @param monthlyQuota requests a month
 * @param operations limits of single operations, by their id; empty if none has one of its own
 */
public record PartnerItem(
        String id,
        String name,
        PartnerStatus status,
        String plan,
        RateLimit limit,
        long dailyQuota,
        long monthlyQuota,
        Map<String, RateLimit> operations,
        Stamp stamp)
        implements TableItem {

    private static final String RATE = "ratePerSecond";
    private static final String BURST = "burst";

    /** Days of the longest month: a plan from before there were monthly quotas has none that could be felt. */
    private static final long LONGEST_MONTH = 31;

    public PartnerItem {
        operations = Map.copyOf(operations);
    }

    public static ItemKey key(String id) {
        return new ItemKey("PARTNER#" + id, "PARTNER");
    }

    /** Reads items from before there were a status, monthly quotas and limits of operations, too. */
    public static PartnerItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        PartnerStatus status = attributes.constantOrNull(PartnerStatus.class, "status");
        long dailyQuota = attributes.number("dailyQuota");
        Map<String, RateLimit> operations = new HashMap<>();
        attributes
                .map("operations")
                .forEach((id, limit) -> operations.put(id, limit(attributes, new Attributes(limit.m()))));
        return new PartnerItem(
                attributes.text("id"),
                attributes.text("name"),
                status == null ? PartnerStatus.ACTIVE : status,
                attributes.text("plan"),
                limit(attributes, attributes),
                dailyQuota,
                attributes.numberOr("monthlyQuota", dailyQuota * LONGEST_MONTH),
                operations,
                attributes.stamp());
    }

    private static RateLimit limit(Attributes item, Attributes limit) {
        return item.checked(() -> new RateLimit(limit.number(RATE), limit.number(BURST)));
    }

    @Override
    public ItemType type() {
        return ItemType.PARTNER;
    }

    @Override
    public ItemKey key() {
        return key(id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        Map<String, AttributeValue> limits = new HashMap<>();
        operations.forEach((operation, own) -> limits.put(operation, AttributeValue.fromM(attributes(own))));
        return new ItemWriter(this)
                .text("id", id)
                .text("name", name)
                .text("status", status.name())
                .text("plan", plan)
                .all(attributes(limit))
                .number("dailyQuota", dailyQuota)
                .number("monthlyQuota", monthlyQuota)
                .map("operations", limits)
                .toMap();
    }

    private static Map<String, AttributeValue> attributes(RateLimit limit) {
        return Map.of(
                RATE, AttributeValue.fromN(Long.toString(limit.ratePerSecond())),
                BURST, AttributeValue.fromN(Long.toString(limit.burst())));
    }
}
