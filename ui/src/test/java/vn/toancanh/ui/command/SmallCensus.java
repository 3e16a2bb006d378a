package vn.toancanh.ui.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three communes of Ninh Bình City, the third without its code: 28,972 people in 8,563 households. */
public final class SmallCensus {
    private static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households";
    private static final String CITY = "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,";
    private static final List<String> ROWS = List.of(
            CITY + "14320,Phường Đông Thành,9830,9830,0,2885",
            CITY + "14323,Phường Tân Thành,10124,10124,0,3030",
            CITY + ",Phường Thanh Bình,9018,9018,0,2648");

    private SmallCensus() {}

    public static Path write(Path file) throws IOException {
        return write(file, ROWS);
    }

    /** The same, with one person and one household more. */
    public static Path writeCorrected(Path file) throws IOException {
        return write(
                file,
                ROWS.stream()
                        .map(row -> row.replace("9830,9830,0,2885", "9831,9831,0,2886"))
                        .toList());
    }

    /** The same, with a negative count in the third line of the file. */
    static Path writeSpoilt(Path file) throws IOException {
        return write(
                file,
                ROWS.stream().map(row -> row.replace("10124,10124", "-5,-5")).toList());
    }

    /** Communes of Hà Nội, which the shipped lists leave out, each with its code. */
    public static Path writeOfHaNoi(Path file, int communes) throws IOException {
        return write(
                file,
                IntStream.range(0, communes)
                        .mapToObj(i ->
                                "01,Thành phố Hà Nội,001,Quận Ba Đình,%05d,Phường %d,10,10,0,3".formatted(i + 1, i))
                        .toList());
    }

    private static Path write(Path file, List<String> rows) throws IOException {
        return Files.writeString(
                file, Stream.concat(Stream.of(HEADER), rows.stream()).collect(joining("\n", "", "\n")));
    }
}
