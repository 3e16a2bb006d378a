package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as senders send them, good and bad, of a register of two communes. */
record SentFiles(Path folder) {
    static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households";
    static final String DONG_THANH = "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,,3";
    static final String CUC_PHUONG = "37,Tỉnh Ninh Bình,372,Huyện Nho Quan,14428,Xã Cúc Phương,7,,7,2";
    static final String GOOD = HEADER + "\n" + DONG_THANH + "\n" + CUC_PHUONG + "\n";

    Path of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    Path of(String content, Charset encoding) {
        return of(content.getBytes(encoding));
    }

    Path of(byte[] content) {
        return named("population-register_2019.csv", content);
    }

    Path named(String name, String content) {
        return named(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path named(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
