package vn.toancanh.ui.atlas;

/** Why a map is schematic although official boundaries of its province are kept. */
public sealed interface Hindrance {
    /**
     * The official ones draw other units than those of the map.
     *
     * @param geography the year whose units they draw
     */
    record OtherDivision(String geography) implements Hindrance {}

    /**
     * Their file cannot be read.
     *
     * @param file its name
     */
    record UnreadableFile(String file) implements Hindrance {}
}
