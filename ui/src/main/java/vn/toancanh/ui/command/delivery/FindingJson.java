package vn.toancanh.ui.command.delivery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.quality.QualityReport;

/** What checks have found, for other programs. */
public final class FindingJson {
    private FindingJson() {}

    static Map<String, Object> of(Finding finding) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("delivery_id", finding.deliveryId());
        fields.put("check", finding.check());
        fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        fields.put("subject", finding.subject());
        fields.put("ref_area", finding.refArea());
        fields.put("time_period", finding.timePeriod());
        fields.put("message", finding.message());
        return fields;
    }

    public static Map<String, Object> of(QualityReport.OfCheck found) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("check", found.check());
        fields.put("severity", found.severity().name().toLowerCase(Locale.ROOT));
        fields.put("findings", found.findings().size());
        fields.put(
                "worst",
                found.worst(QualityReportLines.WORST).stream()
                        .map(FindingJson::of)
                        .toList());
        return fields;
    }
}
