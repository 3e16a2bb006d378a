package vn.toancanh.analytics.lineage;

import java.util.List;
import vn.toancanh.lake.delivery.Delivery;

/**
 * The records behind one side of a number.
 *
 * @param shares what each delivery has brought
 * @param rows some of those that are counted; of a measure that counts each key once, the one record that makes it count
 */
public record CountedRows(List<Share> shares, List<CountedRow> rows) {
    public CountedRows {
        shares = List.copyOf(shares);
        rows = List.copyOf(rows);
    }

    /**
     * What one delivery has brought.
     *
     * @param records how many of its records lie in the units
     * @param fitting how many of these fulfil the measure's conditions
     */
    public record Share(Delivery delivery, long records, long fitting) {}

    /** How many records fulfil the measure's conditions. */
    public long fitting() {
        return shares.stream().mapToLong(Share::fitting).sum();
    }
}
