package vn.toancanh.ui.api;

/** There is no release yet to answer with. */
final class NothingPublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingPublished() {
        super("Cannot name a release: nothing has been published yet; deliver a file first");
    }
}
