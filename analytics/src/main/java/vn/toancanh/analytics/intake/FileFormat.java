package vn.toancanh.analytics.intake;

/** What a delivered file holds, told from its bytes and not from its name. */
enum FileFormat {
    CSV("CSV"),
    JSON_LINES("JSON Lines"),
    XLSX("XLSX"),
    PARQUET("Parquet");

    static final String ACCEPTED =
            ": accepted are CSV and JSON Lines in UTF-8, either of them in gzip too, XLSX and Parquet";

    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /** As its users call it. */
    String title() {
        return title;
    }

    /** Whether the format may come in gzip; the others are packed in themselves. */
    boolean isText() {
        return this == CSV || this == JSON_LINES;
    }
}
