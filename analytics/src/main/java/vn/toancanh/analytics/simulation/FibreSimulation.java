package vn.toancanh.analytics.simulation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * Makes up fixed broadband lines for the households of a census.
 *
 * <p>Each household has a propensity between 0 and 1, drawn from (seed, commune, number of the household) and never
 * from the order of computing; it has fibre once the commune's share, which rises month by month along an S, has passed
 * that propensity. So a household that has fibre keeps it, towns lead, and the same seed gives the same lines. Some
 * households have a second line, some lines are suspended, some of the others have cable or DSL: what a count of
 * households has to see through.
 *
 * @param seed another seed, other lines
 */
public record FibreSimulation(long seed) {
    private static final StructType COMMUNES = new StructType()
            .add("time_period", DataTypes.StringType)
            .add("months", DataTypes.DoubleType)
            .add("commune_code", DataTypes.StringType)
            .add("households", DataTypes.LongType)
            .add("urban_share", DataTypes.DoubleType);
    /** The month in which a commune of average eagerness stands at one half, counted from January 2020. */
    private static final double MIDDLE_MONTH = 34;
    /** Communes whose codes begin alike lie beside one another: operators build in whole neighbourhoods. */
    private static final String NEIGHBOURHOOD = "substring(commune_code, 1, 4)";
    /** Months from one half to 73 %. */
    private static final double STEEPNESS = 22;

    /**
     * What the census says of a commune.
     *
     * @param urbanShare between 0 and 1
     */
    public record Commune(AreaCode code, long households, double urbanShare) {}

    /**
     * What there is to connect in a month.
     *
     * @param communes in the order in which their lines are wanted
     */
    public record Month(Period period, List<Commune> communes) {
        private Stream<Row> rows() {
            double since2020 = (period.year() - 2020) * 12 + period.ordinal() - 1;
            return communes.stream()
                    .filter(commune -> commune.households() > 0)
                    .map(commune -> RowFactory.create(
                            period.toString(),
                            since2020,
                            commune.code().value(),
                            commune.households(),
                            commune.urbanShare()));
        }
    }

    /**
     * The lines of each month, in the schema of the feed: a partition a month, in the order of communes and households.
     */
    public Dataset<Row> lines(SparkSession spark, List<Month> months) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var communes = context.parallelize(
                        months.stream().map(month -> month.rows().toList()).toList(), months.size())
                .flatMap(List::iterator);
        return lines(spark.createDataFrame(communes, COMMUNES)
                .withColumn("share", share())
                .withColumn("number", explode(sequence(lit(1L), col("households"))))
                .withColumn("propensity", uniform("household"))
                .withColumn("kind", uniform("kind")));
    }

    /** A short remark for the register of deliveries. */
    public String note() {
        return "simulated from the census, seed " + seed;
    }

    private Column share() {
        var eagerness = expr("1.4 * urban_share - 0.3 + 0.8 * (%s - 0.5) + 3.4 * (%s - 0.5)"
                .formatted(uniformSql("'commune'", "commune_code"), uniformSql("'neighbourhood'", NEIGHBOURHOOD)));
        var steps = negate(col("months").minus(MIDDLE_MONTH)).divide(STEEPNESS);
        return expr("0.97").divide(lit(1).plus(exp(steps.minus(eagerness))));
    }

    private static Dataset<Row> lines(Dataset<Row> households) {
        var fibre = col("propensity").lt(col("share"));
        var technology = when(fibre, lit("fibre"))
                .when(col("kind").lt(0.06), lit("cable"))
                .when(col("kind").lt(0.09), lit("dsl"));
        var count = when(fibre.and(col("kind").gt(0.96)), lit(2L)).otherwise(lit(1L));
        return households
                .withColumn("technology", technology)
                .filter(col("technology").isNotNull())
                .withColumn("household_key", concat(col("commune_code"), lit("-"), sixDigits(col("number"))))
                .withColumn("line", explode(sequence(lit(1L), count)))
                .select(
                        concat(col("household_key"), lit("-"), col("line").cast("string"))
                                .as("line_id"),
                        col("time_period"),
                        col("commune_code"),
                        col("household_key"),
                        provider().as("provider"),
                        col("technology"),
                        when(col("kind").between(0.5, 0.515), lit("suspended"))
                                .otherwise(lit("active"))
                                .as("status"),
                        lit(true).as("simulated"));
    }

    /** No commune has a million households. */
    private static Column sixDigits(Column number) {
        return lpad(number.cast("string"), 6, "0");
    }

    private static Column provider() {
        var pick = expr("pmod(xxhash64(household_key, line), 10)");
        return when(pick.lt(5), lit("A")).when(pick.lt(8), lit("B")).otherwise(lit("C"));
    }

    private Column uniform(String purpose) {
        return expr(uniformSql("'" + purpose + "'", "commune_code, number"));
    }

    /** A number between 0 and 1 that depends on the seed and the given columns alone. */
    private String uniformSql(String purpose, String columns) {
        return "(shiftrightunsigned(xxhash64(%dL, %s, %s), 11) / 9007199254740992D)".formatted(seed, purpose, columns);
    }

    /** Communes as the totals of a register give them. */
    public static List<Commune> communes(
            Map<AreaCode, Double> households, Map<AreaCode, Double> people, Map<AreaCode, Double> urban) {
        return households.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Commune(
                        entry.getKey(),
                        Math.round(entry.getValue()),
                        urban.getOrDefault(entry.getKey(), 0.0)
                                / Math.max(people.getOrDefault(entry.getKey(), 0.0), 1)))
                .toList();
    }
}
