package vn.toancanh.analytics.bench;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.config.period.Period;

/**
 * Records of a feed to be totalled, and the peer's query for the same.
 *
 * @param feed whose measures are totalled
 * @param frequency how the twelve files' periods are written
 * @param columns Spark's expressions of the columns, of {@code id} (a row of a period) and {@code unit} (the position of its unit)
 * @param query DuckDB's leaves: {@code measure, part, time_period, ref_area, amount}; {@code %s} is the files' pattern
 */
enum Workload {
    /** Sums of four columns at the grain of households, about 1,000 rows a commune and month. */
    HOUSEHOLDS(
            "population-register",
            new String[] {
                "1L + pmod(xxhash64(id), 6) as population",
                "pmod(xxhash64(id), 3) as population_urban",
                "1L as households",
                "1L + pmod(xxhash64(id), 4) as adults"
            },
            """
            with records as (select time_period, ref_area, sum(population)::bigint p, sum(population_urban)::bigint u,
              sum(households)::bigint h, sum(adults)::bigint a from read_parquet('%s') group by 1, 2)
            select 'people' measure, '' part, time_period, ref_area, p amount from records
            union all select 'urban-people', '', time_period, ref_area, u from records
            union all select 'households', '', time_period, ref_area, h from records
            union all select 'adults', '', time_period, ref_area, a from records
            """),
    /** Households with fibre, each once whatever its lines. */
    LINES(
            "fixed-broadband-lines",
            new String[] {
                "concat(ref_area, '-', lpad(cast(id div 1.1 as string), 8, '0')) as household_key",
                "case when pmod(xxhash64(id), 100) < 80 then 'fibre' when pmod(xxhash64(id), 100) < 90 then 'cable' else 'dsl' end as technology",
                "case when pmod(xxhash64(id, 1), 100) < 98 then 'active' else 'suspended' end as status"
            },
            """
            with records as (select time_period, ref_area, household_key, technology, status from read_parquet('%s')),
            placed as (select time_period, household_key, min(ref_area) ref_area from records
              where technology = 'fibre' and status = 'active' group by 1, 2),
            counted as (select time_period, ref_area, count(*) n from placed group by 1, 2)
            select 'households-with-fibre' measure, '' part, u.time_period, u.ref_area, coalesce(n, 0) amount
            from (select distinct time_period, ref_area from records) u
            left join counted c on c.time_period = u.time_period and c.ref_area = u.ref_area
            """),
    /** Value added and its digital part, by sector: derived from each row. */
    ENTERPRISES(
            "enterprise-accounts",
            new String[] {
                "element_at(array('0111','1061','2610','3510','4100','4711','4791','4931','5610','6110','6201','6311','6419','6810','7020','8510','9511'), cast(1 + pmod(xxhash64(id), 17) as int)) as vsic_class",
                "pmod(xxhash64(id, 1), 1000000) / 1000.0D as gross_output",
                "pmod(xxhash64(id, 2), 700000) / 1000.0D as intermediate_consumption",
                "pmod(xxhash64(id, 3), 10001) / 10000.0D as digital_share",
                "pmod(xxhash64(id, 4), 50) = 0 as platform"
            },
            """
            with records as (select time_period, ref_area, vsic_class v, platform,
                round(gross_output * 1000)::bigint - round(intermediate_consumption * 1000)::bigint va,
                round(digital_share * 10000)::bigint share from read_parquet('%s')),
            derived as (select time_period, ref_area, va, substr(v, 1, 2) division,
              case when platform or v[1:2] in ('61', '62') or v[1:3] in ('582', '631', '951')
                or v in ('2610', '2620', '2630', '2640', '2680', '4651', '4652') then va
              else sign(va * share)::bigint * ((abs(va * share) + 5000) // 10000) end digital from records),
            by_division as (select time_period, ref_area, division, sum(va)::bigint va, sum(digital)::bigint digital
              from derived group by 1, 2, 3),
            by_part as (select time_period, ref_area, section part, sum(va)::bigint va, sum(digital)::bigint digital
              from by_division join sections using (division) group by 1, 2, 3)
            select 'value-added' measure, part, time_period, ref_area, va amount from by_part
            union all select 'digital-value-added', part, time_period, ref_area, digital from by_part
            union all select 'value-added', '', time_period, ref_area, sum(va)::bigint from by_part group by 3, 4
            union all select 'digital-value-added', '', time_period, ref_area, sum(digital)::bigint from by_part group by 3, 4
            """);

    static final int PERIODS = 12;

    final String feed;
    final String query;
    private final String[] columns;

    Workload(String feed, String[] columns, String query) {
        this.feed = feed;
        this.columns = columns;
        this.query = query;
    }

    /** The one that is asked for by its name, or all. */
    static List<Workload> asked() {
        var name = System.getProperty("workload", "");
        return name.isEmpty() ? List.of(values()) : List.of(valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Months of 2024; quarters of 2022 to 2024; the register, which is yearly, as if it came monthly. */
    Period period(int number) {
        return this == ENTERPRISES
                ? Period.parse("%d-Q%d".formatted(2022 + number / 4, number % 4 + 1))
                : Period.month(2024, number + 1);
    }

    Dataset<Row> records(Dataset<Row> rows) {
        var columned = rows;
        for (var column : columns) {
            int as = column.lastIndexOf(" as ");
            columned = columned.withColumn(column.substring(as + 4), expr(column.substring(0, as)));
        }
        return columned;
    }
}
