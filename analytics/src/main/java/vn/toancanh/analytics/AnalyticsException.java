package vn.toancanh.analytics;

/** Something that was asked of analytics cannot be done; the message says what to do instead. */
public final class AnalyticsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnalyticsException(String message) {
        super(message);
    }

    public AnalyticsException(String message, Throwable cause) {
        super(message, cause);
    }
}
