package vn.toancanh.lake;

/** Files of a home folder are missing or damaged: nothing repairs itself, and a person is told what to put back. */
public final class DamagedHome extends LakeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what cannot be opened, as in "table totals"
     * @param found which file, and what is wrong with it
     */
    public DamagedHome(String what, String found, Throwable cause) {
        super(told(what, found), cause);
    }

    /** The same where nothing failed, and two things do not fit. */
    public DamagedHome(String what, String found) {
        super(told(what, found));
    }

    private static String told(String what, String found) {
        return "Cannot open %s: %s. Nothing was changed. Stop every process of this home folder and put it back whole from a backup, or begin anew with what is kept: docs/operations.md tells how, under \"A damaged home folder\"."
                .formatted(what, found);
    }
}
