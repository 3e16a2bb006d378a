package vn.toancanh.ui.leaders;

import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Merger;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.ui.board.Coverage;
import vn.toancanh.ui.board.Gap;
import vn.toancanh.ui.board.Observation;

/** What is missing of something that was counted, in the words of one page; that nothing was counted is said elsewhere. */
record GapWording(Definitions definitions, Wording wording) {
    /** More would be a wall of text: answers of the API and explanations tell all. */
    private static final int MOST = 2;

    /** The greatest: {@code thiếu mẫu số: Người từ 15 tuổi trở lên, ở 12 xã}. */
    List<String> of(Observation seen) {
        return seen.isCounted()
                ? forReaders(seen.gaps()).stream()
                        .limit(MOST)
                        .map(gap -> of(gap, seen.coverage()))
                        .toList()
                : List.of();
    }

    /** Whether what it would be divided by is known makes no difference to who reads that a numerator was not counted. */
    private static List<Gap> forReaders(List<Gap> gaps) {
        var merged = gaps.stream()
                .map(GapWording::asRead)
                .collect(Collectors.toMap(Gap::kind, gap -> gap, GapWording::together));
        return merged.values().stream().sorted(Gap.GREATEST_FIRST).toList();
    }

    private static Gap asRead(Gap gap) {
        return gap.kind() == Gap.Kind.NUMERATOR
                ? new Gap(Gap.Kind.NOT_COUNTED, gap.measure(), gap.units(), gap.missingIn())
                : gap;
    }

    /** No two gaps are of one kind but those that are read as not counted. */
    private static Gap together(Gap one, Gap other) {
        return new Gap(one.kind(), one.measure(), one.units() + other.units(), one.missingIn() + other.missingIn());
    }

    private String of(Gap gap, Coverage coverage) {
        var measure = definitions
                .measure(gap.measure())
                .map(known -> known.name().in(wording.locale()))
                .orElse(gap.measure().value());
        var words = wording.word("gap." + gap.kind().id(), measure);
        if (gap.reachesFurther()) {
            return wording.word("gap.through-communes", words, gap.units(), gap.missingIn());
        }
        return coverage.expected() <= 1
                ? gap.since().map(merger -> since(words, merger)).orElse(words)
                : wording.word(where(coverage.parts()), words, gap.units());
    }

    private String since(String words, Merger merger) {
        var key =
                switch (merger.into()) {
                    case IT -> "gap.since-joined";
                    case UNCLEAR -> "gap.since-unclear";
                    case UNTOLD -> "gap.since-untold";
                };
        var ended = merger.ended().stream().map(Area::name).collect(Collectors.joining(", "));
        return wording.word(key, words, ended, wording.day(merger.lastDay()));
    }

    private static String where(Coverage.Parts parts) {
        return switch (parts) {
            case SMALLEST -> "gap.in-communes";
            case PROVINCES -> "gap.in-provinces";
        };
    }
}
