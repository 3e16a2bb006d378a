package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists that overlap in every way, held against a plain reading of each day by itself. */
class OverlappingListsTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 7;
    private static final AreaCode PROVINCE = new AreaCode("37");
    private static final AreaCode DISTRICT = new AreaCode("374");

    /** What a list of that province says of the district: a name, or nothing where it leaves it out. */
    private record Short(int from, int until, Optional<String> name) {
        Validity validity() {
            return new Validity(FIRST.plusDays(from), until == DAYS ? null : FIRST.plusDays(until));
        }

        boolean covers(int day) {
            return validity().covers(FIRST.plusDays(day));
        }

        UnitList list() {
            var units = new ArrayList<>(List.of(unit("369", "Thành phố Ninh Bình")));
            name.map(name -> unit(DISTRICT.value(), name)).ifPresent(units::add);
            return new UnitList("test", validity(), units, List.of());
        }

        private Area unit(String code, String name) {
            return new Area(new AreaCode(code), name, PROVINCE, validity());
        }
    }

    @Test
    void anyTwoListsSayOfEachDayWhatTheLaterOneSaysThatCoversIt() {
        var lists = everyList();
        lists.forEach(one -> lists.forEach(other -> holds(List.of(one, other))));
    }

    @Test
    void soDoManyLists() {
        var random = new Random(2019);
        var lists = everyList();
        for (int i = 0; i < 5_000; i++) {
            holds(Stream.generate(() -> lists.get(random.nextInt(lists.size())))
                    .limit(3 + i % 4)
                    .toList());
        }
    }

    private static List<Short> everyList() {
        return IntStream.range(0, DAYS)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from, DAYS).boxed().flatMap(until -> Stream.of(
                                "Huyện Hoa Lư", "Thị xã Hoa Lư", "")
                        .map(name -> new Short(from, until, Optional.of(name).filter(some -> !some.isEmpty())))))
                .toList();
    }

    private static void holds(List<Short> lists) {
        var areas = Areas.of(lists.stream().map(Short::list).toList());
        for (int day = 0; day <= DAYS + 1; day++) {
            assertThat(areas.on(FIRST.plusDays(day)).find(DISTRICT).map(Area::name))
                    .as("day %d of %s", day, lists)
                    .isEqualTo(Optional.ofNullable(said(lists, day)));
        }
        assertNoneOverlap(areas, lists);
    }

    /** A list ends what lists of earlier days say; one of the same day is a supplement, and ends nothing. */
    private static @Nullable String said(List<Short> lists, int day) {
        @Nullable String name = null;
        int since = DAYS;
        for (var list : lists.stream()
                .sorted(Comparator.comparingInt(Short::from))
                .filter(list -> list.covers(day))
                .toList()) {
            if (list.name().isPresent()) {
                name = list.name().get();
                since = list.from();
            } else if (since < list.from()) {
                name = null;
            }
        }
        return name;
    }

    private static void assertNoneOverlap(Areas areas, List<Short> lists) {
        var validities = areas.all().stream()
                .filter(area -> area.code().equals(DISTRICT))
                .map(Area::validity)
                .toList();
        for (int i = 1; i < validities.size(); i++) {
            assertThat(validities.get(i - 1).overlaps(validities.get(i)))
                    .as("%s of %s", validities, lists)
                    .isFalse();
        }
    }
}
