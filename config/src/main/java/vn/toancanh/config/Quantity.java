package vn.toancanh.config;

/**
 * How many things of one kind there are, as an English sentence says it: {@code 1 file}, {@code 2 files}.
 *
 * @param one what one of them is called, with the words that depend on the number
 * @param several what any other number is called
 */
public record Quantity(long count, String one, String several) {
    /** Of things that are told in the plural by an s. */
    public Quantity(long count, String one) {
        this(count, one, one + "s");
    }

    @Override
    public String toString() {
        return count + " " + (count == 1 ? one : several);
    }
}
