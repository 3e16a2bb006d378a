package vn.toancanh.analytics.spark;

/** Checked exceptions that Scala throws without declaring them; they pass through Java in the same way. */
public final class Undeclared {
    private Undeclared() {}

    /** Throws it as it was thrown, of whatever type it is; the caller says {@code throw} so that the compiler knows. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> E asThrown(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
