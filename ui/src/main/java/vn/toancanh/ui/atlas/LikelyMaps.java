package vn.toancanh.ui.atlas;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;

/** Has the maps of a release drawn before anyone asks for them: the country and each province, in the divisions of its periods. */
@Component
class LikelyMaps implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LikelyMaps.class);

    private final Atlas atlas;
    private final Runnable stopListening;

    LikelyMaps(Boards boards, Atlas atlas) {
        this.atlas = atlas;
        this.stopListening = boards.onNewBoard(this::drawAside);
        drawAside(boards.current());
    }

    @Override
    public void destroy() {
        stopListening.run();
    }

    /** In a thread of its own: the pages that wait for the release come first. */
    private void drawAside(Board board) {
        Thread.ofPlatform().daemon().name("likely-maps").start(() -> draw(board));
    }

    /** A map that cannot be drawn now is told of when a page asks for it. */
    private void draw(Board board) {
        try {
            divisions(board).forEach(geography -> draw(geography, board));
        } catch (RuntimeException e) {
            LOG.warn("Cannot draw the maps of the latest release ahead", e);
        }
    }

    private void draw(Geography geography, Board board) {
        roots(geography)
                .map(geography::childrenOf)
                .forEach(units ->
                        atlas.sheetOf(units, geography, board.definitions().seats()));
    }

    private static Collection<Geography> divisions(Board board) {
        return board.definitions().indicators().stream()
                .flatMap(indicator -> board.periodsOf(indicator).stream())
                .distinct()
                .map(board::geographyIn)
                .collect(Collectors.toMap(Geography::tree, Function.identity(), (one, same) -> one))
                .values();
    }

    private static Stream<AreaCode> roots(Geography geography) {
        var provinces = geography.areas().stream()
                .filter(area -> area.level() == AreaLevel.PROVINCE)
                .map(Area::code);
        return Stream.concat(Stream.of(AreaCode.COUNTRY), provinces);
    }
}
