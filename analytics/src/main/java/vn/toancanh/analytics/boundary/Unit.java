package vn.toancanh.analytics.boundary;

/**
 * A unit that a file of boundaries may draw.
 *
 * @param name the official name with its kind, such as {@code Huyện Nho Quan}
 * @param province the code of the province that it is or lies in
 */
public record Unit(String code, String name, String province) {
    /** As a message calls it: {@code 372 Huyện Nho Quan}. */
    String label() {
        return code + " " + name;
    }
}
