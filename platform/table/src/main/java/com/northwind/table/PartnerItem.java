package com.northwind.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who pays, and how much of the API the plan allows.
 *
 * @param ratePerSecond requests a second, sustained
 * @param burst requests at once
 * @param dailyQuota requests a day
 */
public record PartnerItem(
        String id, String name, String plan, long ratePerSecond, long burst, long dailyQuota, Stamp stamp)
        implements TableItem {

    public static ItemKey key(String id) {
        return new ItemKey("PARTNER#" + id, "PARTNER");
    }

    public static PartnerItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new PartnerItem(
                attributes.text("id"),
                attributes.text("name"),
                attributes.text("plan"),
                attributes.number("ratePerSecond"),
                attributes.number("burst"),
                attributes.number("dailyQuota"),
                attributes.stamp());
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
        return new ItemWriter(this)
                .text("id", id)
                .text("name", name)
                .text("plan", plan)
                .number("ratePerSecond", ratePerSecond)
                .number("burst", burst)
                .number("dailyQuota", dailyQuota)
                .toMap();
    }
}
