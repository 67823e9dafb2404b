package com.northwind.graphql.access;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.remembered.Remembered;
import com.northwind.security.Caller;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import com.northwind.table.MembershipItem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may see what. Groups come from the token, everything finer from the table. */
@Component
public class Access {

    private final Memberships memberships;
    private final Remembered remembered;
    private final Duration again;

    Access(Memberships memberships, Remembered remembered, AccessProperties properties) {
        this.memberships = memberships;
        this.remembered = remembered;
        this.again = properties.again();
    }

    /**
     * The caller, who must be in the group.
     *
     * @throws Refusal if not
     */
    public static Caller in(Group group, CallerToken token) {
        Caller caller = token.caller();
        if (!caller.isIn(group)) {
            throw Refusal.forbidden();
        }
        return caller;
    }

    /** Whether the caller is a manager of this building. Costs nothing for everybody but managers. */
    public Mono<Boolean> manages(CallerToken token, String building) {
        Caller caller = token.caller();
        return caller.isIn(Group.MANAGER) ? memberships.manages(caller.subject(), building) : Mono.just(false);
    }

    /** Completes when the caller no longer manages the building: the table's stream tells, and now and then is looked. */
    public Mono<Void> loses(CallerToken token, String building) {
        Duration first = Duration.ofMillis(ThreadLocalRandom.current().nextLong(again.toMillis()));
        return Flux.merge(
                        Flux.interval(first, again).onBackpressureDrop(),
                        remembered.changes(MembershipItem.key(token.getName(), building)))
                .concatMap(_ -> manages(token, building).onErrorReturn(true), 1)
                .takeWhile(Boolean::booleanValue)
                .then();
    }
}
