package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.indicator.Surveyed;
import vn.toancanh.config.target.Clause;

/** An own file lies over the shipped one, and all its mistakes are told at once. */
class DefinitionsTest {
    @TempDir
    Path own;

    @Test
    void twoSeatsInOnePlaceOrOfOneCodeOnTheSameDayAreToldWithTheirLines() throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("areas")).resolve("seats.csv"), """
                code,valid_from,valid_to,lon,lat,area_km2
                369,2019-01-01,2025-06-30,105.9745,20.2506,46.7
                372,2019-01-01,2025-06-30,105.9740,20.2506,450
                37x,2019-01-01,2025-06-30,105.7000,20.2506,450
                370,2019-01-01,2019-12-31,105.9000,20.1500,100
                373,2020-01-01,2025-06-30,105.9000,20.1500,100
                369,2025-06-30,,105.8,20.1,46.7
                """);

        var seats = own.resolve("areas/seats.csv");
        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .isInstanceOf(DefinitionException.class)
                .satisfies(
                        e -> assertThat(((DefinitionException) e).mistakes())
                                .extracting(Mistake::toString)
                                .containsExactly(
                                        seats
                                                + ":3: lon, lat: found '105.974, 20.2506', accepted: a place at least 100 m from that of 369, on line 2, on the same days",
                                        seats
                                                + ":4: code: found '37x', accepted: VN, 2 digits (province), 3 (district) or 5 (commune)",
                                        seats
                                                + ":7: code: found '369', accepted: each code once on a day; line 2 has it on days of this one"));
    }

    @Test
    void everyMistakeIsReportedAtOnceWithFileLineFoundAndAccepted() throws IOException {
        Files.writeString(own.resolve("measures.csv"), """
                measure,feed,kind,unit,aggregation,column,where,name_vi,name_en
                people,population-register,stock,prson,sum,population,,Dân số,People
                Homes,no-such-feed,stock,household,average,households,,Hộ,
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("measures.csv:2: unit: found 'prson', accepted: person, household")
                .hasMessageContaining(
                        "measures.csv:3: measure: found 'Homes', accepted: lower-case words joined by hyphens")
                .hasMessageContaining(
                        "measures.csv:3: feed: found 'no-such-feed', accepted: administrative-reports, enterprise-accounts")
                .hasMessageContaining("measures.csv:3: aggregation: found 'average', accepted: sum, distinct")
                .hasMessageContaining("measures.csv:3: name_en: found '', accepted: some text")
                .hasMessageContaining("indicators.csv:");
    }

    @Test
    void aShareOfUnitsThatMustBeCountedIsOneBesideThePublishedValue() throws IOException {
        var header = "measure,ref_area,time_period,amount,preferred,source,note,least_counted\n";
        Files.writeString(
                own.resolve("published_values.csv"),
                header + "people,37,2024,1,true,one,,0.5\npeople,37,2023,1,true,one,,\n");
        assertThat(Definitions.read(DefinitionFiles.under(own)).publishedValues())
                .extracting(PublishedValue::leastCounted)
                .containsExactly(0.5, 0.95);

        Files.writeString(own.resolve("published_values.csv"), header + "people,37,2024,1,true,one,,95\n");
        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining(
                        "published_values.csv:2: the line: found 'Cannot be a share of 95.0: accepted are 0 to 1'");
    }

    @Test
    void whatWasLookedAtComesWithTheNumeratorAndIsCountedAsTheDenominator() throws IOException {
        assertThat(Definitions.read(DefinitionFiles.shipped())
                        .indicator(new IndicatorId("people-covered-by-5g"))
                        .orElseThrow()
                        .surveyed())
                .hasValue(new Surveyed(new MeasureId("people-measured-for-5g"), 0.95));

        var header = "indicator,pillar,numerator,denominator,per,surveyed,least_surveyed,unit,direction,decimals,"
                + "name_vi,name_en,definition_vi,definition_en,reference\n";
        var rest = "percent,higher-is-better,1,a,a,a,a,a\n";
        Files.writeString(
                own.resolve("indicators.csv"),
                header
                        + "a,society,people-covered-by-4g,people,100,households,0.9," + rest
                        + "b,society,people-covered-by-4g,people,100,people-measured-for-4g,95," + rest
                        + "c,society,people-covered-by-4g,people,100,people-measured-for-4g,," + rest
                        + "d,society,people-covered-by-4g,,,people-measured-for-4g,0.9," + rest
                        + "e,society,people-covered-by-4g,people,100,,0.9," + rest);

        var fitting = "a measure of the numerator's feed in the denominator's unit: "
                + "people-covered-by-4g, people-covered-by-5g, people-measured-for-4g, people-measured-for-5g";
        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("indicators.csv:2: surveyed: found 'households', accepted: " + fitting)
                .hasMessageContaining(
                        "indicators.csv:3: least_surveyed: found '95', accepted: a share above 0 and at most 1")
                .hasMessageContaining("indicators.csv:4: least_surveyed: found '', accepted: a share above 0")
                .hasMessageContaining(
                        "indicators.csv:5: surveyed: found 'people-measured-for-4g', accepted: a measure of the numerator's feed")
                .hasMessageContaining("indicators.csv:6: surveyed: found '', accepted: " + fitting);
    }

    @Test
    void everyLineWithTooManyOrTooFewFieldsIsNamed() throws IOException {
        Files.writeString(own.resolve("feed_checks.csv"), """
                feed,check,total,parts
                population-register,sum,population
                population-register,sum,population,population_urban;population_rural,
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("feed_checks.csv:2: number of fields: found '3', accepted: 4")
                .hasMessageContaining("feed_checks.csv:3: number of fields: found '5', accepted: 4");
    }

    @Test
    void aWrongHeaderIsNamedWithTheRightOne() throws IOException {
        Files.writeString(own.resolve("feeds.csv"), "id,provider\npopulation-register,gso\n");

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("feeds.csv:1: header: found 'id,provider', accepted: feed,provider,frequency");
    }

    @Test
    void everyMistakeOfAQualityCheckIsNamed() throws IOException {
        Files.writeString(own.resolve("quality_checks.csv"), """
                check,severity,kind,subject,at,limit,name_vi,name_en
                a,refuse,rejected-share,population-register,,2,Tỷ lệ,Share
                b,stop,jump,households-with-fibre,hamlet,5,Tỷ lệ,Share
                c,warn,fall,no-such-measure,province,0.1,Tỷ lệ,Share
                d,warn,leap,households-with-fibre,province,0.1,Tỷ lệ,Share
                e,refuse,shared-units,population-register,,0.5,Tỷ lệ,Share
                f,refuse,shared-keys,enterprise-accounts,,-1,Tỷ lệ,Share
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining(
                        "quality_checks.csv:2: the line: found 'Cannot be a share of 2.0: accepted are 0 to 1'")
                .hasMessageContaining("quality_checks.csv:3: severity: found 'stop', accepted: warn, refuse")
                .hasMessageContaining("quality_checks.csv:3: at: found 'hamlet', accepted: country, province")
                .hasMessageContaining("quality_checks.csv:4: subject: found 'no-such-measure', accepted: adults, ")
                .hasMessageContaining(
                        "quality_checks.csv:5: kind: found 'leap', accepted: rejected-share, missing-units, shared-units, shared-keys, part-of-whole")
                .hasMessageContaining("quality_checks.csv:6: the line: found"
                        + " 'Cannot be a number of units of 0.5: accepted are whole numbers from 0'")
                .hasMessageContaining("quality_checks.csv:7: the line: found"
                        + " 'Cannot be a number of keys of -1.0: accepted are whole numbers from 0'");
    }

    @Test
    void everyMistakeOfADerivationAListAndAPublishedValueIsNamed() throws IOException {
        Files.writeString(own.resolve("derivations.csv"), """
                feed,column,operation,terms,where
                enterprise-accounts,value_added,difference,gross_output,
                enterprise-accounts,digital_value_added,product,value_added;digital_shar,vsic_class in ict
                enterprise-accounts,platform,value,gross_output,platfrm=true
                """);
        Files.writeString(own.resolve("code_lists.csv"), """
                list,prefix,group,name_vi,name_en,source
                vsic-sections,62,J,Thông tin,Information,
                vsic-sections,62,K,Tài chính,Finance,
                """);
        Files.writeString(own.resolve("published_values.csv"), """
                measure,ref_area,time_period,amount,preferred,source,note
                people,37,2024,1,true,one,
                people,37,2024,2,true,other,
                people,37,24,2,maybe,other,
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining(
                        "derivations.csv:2: the line: found 'Cannot compute a DIFFERENCE of [gross_output]")
                .hasMessageContaining(
                        "derivations.csv:3: terms: found 'digital_shar', accepted: a column that the feed has")
                .hasMessageContaining(
                        "derivations.csv:3: where: found 'ict', accepted: a list of code_lists.csv: vsic-sections")
                .hasMessageContaining("derivations.csv:4: where: found 'platfrm', accepted: a column of the feed: ")
                .hasMessageContaining(
                        "derivations.csv:4: column: found 'platform', accepted: a name that no delivered column")
                .hasMessageContaining("code_lists.csv: prefix of vsic-sections: found '62', accepted: each prefix once")
                .hasMessageContaining(
                        "published_values.csv: people of 37 in 2024: found '2 preferred values', accepted: one")
                .hasMessageContaining(
                        "published_values.csv:4: time_period: found '24', accepted: 2024, 2024-Q4 or 2024-12")
                .hasMessageContaining("published_values.csv:4: preferred: found 'maybe', accepted: true, false");
    }

    @Test
    void anOwnFileLiesOverTheShippedOneAndChangesTheHash() throws IOException {
        var shipped = Definitions.read(DefinitionFiles.under(own));
        Files.writeString(own.resolve("targets.csv"), """
                programme,indicator,scope,year,comparison,value,words
                ninh-binh-01-nq-tu,households-with-fibre,province,2025,>=,75,bảy mươi lăm
                """);

        var changed = Definitions.read(DefinitionFiles.under(own));

        assertThat(changed.clausesOf(new AreaCode("37"), new IndicatorId("households-with-fibre")))
                .first()
                .extracting(Clause::words)
                .isEqualTo("bảy mươi lăm");
        assertThat(changed.hash()).isNotEqualTo(shipped.hash());
        assertThat(Definitions.read(DefinitionFiles.shipped()).hash()).isEqualTo(shipped.hash());
    }

    @Test
    void aUnitListForAnImportNamesEveryLineThatDoesNotFit() throws IOException {
        var list = own.resolve("units.csv");
        Files.writeString(list, """
                level,code,name,parent
                district,372,Huyện Nho Quan,37
                district,372,Huyện Nho Quan,37
                commune,1442,Xã Xích Thổ,372
                commune,14404,,999
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.shipped())
                        .unitList(list, new Validity(LocalDate.of(2019, 4, 1), null)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("units.csv:3: code: found '372', accepted: each code once")
                .hasMessageContaining(
                        "units.csv:4: code: found '1442', accepted: VN, 2 digits (province), 3 (district) or 5 (commune)")
                .hasMessageContaining("units.csv:5: name: found '', accepted: some text");
    }

    @Test
    void aUnitWhoseParentIsUnknownIsNamed() throws IOException {
        var list = own.resolve("units.csv");
        Files.writeString(list, "level,code,name,parent\ncommune,14404,Xã Xích Thổ,999\n");

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.shipped())
                        .unitList(list, new Validity(LocalDate.of(2019, 4, 1), null)))
                .hasMessageContaining("parent of 14404 Xã Xích Thổ: found '999'");
    }
}
