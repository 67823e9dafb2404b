package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A partner asks for more than its plan allows, while Redis is there, away, and there again. Nothing fails, and the plan
 * holds all the while, to a tenth.
 */
@WithPlatform
class LostRedisIT {

    private static final String PARTNER = "partner-bluekey";
    private static final double OVERSHOOT = 1.1;

    /** Of allowed calls, in each of the three times: with a small plan this takes a multiple of its burst. */
    private static final int CALLS = 120;

    private final RunningPlatform running;
    private final String token;

    LostRedisIT(RunningPlatform running) {
        this.running = running;
        this.token = new Access(running.platform()).tokenOf(PARTNER);
    }

    @Test
    void changesNoPlanWhenItHoldsItsBreath() {
        holds(partner -> {
            ServiceProcess redis = running.redis();
            redis.pause();
            try {
                partner.isToldOfLocalLimits(true);
                partner.isAllowed(CALLS);
            } finally {
                redis.resume();
            }
        });
    }

    @Test
    void changesNoPlanWhenItForgetsEverything() {
        holds(partner -> {
            running.redis().kill();
            partner.isAllowed(CALLS);
        });
    }

    private void holds(Consumer<GreedyPartner> loss) {
        GreedyPartner partner = new GreedyPartner(running.platform(), token);
        try (partner) {
            partner.isAllowed(CALLS);
            loss.accept(partner);
            partner.isToldOfLocalLimits(false);
            partner.isAllowed(CALLS);
        }

        assertThat(partner.answers()).containsOnlyKeys(200, 429);
        assertThat(partner.allowed()).isLessThanOrEqualTo((int) (OVERSHOOT * partner.limit()));
    }
}
