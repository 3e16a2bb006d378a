package vn.toancanh.ui.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Label;

/**
 * What stands above or below the line of a number.
 *
 * @param side numerator or denominator
 * @param breakdown the part that is counted, such as one operator; null for all of it
 * @param amount in the measure's unit; null where nothing was counted
 * @param countedFor the periods in which its units were counted, the oldest first
 * @param aggregation how records become the measure, in words
 * @param derivations how columns follow from others, those that the measure needs
 * @param reportedAsAWhole whether it was counted for the area itself, although the area is divided
 * @param parts the areas directly below, with what each adds; none where the area was counted itself
 * @param rowsFitting how many records of the area fulfil the measure's conditions
 * @param unused what was published of the area, or of a province above or within it, and was not gone by
 */
public record ExplainedSide(
        String side,
        String measure,
        @Nullable String breakdown,
        Label name,
        String unitMeasure,
        @Nullable Number amount,
        List<String> countedFor,
        String feed,
        String aggregation,
        List<String> derivations,
        List<CodeListSource> codeLists,
        @JsonProperty("reported_as_a_whole") boolean reportedAsAWhole,
        List<Part> parts,
        List<Total> totals,
        List<Source> deliveries,
        long rowsFitting,
        List<Row> rows,
        List<Unused> unused) {

    ExplainedSide withoutValues() {
        return new ExplainedSide(
                side,
                measure,
                breakdown,
                name,
                unitMeasure,
                amount,
                countedFor,
                feed,
                aggregation,
                derivations,
                codeLists,
                reportedAsAWhole,
                parts,
                totals,
                deliveries,
                rowsFitting,
                rows.stream().map(Row::withoutValues).toList(),
                unused);
    }

    /** A list of codes that the measure goes by, and the document that says so. */
    public record CodeListSource(String list, String source) {}

    /** What an area directly below adds. */
    public record Part(String refArea, String name, Number amount) {}

    /**
     * The area's total of one period, as the release keeps it.
     *
     * @param countedAmount what was counted before it was reconciled; the amount itself where it was not
     * @param published what it was reconciled to
     */
    public record Total(
            String timePeriod,
            Number amount,
            Number countedAmount,
            int unitsCounted,
            int unitsExpected,
            @JsonProperty("reported_as_a_whole") boolean reportedAsAWhole,
            List<Published> published) {}

    /** What an official body has published, to which amounts were reconciled. */
    public record Published(String measure, String refArea, String timePeriod, Number amount, String source) {}

    /**
     * A published value to which nothing was reconciled.
     *
     * @param why what stood in the way, and what would be accepted
     */
    public record Unused(Published published, String why) {}

    /**
     * A delivery that has records in the area.
     *
     * @param rows how many of its records lie in the units that are counted
     * @param rowsFitting how many of these fulfil the measure's conditions
     */
    public record Source(
            String deliveryId,
            String provider,
            Label providerName,
            String timePeriod,
            String fileName,
            String sha256,
            boolean simulated,
            long rows,
            long rowsFitting) {}

    /**
     * A record that is counted.
     *
     * @param line the line of the file on which it begins, the header's being line 1
     * @param values what stands in the columns that the measure looks at
     */
    public record Row(String deliveryId, String fileName, long line, String refArea, Map<String, String> values) {
        Row withoutValues() {
            return new Row(deliveryId, fileName, line, refArea, Map.of());
        }
    }
}
