package vn.toancanh.analytics;

import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.REGISTER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.config.period.Period;

/**
 * What is handed in together, so that no number of one round is that of another: a register and lines of two communes, each in place
 * of those of the round before, and a file of a commune that there is not.
 */
record Round(int number) {
    static final Period YEAR = Period.year(2019);
    static final Period MONTH = Period.month(2019, 12);

    /** Where in the landing folder the lines are put. */
    static final String LINES_FILE = "fixed-broadband-lines/lines_2019-12.csv";

    /** Where the file is put that is refused. */
    static final String UNKNOWN_COMMUNE_FILE = "fixed-broadband-lines/fpt/lines_2019-12.csv";

    private static final String LINES_HEADER =
            "line_id,time_period,commune_code,household_key,provider,technology,status\n";
    private static final String HERE = "14320";
    private static final String THERE = "14323";

    /** The round of which a release tells. */
    static Round of(long peopleHere) {
        return new Round(Math.toIntExact(peopleHere - 1000));
    }

    String register() {
        return HEADER
                + unit(HERE, "Phường Đông Thành", 1000 + number, 400 + number)
                + unit(THERE, "Phường Tân Thành", 2000 + 2 * number, 800 + 2 * number);
    }

    private static String unit(String code, String name, int people, int households) {
        return "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,%s,%s,%d,%d,,%d\n"
                .formatted(code, name, people, people, households);
    }

    /** Of households that no other round has. */
    String lines() {
        var lines = new StringBuilder(LINES_HEADER);
        for (int i = 0; i < fibreHere() + fibreThere(); i++) {
            lines.append("%d,2019-12,%s,round %d household %d,vnpt,fibre,active\n"
                    .formatted(i, i < fibreHere() ? HERE : THERE, number, i));
        }
        return lines.toString();
    }

    private int fibreHere() {
        return 3 + number % 5;
    }

    private int fibreThere() {
        return 2 + number % 3;
    }

    /** Refused, whatever else is let in. */
    String unknownCommune() {
        return LINES_HEADER + "1,2019-12,99999,round %d household 1,fpt,fibre,active\n".formatted(number);
    }

    static DeliveryRequest registerRequest(Path file) {
        return new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.of(YEAR.toString()), "");
    }

    static DeliveryRequest linesRequest(Path file) {
        return new DeliveryRequest(file, LINES, Optional.empty(), Optional.of(MONTH.toString()), "");
    }

    /** Every number that a release of this round tells, by measure and area. */
    Map<String, Long> totals() {
        var totals = new TreeMap<String, Long>();
        putAll(totals, "people", 1000 + number, 2000 + 2 * number);
        putAll(totals, "urban-people", 1000 + number, 2000 + 2 * number);
        putAll(totals, "households", 400 + number, 800 + 2 * number);
        putAll(totals, "households-with-fibre", fibreHere(), fibreThere());
        return totals;
    }

    private static void putAll(Map<String, Long> totals, String measure, long here, long there) {
        totals.put(measure + " " + HERE, here);
        totals.put(measure + " " + THERE, there);
        for (var above : new String[] {"369", "37", "VN"}) {
            totals.put(measure + " " + above, here + there);
        }
    }

    int records() {
        return fibreHere() + fibreThere() + 2;
    }

    static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
