package vn.toancanh.ui.leaders;

import java.util.List;
import java.util.Optional;
import vn.toancanh.config.target.Commitment;
import vn.toancanh.config.target.Target;
import vn.toancanh.ui.component.Clause;
import vn.toancanh.ui.language.Formats;

/** What was promised about the chosen indicator, in the words of the document, and how far the area still is from it. */
final class ClauseReading {
    private final Scene scene;
    private final Wording wording;

    ClauseReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    List<Clause> clauses() {
        return scene.board().promises().clauses(scene.indicator(), scene.area().code(), scene.period()).stream()
                .map(this::worded)
                .toList();
    }

    private Clause worded(vn.toancanh.config.target.Clause clause) {
        var programme =
                scene.board().definitions().programme(clause.programme()).orElseThrow();
        var issued = Optional.ofNullable(programme.issuedOn())
                .map(Formats.of(wording.locale())::day)
                .map(day -> day + " · ")
                .orElse("");
        return new Clause(
                programme.name().in(wording.locale()), issued + programme.issuer(), clause.words(), outlook(clause));
    }

    private String outlook(vn.toancanh.config.target.Clause clause) {
        return switch (clause) {
            case Commitment commitment ->
                wording.word("clause.no-number", String.valueOf(commitment.year()))
                        + (commitment.note().isEmpty() ? "" : " · " + commitment.note());
            case Target target -> outlook(target);
        };
    }

    private String outlook(Target target) {
        var year = wording.word("clause.year", String.valueOf(target.year()));
        var seen = scene.observed(scene.area());
        var value = seen.value();
        var scope = scene.area().equals(scene.root()) ? "" : " · " + wording.word("clause.of-province");
        if (value.isEmpty() || !seen.coverage().isRepresentative() || target.isMetBy(value.getAsDouble())) {
            return year + scope;
        }
        var missing = wording.way(scene.indicator(), Math.abs(target.value() - value.getAsDouble()));
        return year + " · " + wording.word("clause.missing", missing) + scope;
    }
}
