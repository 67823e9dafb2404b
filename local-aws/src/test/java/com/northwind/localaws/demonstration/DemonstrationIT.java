package com.northwind.localaws.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.localaws.LocalAwsProperties;
import com.northwind.table.ChangeItem;
import com.northwind.table.CompartmentItem;
import com.northwind.table.DeliveryItem;
import com.northwind.table.DeliveryStatus;
import com.northwind.table.Occupancy;
import com.northwind.table.Query;
import com.northwind.table.TableItem;
import com.northwind.testing.LocalAws;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

@ExtendWith(LocalAws.class)
class DemonstrationIT {

    private final Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    private final LocalDate day = LocalDate.ofInstant(tomorrow.instant(), Place.ZONE);
    private final DynamoDbClient client = DynamoDbClient.create();
    private final DemonstrationTable table = new DemonstrationTable(client);

    @Test
    void addsALaterDayOnce() {
        List<CompartmentItem> before = table.compartments();

        provide();
        List<CompartmentItem> after = table.compartments();
        provide();

        assertThat(of(Occupancy.OCCUPIED, before)).isNotEmpty();
        assertThat(of(Occupancy.OCCUPIED, before).values())
                .allMatch(delivery -> delivery.status() == DeliveryStatus.COLLECTED);
        assertThat(of(Occupancy.RESERVED, before).values())
                .allMatch(delivery -> delivery.status() == DeliveryStatus.FAILED);
        assertThat(of(Occupancy.OCCUPIED, after)).isEmpty();
        assertThat(of(Occupancy.RESERVED, after).values())
                .hasSize(Parcel.of(day).size())
                .allMatch(delivery -> delivery.status() == DeliveryStatus.OUT_FOR_DELIVERY)
                .allMatch(delivery -> delivery.date().equals(day));
        assertThat(table.compartments()).isEqualTo(after);
        assertThat(changes("ada")).doesNotHaveDuplicates();
    }

    private void provide() {
        LocalAwsProperties properties = new LocalAwsProperties(
                "127.0.0.1", Path.of("."), 1, 1, 1, 1, 1, true, 0, "eu-central-1", "northwind", "unused");
        new Demonstration(properties, table, new Signatures(S3Client.create()), tomorrow).provide();
    }

    /** The deliveries in such compartments, as they are now. */
    private Map<String, DeliveryItem> of(Occupancy occupancy, List<CompartmentItem> compartments) {
        return table.deliveries(compartments.stream()
                .filter(compartment -> compartment.occupancy() == occupancy)
                .map(compartment -> Objects.requireNonNull(compartment.delivery()))
                .toList());
    }

    private Stream<String> changes(String courier) {
        return client.query(Query.changes(courier, 0, 1_000).request()).items().stream()
                .map(TableItem::of)
                .map(ChangeItem.class::cast)
                .map(ChangeItem::delivery);
    }
}
