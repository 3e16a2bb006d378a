package vn.toancanh.ui.board;

import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.definition.UnitListImport;
import vn.toancanh.lake.table.TotalRow;

/**
 * A list of 2024 in which Huyện Ba Bể has two communes where it had three, and nobody says which of them took the third in; its
 * neighbour Ngân Sơn has one commune then and before.
 */
public record MergedDistrict(Definitions definitions) {
    static final AreaCode BAC_KAN = new AreaCode("06");
    static final AreaCode BA_BE = new AreaCode("061");
    public static final AreaCode GROWN = new AreaCode("01891");
    public static final AreaCode BESIDE = new AreaCode("01897");
    public static final AreaCode ENDED = new AreaCode("01894");
    static final AreaCode NGAN_SON_COMMUNE = new AreaCode("01936");

    /** @param own the folder into which its lists are taken */
    public static MergedDistrict under(Path own) throws IOException {
        take(own, "units_2019.csv", LocalDate.of(2019, 1, 2), """
                commune,01891,Xã Bành Trạch,061
                commune,01897,Xã Hà Hiệu,061
                commune,01894,Xã Phúc Lộc,061
                """);
        take(own, "units_2024.csv", LocalDate.of(2024, 1, 1), """
                commune,01891,Xã Bành Trạch,061
                commune,01897,Xã Hà Hiệu,061
                """);
        return definedUnder(own);
    }

    /** The same, and an ending says that {@link #GROWN} took in the third. */
    public static MergedDistrict toldUnder(Path own) throws IOException {
        under(own);
        tellUnder(own);
        return definedUnder(own);
    }

    /** The same, and since that day a commune of a new code is there. */
    public static MergedDistrict besideANewCommuneUnder(Path own) throws IOException {
        under(own);
        take(own, "units_2024_more.csv", LocalDate.of(2024, 1, 1), """
                commune,01891,Xã Bành Trạch,061
                commune,01897,Xã Hà Hiệu,061
                commune,01900,Xã Chu Hương,061
                """);
        tellUnder(own);
        return definedUnder(own);
    }

    private static void tellUnder(Path own) throws IOException {
        Files.writeString(own.resolve("areas/endings.csv"), """
                code,last_day,into,why
                01894,2023-12-31,01891,Nghị quyết
                """);
    }

    /** As it was defined there before. */
    static MergedDistrict definedUnder(Path own) {
        return new MergedDistrict(Definitions.read(DefinitionFiles.under(own)));
    }

    private static void take(Path own, String name, LocalDate from, String communes) throws IOException {
        var list = Files.writeString(own.resolve(name), """
                level,code,name,parent
                district,061,Huyện Ba Bể,06
                district,062,Huyện Ngân Sơn,06
                commune,01936,Xã Bằng Vân,062
                """ + communes);
        new UnitListImport(own).lay(list, Validity.ofListFrom(from)).keep();
    }

    /** A hundred people in each commune of the census. */
    static Stream<TotalRow> people() {
        return Stream.of(GROWN, BESIDE, ENDED, NGAN_SON_COMMUNE).map(commune -> total("people", commune, CENSUS, 100));
    }

    public static Stream<TotalRow> households() {
        return Stream.of(
                total("households", GROWN, CENSUS, 30),
                total("households", BESIDE, CENSUS, 20),
                total("households", ENDED, CENSUS, 25),
                total("households", NGAN_SON_COMMUNE, CENSUS, 25));
    }

    /** Fibre in all three communes of 2024. */
    public Board fibreIn2024(Stream<TotalRow> households) {
        return board(Stream.of(households, withFibre(GROWN, 50), withFibre(BESIDE, 10), withFibre(NGAN_SON_COMMUNE, 20))
                .flatMap(rows -> rows));
    }

    static Stream<TotalRow> withFibre(AreaCode commune, double households) {
        return Stream.of(total("households-with-fibre", commune, DECEMBER, households));
    }

    Board board(Stream<TotalRow> totals) {
        return new Board(Optional.empty(), totals.toList(), definitions);
    }
}
