package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.Label;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.quality.Finding;

/** What a delivery may lack, by a limit and the units of the period before. */
class GateTest {
    private static final FeedId REGISTER = new FeedId("population-register");
    private static final Period BEFORE = Period.year(2019);
    private static final Period NOW = Period.year(2020);
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());

    @Test
    void aLimitIsTakenAsItIsWritten() {
        var before = communes(100);

        assertThat(missing(29, before)).isEmpty();
        assertThat(missing(30, before))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("no accepted row for 30 of 100 units", "accepted is up to 29 (29.0 %");
    }

    /** What a limit of 0.29 says of a delivery that lacks so many of the units before. */
    private static List<Finding> missing(int count, Set<AreaCode> before) {
        var now = before.stream().skip(count).collect(Collectors.toSet());
        var limit = new QualityCheck(
                "few", Severity.REFUSE, new Label("Thiếu", "Missing"), new Rule.MissingUnits(REGISTER, 0.29));
        var told = new Consignment(REGISTER, "gso", NOW, false, "");
        var delivery = new Delivery("1", told, "0".repeat(64), "register.csv", 1, Instant.EPOCH);
        var geography = DEFINITIONS.areas().on(NOW.lastDay());
        return new Gate(
                        delivery,
                        DEFINITIONS.feed(REGISTER).orElseThrow(),
                        List.of(limit),
                        DEFINITIONS.areas(),
                        geography)
                .againstEarlier(before, BEFORE, now)
                .toList();
    }

    private static Set<AreaCode> communes(int count) {
        var then = DEFINITIONS.areas().on(BEFORE.lastDay());
        return then.childrenOf(new AreaCode("37")).stream()
                .flatMap(district -> then.childrenOf(district.code()).stream())
                .map(Area::code)
                .filter(code -> DEFINITIONS.areas().isOneUnit(code, BEFORE.lastDay(), NOW.lastDay()))
                .limit(count)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
