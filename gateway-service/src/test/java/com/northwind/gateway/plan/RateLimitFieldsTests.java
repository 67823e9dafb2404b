package com.northwind.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.plan.Tally.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RateLimitFieldsTests {

    private static final Moment NOW = Moment.of(Instant.parse("2026-11-24T23:59:30Z"), 0);
    private static final Rate RATE = new Rate(50, 100);
    private static final Quotas QUOTAS =
            new Quotas(200_000, 4_000_000, new Used(LocalDate.parse("2026-11-24"), 0, YearMonth.parse("2026-11"), 0));
    private static final Tally TALLY = new Tally(Outcome.ALLOWED, 20_000, 1, 812);

    @Test
    void tellThePolicy() {
        assertThat(RateLimitFields.policy(new Standing(RATE, QUOTAS, TALLY, NOW, false)))
                .isEqualTo("\"burst\";q=100;w=2, \"day\";q=200000;w=86400, \"month\";q=4000000;w=2592000");
    }

    @Test
    void tellWhatIsLeft() {
        assertThat(RateLimitFields.left(new Standing(RATE, QUOTAS, TALLY, NOW, false)))
                .isEqualTo("\"burst\";r=99;t=1, \"day\";r=199999;t=30, \"month\";r=3999188;t=518430");
    }

    @Test
    void tellOnlyOfTheBurstWhereThereIsNoQuota() {
        Standing standing = new Standing(RATE, null, TALLY, NOW, false);

        assertThat(RateLimitFields.policy(standing)).isEqualTo("\"burst\";q=100;w=2");
        assertThat(RateLimitFields.left(standing)).isEqualTo("\"burst\";r=99;t=1");
    }

    @Test
    void tellWhenADoorDecidesAlone() {
        assertThat(RateLimitFields.policy(new Standing(RATE.share(2), QUOTAS, TALLY, NOW, true)))
                .isEqualTo("\"burst\";q=50;w=2;northwind-local, \"day\";q=200000;w=86400;northwind-local,"
                        + " \"month\";q=4000000;w=2592000;northwind-local");
    }
}
