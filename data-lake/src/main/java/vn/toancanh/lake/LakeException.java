package vn.toancanh.lake;

/** Says what the lake could not do, why, and what would be accepted. */
public class LakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LakeException(String message) {
        super(message);
    }

    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
