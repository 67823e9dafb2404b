package com.northwind.graphql.delivery;

import com.northwind.graphql.paging.Page;
import com.northwind.graphql.paging.Paging;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * The histories of deliveries in the graph: one read for however many deliveries, and none at all where the delivery and
 * the beginning of its history were read together.
 */
@Controller
class DeliveryHistoryGraph {

    private static final String FIELD = "history";
    private static final String LOADER = "deliveryHistory";

    private final DeliveryHistory history;

    DeliveryHistoryGraph(DeliveryHistory history, BatchLoaderRegistry loaders) {
        this.history = history;
        loaders.<HistoryRange, Page<DeliveryEvent>>forName(LOADER)
                .registerMappedBatchLoader((ranges, _) -> history.ranges(ranges));
    }

    @SchemaMapping(typeName = "Delivery", field = FIELD)
    CompletableFuture<Page<DeliveryEvent>> of(
            Delivery delivery,
            @Argument int first,
            @Argument @Nullable String after,
            DataLoader<HistoryRange, Page<DeliveryEvent>> deliveryHistory) {
        return deliveryHistory.load(HistoryRange.of(delivery, first, after));
    }

    /** The delivery with the history that the document asks for, in one read; empty if it asks for none, or not for its beginning. */
    Optional<Mono<Delivery>> together(String id, DataFetchingEnvironment field) {
        return field.getSelectionSet().getFields(FIELD).stream()
                .map(SelectedField::getArguments)
                .filter(arguments -> arguments.get("after") == null)
                .map(arguments -> (Integer) arguments.get("first"))
                .findFirst()
                .map(first -> history.story(id, Paging.size(first))
                        .map(story -> remembered(story, first, field.getDataLoader(LOADER))));
    }

    private static Delivery remembered(
            DeliveryStory story, int first, @Nullable DataLoader<HistoryRange, Page<DeliveryEvent>> loader) {
        if (loader != null) {
            loader.prime(HistoryRange.of(story.delivery(), first, null), story.history());
        }
        return story.delivery();
    }
}
