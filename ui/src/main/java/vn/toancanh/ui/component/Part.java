package vn.toancanh.ui.component;

/**
 * For how much of its area a value speaks.
 *
 * @param words the part in words, such as "1,0 % dân số"; empty for all of it
 */
public record Part(Size size, String words) {
    /** Of a value that speaks for the whole area. */
    public static final Part ALL = new Part(Size.ALL, "");

    /** Whether a value may be read as that of the area. */
    public enum Size {
        ALL,
        /** So much of it that what is left out changes little. */
        MOST,
        /** Too little to stand for the area: such a value is written small, beside its part. */
        FEW
    }

    boolean isSaid() {
        return !words.isEmpty();
    }

    /** The class of a number that speaks for this part. */
    String classOf(String number) {
        return size == Size.FEW ? number + " of-few" : number;
    }
}
