package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The different keys that were seen, each with the least place and the greatest value of its records. Keys are compared byte by
 * byte, their hashes only find them.
 */
final class KeyTable {
    private static final int FIRST_PAGE = 1 << 8;
    private static final int LARGEST_PAGE = 1 << 22;
    private static final long SEED = 42;

    /** Hash in the upper half, number of the key and one in the lower; 0 where a slot is free. */
    private long[] slots = new long[32];

    private int size;
    private long[] starts = new long[16];
    private int[] lengths = new int[16];
    private long[] places = new long[16];
    private long[] values = new long[16];
    private final List<byte[]> pages = new ArrayList<>();
    private int pageUsed;

    int size() {
        return size;
    }

    long place(int key) {
        return places[key];
    }

    long value(int key) {
        return values[key];
    }

    /** Takes a record of a key. */
    void take(UTF8String key, long place, long value) {
        var base = key.getBaseObject();
        long offset = key.getBaseOffset();
        int length = key.numBytes();
        long hash = XXH64.hashUnsafeBytes(base, offset, length, SEED);
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; ; slot = (slot + 1) & mask) {
            long held = slots[slot];
            if (held == 0) {
                add(slot, hash, key, place, value);
                return;
            }
            int number = (int) held - 1;
            if ((held ^ hash) >>> 32 == 0 && isSame(number, base, offset, length)) {
                places[number] = Math.min(places[number], place);
                values[number] = Math.max(values[number], value);
                return;
            }
        }
    }

    private boolean isSame(int number, Object base, long offset, int length) {
        return lengths[number] == length
                && ByteArrayMethods.arrayEquals(page(number), start(number), base, offset, length);
    }

    private byte[] page(int number) {
        return pages.get((int) (starts[number] >>> 32));
    }

    private long start(int number) {
        return Platform.BYTE_ARRAY_OFFSET + (int) starts[number];
    }

    private void add(int slot, long hash, UTF8String key, long place, long value) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = kept(key);
        lengths[size] = key.numBytes();
        places[size] = place;
        values[size] = value;
        size++;
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000L | size;
        if (2 * size > slots.length) {
            rehash();
        }
    }

    private long kept(UTF8String key) {
        int length = key.numBytes();
        if (pages.isEmpty() || pageUsed + length > pages.getLast().length) {
            pages.add(new byte[Math.max(nextPage(), length)]);
            pageUsed = 0;
        }
        int page = pages.size() - 1;
        Platform.copyMemory(
                key.getBaseObject(),
                key.getBaseOffset(),
                pages.get(page),
                Platform.BYTE_ARRAY_OFFSET + pageUsed,
                length);
        long start = (long) page << 32 | pageUsed;
        pageUsed += length;
        return start;
    }

    /** Few keys take little room. */
    private int nextPage() {
        return pages.isEmpty()
                ? FIRST_PAGE
                : Math.min(LARGEST_PAGE, 2 * Math.min(LARGEST_PAGE, pages.getLast().length));
    }

    private void grow() {
        int more = Math.multiplyExact(starts.length, 2);
        starts = Arrays.copyOf(starts, more);
        lengths = Arrays.copyOf(lengths, more);
        places = Arrays.copyOf(places, more);
        values = Arrays.copyOf(values, more);
    }

    /** The lower half of a hash is not kept: it is made again. */
    private void rehash() {
        slots = new long[Math.multiplyExact(slots.length, 4)];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            long hash =
                    XXH64.hashUnsafeBytes(Objects.requireNonNull(page(number)), start(number), lengths[number], SEED);
            int slot = (int) hash & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000L | number + 1;
        }
    }
}
