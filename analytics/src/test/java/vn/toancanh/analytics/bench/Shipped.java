package vn.toancanh.analytics.bench;

import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;

/** The definitions that are shipped; read when they are asked for, which a peer does not have to. */
final class Shipped {
    static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());

    private Shipped() {}
}
