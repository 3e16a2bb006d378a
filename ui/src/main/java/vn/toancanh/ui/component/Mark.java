package vn.toancanh.ui.component;

/** Something that must be told beside a number; each is a fact of its own. */
public enum Mark {
    /** Made up for a demonstration. */
    SIMULATED("simulated"),
    /** Made of something that was counted for an earlier period, or an estimate by its nature. */
    ESTIMATED("estimated");

    private final String token;

    Mark(String token) {
        this.token = token;
    }

    /** The key of its word. */
    public String key() {
        return "mark." + token;
    }
}
