package vn.toancanh.ui.command.release;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.ui.command.terminal.TextTable;
import vn.toancanh.ui.command.terminal.VietnamTime;

/** All that is on record of one release, a line for each. */
record ReleaseCard(Release release) {
    private static final int DIGITS = 8;

    String text() {
        var lines = new StringJoiner(System.lineSeparator());
        add(lines, "release", String.valueOf(release.id()));
        add(lines, "names", release.tags().stream().map(ReleaseTag::name).collect(Collectors.joining(", ")));
        add(lines, "published", VietnamTime.of(release.publishedAt()));
        release.expiredAt()
                .ifPresent(moment ->
                        add(lines, "expired", VietnamTime.of(moment) + "; its numbers cannot be read any more"));
        release.parent().ifPresent(id -> add(lines, "parent", "release " + id));
        release.restored().ifPresent(id -> add(lines, "content", "that of release %d again".formatted(id)));
        add(
                lines,
                "made by",
                release.codeVersion().map(CodeVersion::text).orElse("a program that did not say its version"));
        add(lines, "definitions", release.configHash());
        boundaries().forEach((placedOn, of) -> add(lines, "boundaries", placedOn + " of " + String.join(", ", of)));
        lines.add(deliveries());
        return lines.toString();
    }

    /** Of which feeds and periods the points were placed by which boundaries. */
    private Map<String, Set<String>> boundaries() {
        var boundaries = new TreeMap<String, Set<String>>();
        release.deliveries().forEach(delivery -> release.placingOf(delivery).ifPresent(placedOn -> boundaries
                .computeIfAbsent(placedOn.text(), first -> new TreeSet<>())
                .add(delivery.feed() + " " + delivery.timePeriod())));
        return boundaries;
    }

    private String deliveries() {
        if (release.deliveries().isEmpty()) {
            return "Counts no delivery.";
        }
        var table = new TextTable("counts", "feed", "period", "provider", "file");
        release.deliveries()
                .forEach(delivery -> table.add(
                        shortened(delivery.sha256()),
                        delivery.feed(),
                        delivery.timePeriod(),
                        delivery.provider(),
                        delivery.fileName()));
        return table.text() + notCounted();
    }

    /** What is in effect and gives way, with the reason. */
    private String notCounted() {
        return release.deliveries().stream()
                .flatMap(delivery -> release.displacementOf(delivery).stream()
                        .map(instead -> "%nNot counted: %s (%s %s) is %s"
                                .formatted(
                                        shortened(delivery.sha256()),
                                        delivery.feed(),
                                        delivery.timePeriod(),
                                        instead.reason())))
                .collect(Collectors.joining());
    }

    /** The first digits of a hash: enough to tell one from another. */
    static String shortened(String hash) {
        return hash.substring(0, Math.min(DIGITS, hash.length()));
    }

    private static void add(StringJoiner lines, String what, String words) {
        if (!words.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-11s %s", what, words));
        }
    }
}
