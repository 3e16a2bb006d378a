package vn.toancanh.ui.command.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.command.Typed;

/**
 * A home whose steward took a list of 2024 in which Thành phố Ninh Bình has two wards of the three that the census counted; both had fibre
 * delivered since.
 *
 * @param ofTheCensus what the import of the list of the census told
 * @param later what that of the later one told
 */
record EndedWard(Path folder, Typed ofTheCensus, Typed later) {
    static EndedWard in(Path folder) throws IOException {
        var ofTheCensus = take(folder, "2019-01-02", "commune,14326,Phường Thanh Bình,369\n");
        deliver(folder, "census_2019.csv", "population-register", """
                province_code,province,district_code,district,commune_code,commune,population,population_urban,population_rural,households
                37,,,,14320,,400,0,400,100
                37,,,,14323,,400,0,400,60
                37,,,,14326,,400,0,400,40
                """);
        var later = take(folder, "2024-01-01", "");
        deliver(
                folder,
                "lines_2024-11.csv",
                "fixed-broadband-lines",
                "line_id,time_period,commune_code,household_key,provider,technology,status\n"
                        + lines("14320", 70)
                        + lines("14323", 50));
        return new EndedWard(folder, ofTheCensus, later);
    }

    private static Typed take(Path folder, String from, String further) throws IOException {
        var list = folder.resolve("units_" + from + ".csv");
        Files.writeString(list, """
                level,code,name,parent
                province,37,Tỉnh Ninh Bình,
                district,369,Thành phố Ninh Bình,37
                commune,14320,Phường Đông Thành,369
                commune,14323,Phường Tân Thành,369
                """ + further);
        return Typed.in(home(folder), "areas", "import", list.toString(), "--valid-from", from);
    }

    private static void deliver(Path folder, String name, String feed, String content) throws IOException {
        Typed.in(
                home(folder),
                "deliver",
                Files.writeString(folder.resolve(name), content).toString(),
                "--feed",
                feed);
    }

    private static String lines(String commune, int households) {
        return IntStream.range(0, households)
                .mapToObj(number -> "%1$s-%2$d,2024-11,%1$s,%1$s-%2$d,A,fibre,active\n".formatted(commune, number))
                .collect(Collectors.joining());
    }

    private static Path home(Path folder) {
        return folder.resolve("home");
    }

    Path home() {
        return home(folder);
    }

    Typed typed(String... arguments) {
        return Typed.in(home(), arguments);
    }

    /** Fibre in November 2024. */
    JsonNode explained(String area) {
        return JsonMapper.shared()
                .readTree(typed(
                                "explain",
                                "--indicator",
                                "households-with-fibre",
                                "--ref-area",
                                area,
                                "--time-period",
                                "2024-11",
                                "--json")
                        .out());
    }
}
