package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure, and what a column follows from, speaks of columns that its feed has, in words that fit their type. */
class MeasuredColumnsTest {
    @TempDir
    Path own;

    @Test
    void aMeasureOfAColumnThatItsFeedDoesNotDeclareIsNamed() throws IOException {
        Files.writeString(own.resolve("measures.csv"), """
                measure,feed,kind,unit,aggregation,column,where,name_vi,name_en
                people,population-register,stock,person,sum,populaton,,Dân số,People
                lines,fixed-broadband-lines,stock,household,distinct,household_key,technlogy=fibre,Hộ,Homes
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining(
                        "measures.csv:2: column: found 'populaton', accepted: a column of the feed: province_code")
                .hasMessageContaining(
                        "measures.csv:3: where: found 'technlogy', accepted: a column of the feed: line_id");
    }

    @Test
    void aConditionThatDoesNotFitTheTypeOfItsColumnIsNamed() throws IOException {
        Files.writeString(own.resolve("measures.csv"), """
                measure,feed,kind,unit,aggregation,column,where,name_vi,name_en
                a,population-register,stock,person,sum,population,population=9,Dân số,People
                b,fixed-broadband-lines,stock,household,distinct,household_key,technology>=4,Hộ,Homes
                c,payment-accounts,stock,person,distinct,person_key,active=yes,Người,People
                d,payment-accounts,stock,person,distinct,person_key,updated_on!=2024-12-31,Người,People
                e,enterprise-accounts,flow,million-vnd,sum,value_added,value_added>=0,Giá trị,Value
                f,mobile-coverage,stock,person,once,population,signal_dbm in ict-core,Người,People
                """);
        Files.writeString(own.resolve("derivations.csv"), """
                feed,column,operation,terms,where
                enterprise-accounts,value_added,difference,gross_output;intermediate_consumption,digital_share!=0
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("measures.csv:2: where: found 'population=9', accepted: for population, a count:"
                        + " population>=number, population<=number")
                .hasMessageContaining("measures.csv:3: where: found 'technology>=4', accepted: for technology, a text:"
                        + " technology=value|value, technology!=value, technology in list")
                .hasMessageContaining("measures.csv:4: where: found 'active=yes', accepted: for active, a flag:"
                        + " active=true, active=false, active!=true, active!=false")
                .hasMessageContaining("measures.csv:5: where: found 'updated_on!=2024-12-31', accepted: for updated_on,"
                        + " a date: no condition")
                .hasMessageContaining(
                        "measures.csv:6: where: found 'value_added', accepted: a column of the feed: enterprise_id")
                .hasMessageContaining("measures.csv:7: where: found 'signal_dbm in ict-core', accepted: for signal_dbm")
                .hasMessageContaining("derivations.csv:2: where: found 'digital_share!=0', accepted: for digital_share,"
                        + " a number: digital_share>=number, digital_share<=number");
    }

    @Test
    void aColumnThatCannotBeCountedOrPartedByIsNamed() throws IOException {
        Files.writeString(own.resolve("measures.csv"), """
                measure,feed,kind,unit,aggregation,column,key,latest,where,by,name_vi,name_en
                a,population-register,stock,person,sum,commune,,,,,Dân số,People
                b,payment-accounts,stock,person,distinct,active,,age_band,,,Người,People
                c,mobile-coverage,stock,person,once,population,signal_dbm,,,population,Người,People
                d,payment-accounts,stock,person,distinct,person_key,,,,active,Người,People
                """);
        Files.writeString(own.resolve("derivations.csv"), """
                feed,column,operation,terms,where
                enterprise-accounts,value_added,difference,gross_output;platform,
                """);

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining(
                        "measures.csv:2: column: found 'commune, a text', accepted: a column of type count or"
                                + " number: population, population_urban")
                .hasMessageContaining(
                        "measures.csv:3: column: found 'active, a flag', accepted: a column of type text or"
                                + " period: account_id")
                .hasMessageContaining(
                        "measures.csv:3: latest: found 'age_band, a text', accepted: a column of type date:"
                                + " updated_on")
                .hasMessageContaining(
                        "measures.csv:4: key: found 'signal_dbm, a number', accepted: a column of type text")
                .hasMessageContaining(
                        "measures.csv:4: by: found 'population, a count', accepted: a column of type text or"
                                + " period: cell_id, time_period, operator")
                .hasMessageContaining("measures.csv:5: by: found 'active, a flag'")
                .hasMessageContaining(
                        "derivations.csv:2: terms: found 'platform, a flag', accepted: a column of type count"
                                + " or number: gross_output");
    }
}
