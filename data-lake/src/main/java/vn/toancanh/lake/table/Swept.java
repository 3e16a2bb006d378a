package vn.toancanh.lake.table;

import java.util.Collection;

/**
 * What was given up of tables, or would be.
 *
 * @param snapshots how many snapshots that nothing needs any more
 * @param files how many files that no snapshot refers to any more
 * @param bytes how much room these files take
 * @param waiting how many more such files are too young to be removed yet: somebody may be about to commit them
 */
public record Swept(int snapshots, int files, long bytes, int waiting) {

    static final Swept NOTHING = new Swept(0, 0, 0, 0);

    private Swept plus(Swept other) {
        return new Swept(
                snapshots + other.snapshots, files + other.files, bytes + other.bytes, waiting + other.waiting);
    }

    static Swept sum(Collection<Swept> all) {
        return all.stream().reduce(NOTHING, Swept::plus);
    }
}
