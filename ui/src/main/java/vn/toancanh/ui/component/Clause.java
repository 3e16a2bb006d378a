package vn.toancanh.ui.component;

/**
 * A promise in the words of its resolution.
 *
 * @param document the resolution's number, such as "Nghị quyết 01-NQ/TU"
 * @param issued its day and who issued it
 * @param words the clause itself
 * @param outlook how far it is and when it will be met at the present pace; may be empty
 */
public record Clause(String document, String issued, String words, String outlook) {}
