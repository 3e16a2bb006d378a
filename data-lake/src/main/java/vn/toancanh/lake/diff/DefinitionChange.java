package vn.toancanh.lake.diff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.DefinitionSet;
import vn.toancanh.lake.release.Release;

/** Whether two releases, or one and whatever comes next, are made with the same definitions. */
public sealed interface DefinitionChange {
    /** Both were made with the same. */
    record Same() implements DefinitionChange {}

    /** The files that were changed, came or went, such as {@code own/targets.csv}, in the order of their names. */
    record Differ(Set<String> files) implements DefinitionChange {}

    /** They are not the same, and which files differ cannot be told, since those of a release are not kept. */
    record NotKept(Release release) implements DefinitionChange {}

    static DefinitionChange between(Release from, Release to, DefinitionArchive archive) {
        if (from.configHash().equals(to.configHash())) {
            return new Same();
        }
        Optional<Map<String, String>> before = archive.textsOf(from.configHash());
        Optional<Map<String, String>> after = archive.textsOf(to.configHash());
        if (before.isEmpty() || after.isEmpty()) {
            return new NotKept(before.isEmpty() ? from : to);
        }
        return new Differ(DefinitionSet.differing(before.get(), after.get()));
    }

    /**
     * From a release to what would be made now.
     *
     * @param now the definitions as they stand
     */
    static DefinitionChange since(Release release, DefinitionSet now, DefinitionArchive archive) {
        if (release.configHash().equals(now.hash())) {
            return new Same();
        }
        return archive.textsOf(release.configHash())
                .<DefinitionChange>map(before -> new Differ(DefinitionSet.differing(before, now.texts())))
                .orElseGet(() -> new NotKept(release));
    }
}
