package vn.toancanh.lake.run;

import java.util.Locale;

/** The kinds of steps that a run consists of. */
public enum Stage {
    SIMULATE,
    VALIDATE,
    TOTAL,
    PUBLISH,
    EXPIRE;

    /** As it is written in the database, on screens and in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
