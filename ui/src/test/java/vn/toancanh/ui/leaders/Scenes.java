package vn.toancanh.ui.leaders;

import com.vaadin.flow.router.Location;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What an address shows of a small board, and the real words for it. */
final class Scenes {
    private Scenes() {}

    static Scene of(Board board, String address) {
        return Scene.of(board, Sight.of(new Location(address), new AreaCode("37")))
                .orElseThrow();
    }

    static Wording wording(Language language) {
        return new Wording(
                language.locale(),
                (key, parameters) -> Spoken.MESSAGES.getTranslation(key, language.locale(), parameters));
    }
}
