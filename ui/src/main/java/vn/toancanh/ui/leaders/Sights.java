package vn.toancanh.ui.leaders;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.shell.AddressBook;

/** Reads addresses of the leaders' screen against the board that is there. */
@Component
class Sights implements AddressBook {
    private final Boards boards;
    private final AreaCode home;

    Sights(Boards boards, @Value("${toancanh.province:37}") String home) {
        this.boards = boards;
        this.home = new AreaCode(home);
    }

    /** What there is to see; empty where the address names no area that is known. */
    Optional<Sight> at(Location address) {
        try {
            return Optional.of(Sight.of(address, home)).filter(this::isKnown);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean knows(Location address) {
        return at(address).isPresent();
    }

    private boolean isKnown(Sight asked) {
        var board = boards.current();
        return board.release().isEmpty() || Scene.of(board, asked).isPresent();
    }
}
