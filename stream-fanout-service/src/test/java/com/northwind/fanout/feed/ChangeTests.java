package com.northwind.fanout.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.northwind.fanout.feed.Change.Kind;
import com.northwind.table.DamagedItem;
import com.northwind.table.TableItem;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ChangeTests {

    private static final Map<String, AttributeValue> ITEM = FeedFixture.item("riverside-a");
    private static final Map<String, AttributeValue> DAMAGED = Map.of("type", AttributeValue.fromS("LOCKER"));
    private static final Map<String, AttributeValue> NOTHING = Map.of();

    @Test
    void isAnInsertWithoutAnOldImage() {
        Change change = change(NOTHING, ITEM);

        assertThat(change.kind()).isEqualTo(Kind.INSERT);
        assertThat(change.before()).isNull();
        assertThat(change.after()).isEqualTo(TableItem.of(ITEM));
    }

    @Test
    void isARemovalWithoutANewImage() {
        Change change = change(ITEM, NOTHING);

        assertThat(change.kind()).isEqualTo(Kind.REMOVE);
        assertThat(change.before()).isEqualTo(TableItem.of(ITEM));
        assertThat(change.after()).isNull();
    }

    @Test
    void isAModificationWithBoth() {
        assertThat(change(ITEM, ITEM).kind()).isEqualTo(Kind.MODIFY);
    }

    @Test
    void acceptsTheRepairOfADamagedItem() {
        Change change = change(DAMAGED, ITEM);

        assertThat(change.kind()).isEqualTo(Kind.MODIFY);
        assertThat(change.before()).isNull();
    }

    @Test
    void saysWhereItStands() {
        assertThat(change(NOTHING, ITEM).place()).isEqualTo(new Change.Place("shard-1", "1"));
        assertThat(change(ITEM, NOTHING).place()).isEqualTo(new Change.Place("shard-1", "1"));
    }

    @Test
    void refusesADamagedItem() {
        assertThatThrownBy(() -> change(ITEM, DAMAGED)).isInstanceOf(DamagedItem.class);
    }

    private static Change change(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return Change.of("shard-1", new StreamRecord("e", "1", Instant.EPOCH, Map.of(), before, after));
    }
}
