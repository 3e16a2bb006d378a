package vn.toancanh.analytics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * Records of all six feeds of Thừa Thiên Huế in 2023, a year of which a value is published: with people who have accounts in several
 * communes, households with several lines, cells of several operators, and enterprises of all kinds.
 */
final class YearOfRecords {
    private static final List<String> CLASSES = List.of("2610", "6201", "4711", "0111", "4791", "1410");

    private final Random random = new Random(2023);
    private final List<String> communes;
    private final List<Part> parts = new ArrayList<>();

    /** The records of a feed and period; they are those of the feed whatever order they stand in. */
    record Part(FeedId feed, Period period, String header, List<String> rows) {
        Part {
            rows = List.copyOf(rows);
        }

        /** A file of some of the rows. */
        String csvOf(List<String> some) {
            return header + "\n" + String.join("\n", some) + "\n";
        }
    }

    private YearOfRecords(Collection<String> communes) {
        this.communes = List.copyOf(communes);
    }

    /** @param communes the codes of the province's communes */
    static List<Part> of(Collection<String> communes) {
        var year = new YearOfRecords(communes);
        year.people();
        year.lines(Period.month(2023, 11));
        year.lines(Period.month(2023, 12));
        year.cells(Period.month(2023, 12));
        year.accounts(Period.month(2023, 12));
        for (int quarter = 1; quarter <= 4; quarter++) {
            year.enterprises(Period.parse("2023-Q" + quarter));
        }
        year.reports(Period.parse("2023-Q4"));
        return List.copyOf(year.parts);
    }

    private void add(String feed, Period period, String header, int rows, IntFunction<String> row) {
        parts.add(new Part(
                new FeedId(feed),
                period,
                header,
                IntStream.range(0, rows).mapToObj(row).toList()));
    }

    private void people() {
        add(
                "population-register",
                Period.year(2023),
                "province_code,province,district_code,district,commune_code,commune,"
                        + "population,population_urban,population_rural,households,adults",
                communes.size(),
                row -> "46,,,,%1$s,,%2$d,%2$d,,1000,2000".formatted(communes.get(row), 3000 + random.nextInt(1000)));
    }

    private void lines(Period month) {
        add(
                "fixed-broadband-lines",
                month,
                "line_id,time_period,commune_code,household_key,provider,technology,status",
                2000,
                row -> "l%d,%s,%s,h%d,%s,%s,active"
                        .formatted(
                                row,
                                month,
                                commune(),
                                random.nextInt(1500),
                                one("vnpt", "viettel", "fpt"),
                                one("fibre", "fibre", "cable")));
    }

    /** Each of 500 places is heard of by three operators in two technologies. */
    private void cells(Period month) {
        add(
                "mobile-coverage",
                month,
                "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm",
                3000,
                row -> "c%d,%s,%d.%02d,20.%02d,%d,%s,%s,-%d"
                        .formatted(
                                row / 6,
                                month,
                                104,
                                row / 6 % 90,
                                row / 6 % 10,
                                row / 6 % 70,
                                List.of("mobifone", "viettel", "vinaphone").get(row % 3),
                                List.of("4g", "5g").get(row / 3 % 2),
                                90 + random.nextInt(40)));
    }

    /** People move: the latest day counts, and of the same day the commune with the lowest code. */
    private void accounts(Period month) {
        add(
                "payment-accounts",
                month,
                "account_id,time_period,person_key,institution,kind,commune_code,age_band,active,updated_on",
                3000,
                row -> "a%d,%s,p%d,%s,current,%s,%s,%s,%s-%02d"
                        .formatted(
                                row,
                                month,
                                random.nextInt(1200),
                                one("b1", "b2", "b3"),
                                commune(),
                                one("0-14", "18-29", "60+"),
                                one("true", "true", "false"),
                                month,
                                1 + random.nextInt(3)));
    }

    private void enterprises(Period quarter) {
        add(
                "enterprise-accounts",
                quarter,
                "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,"
                        + "digital_share,platform",
                1000,
                row -> "e%d,%s,%s,%s,%d.%03d,%d.%03d,0.%04d,%s"
                        .formatted(
                                row,
                                quarter,
                                communes.get(row % communes.size()),
                                CLASSES.get(row % CLASSES.size()),
                                1000 + random.nextInt(9000),
                                random.nextInt(1000),
                                random.nextInt(1000),
                                random.nextInt(1000),
                                random.nextInt(10_000),
                                one("false", "false", "true")));
    }

    private void reports(Period quarter) {
        add(
                "administrative-reports",
                quarter,
                "unit_code,time_period,indicator,numerator,denominator",
                2 * communes.size(),
                row -> "%s,%s,%s,%d,%d"
                        .formatted(
                                communes.get(row / 2),
                                quarter,
                                List.of("work-dossiers-online", "service-dossiers-online")
                                        .get(row % 2),
                                random.nextInt(300),
                                300 + random.nextInt(300)));
    }

    private String commune() {
        return communes.get(random.nextInt(communes.size()));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
