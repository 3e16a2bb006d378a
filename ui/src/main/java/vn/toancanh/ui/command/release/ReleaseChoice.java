package vn.toancanh.ui.command.release;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.lake.release.Releases;

/** Which release is meant: its number, or a name that it was given. */
public sealed interface ReleaseChoice {
    /** @throws vn.toancanh.lake.LakeException if there is none */
    Release in(Releases releases);

    /** Meant by its number. */
    record Numbered(long id) implements ReleaseChoice {
        @Override
        public Release in(Releases releases) {
            return releases.require(id);
        }
    }

    /** Meant by its name. */
    record Named(ReleaseTag tag) implements ReleaseChoice {
        @Override
        public Release in(Releases releases) {
            return releases.tagged(tag);
        }
    }

    /** Reads a choice as it is typed. */
    final class Converter implements ITypeConverter<ReleaseChoice> {
        @Override
        public ReleaseChoice convert(String typed) {
            if (typed.matches("[1-9]\\d{0,17}")) {
                return new Numbered(Long.parseLong(typed));
            }
            try {
                return new Named(new ReleaseTag(typed));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "Cannot find release '%s': accepted is a number from 1 on, or a name that was given with ./toancanh releases tag"
                                .formatted(typed));
            }
        }
    }

    /** Reads a name that is to be given or taken away. */
    final class TagConverter implements ITypeConverter<ReleaseTag> {
        @Override
        public ReleaseTag convert(String typed) {
            try {
                return new ReleaseTag(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
