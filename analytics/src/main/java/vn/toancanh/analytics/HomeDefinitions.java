package vn.toancanh.analytics;

import java.util.Optional;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/** The definitions of a home folder: those that hold now, and those that held once. */
record HomeDefinitions(Lake lake) {
    /** As they stand in the files. */
    Definitions now() {
        return Definitions.read(DefinitionFiles.under(lake.home().definitions()));
    }

    Optional<Definitions> of(Release release) {
        return new DefinitionArchive(lake.home().releasedDefinitions()).find(release.configHash());
    }

    /** With which a delivery was first counted; those of now where it never was, or where they are not kept. */
    Definitions firstUsedFor(Delivery delivery) {
        return lake.releases().firstCounting(delivery).flatMap(this::of).orElseGet(this::now);
    }

    /** Whether the latest release was made with others than hold now. */
    boolean haveChanged() {
        return lake.releases()
                .latest()
                .filter(release -> !release.configHash().equals(now().hash()))
                .isPresent();
    }
}
