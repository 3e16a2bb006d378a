package vn.toancanh.ui.leaders;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of each part of an address why it is not what is shown; nothing that was asked for is passed over. */
record AddressNote(QueryParameters asked, Scene scene, Wording wording) {
    /** One sentence for each such part; empty where all that was asked for is shown. */
    String words() {
        return Stream.concat(indicator().stream(), period().stream()).collect(Collectors.joining(" "));
    }

    private Optional<String> indicator() {
        return asked.getSingleParameter(Sight.INDICATOR)
                .filter(words -> !words.equals(scene.indicator().id().value()))
                .map(words -> wording.word(
                        "address.no-indicator", words, scene.indicator().name().in(wording.locale())));
    }

    private Optional<String> period() {
        return asked.getSingleParameter(Sight.PERIOD)
                .filter(words -> !words.equals(scene.period().toString()))
                .map(this::notShown);
    }

    /** Either the indicator has no such period, or the area was another or none then. */
    private String notShown(String words) {
        var shown = scene.periods().isEmpty()
                ? wording.word("address.units-of", wording.periodInText(scene.period()))
                : wording.periodInText(scene.period());
        return scene.board().periodsOf(scene.indicator()).stream()
                .filter(period -> period.toString().equals(words))
                .findFirst()
                .map(period ->
                        wording.word("address.area-not-then", scene.area().name(), wording.periodInText(period), shown))
                .orElseGet(() -> wording.word("address.no-period", words, shown));
    }
}
