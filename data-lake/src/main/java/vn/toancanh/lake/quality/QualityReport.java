package vn.toancanh.lake.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.config.quality.Severity;

/** What the checks have found about several deliveries, told by check: what refuses first, then what was found most often. */
public record QualityReport(List<OfCheck> checks) {

    /**
     * What one check has found.
     *
     * @param findings those about the largest areas first, a delivery as a whole before all
     */
    public record OfCheck(String check, Severity severity, List<Finding> findings) {
        public OfCheck {
            findings = List.copyOf(findings);
        }

        /** The worst of them: what is wrong with a province weighs more than what is wrong with a commune. */
        public List<Finding> worst(int most) {
            return findings.subList(0, Math.min(most, findings.size()));
        }
    }

    private record Kind(String check, Severity severity) {}

    public QualityReport {
        checks = List.copyOf(checks);
    }

    public static QualityReport of(Collection<Finding> findings) {
        Map<Kind, List<Finding>> byKind = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> extent(finding.refArea()))
                        .thenComparing(Finding::refArea)
                        .thenComparing(Finding::timePeriod)
                        .thenComparing(Finding::deliveryId))
                .forEach(finding -> byKind.computeIfAbsent(
                                new Kind(finding.check(), finding.severity()), first -> new ArrayList<>())
                        .add(finding));
        return new QualityReport(byKind.entrySet().stream()
                .map(entry -> new OfCheck(entry.getKey().check(), entry.getKey().severity(), entry.getValue()))
                .sorted(Comparator.comparing(OfCheck::severity)
                        .reversed()
                        .thenComparing(found -> -found.findings().size())
                        .thenComparing(OfCheck::check))
                .toList());
    }

    /** The larger a unit is, the shorter is its code; the country's has letters, and as many as a province's. */
    private static int extent(String refArea) {
        return refArea.isEmpty() ? 0 : Character.isLetter(refArea.charAt(0)) ? 1 : refArea.length();
    }
}
