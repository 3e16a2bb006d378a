package vn.toancanh.config.feed;

import java.math.BigDecimal;

/** Writes numbers in plain digits. */
final class Plain {
    private Plain() {}

    static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
