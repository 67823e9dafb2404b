package com.northwind.fanout.tile.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.fanout.tile.Halves;
import com.northwind.testing.LocalAws;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(LocalAws.class)
class DynamoDbHalvesIT {

    private final Halves halves = new DynamoDbHalves(DynamoDbClient.create());

    @Test
    void findsManyAsItFindsEach() {
        List<Halves.Box> boxes = Stream.of("riverside-a", "riverside-b", "riverside-c")
                .flatMap(locker -> IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> new Halves.Box("riverside", locker, "%02d".formatted(number))))
                .toList();

        Map<Halves.Box, Halves.Both> found = halves.find(boxes);

        assertThat(found).hasSize(30).allSatisfy((box, both) -> assertThat(
                        halves.find(box.building(), box.locker(), box.compartment()))
                .contains(both));
    }
}
