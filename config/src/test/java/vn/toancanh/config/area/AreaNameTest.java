package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaNameTest {
    @ParameterizedTest
    @CsvSource({
        "Xã Hoà Bình,Xã Hòa Bình",
        "Thị Trấn Quang Minh,Thị trấn Quang Minh",
        "Phường ỷ La,Phường Ỷ La",
        "Xã Quí Lộc,Xã Quý Lộc",
        "Phường Vĩ Dạ,Phường Vỹ Dạ",
        "Tỉnh Thanh Hoá,Tỉnh Thanh Hóa",
        "Xã Thuỷ An,Xã Thủy An"
    })
    void twoSpellingsOfOneNameAreEqual(String one, String other) {
        assertThat(AreaName.fold(one)).isEqualTo(AreaName.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Mai,Xã May",
        "Xã Hoa,Xã Hoà",
        "Xã Lâm Sa,Xã Lâm Xa",
        "Xã Đông,Xã Dông",
        "Thị trấn Phú Mỹ,Phường Phú Mỹ"
    })
    void differentNamesStayDifferent(String one, String other) {
        assertThat(AreaName.fold(one)).isNotEqualTo(AreaName.fold(other));
    }

    @Test
    void takesTheKindOffTheNameButKeepsNumberedWards() {
        assertThat(AreaName.withoutKind("Huyện Nho Quan")).isEqualTo("Nho Quan");
        assertThat(AreaName.withoutKind("Phường 12")).isEqualTo("Phường 12");
        assertThat(AreaName.withoutKind("Đặc khu Vân Đồn")).isEqualTo("Vân Đồn");
    }

    @Test
    void plainNamesCarryNoMarks() {
        assertThat(AreaName.plain("Huyện Đắk Glei")).isEqualTo("huyen dak glei");
    }
}
