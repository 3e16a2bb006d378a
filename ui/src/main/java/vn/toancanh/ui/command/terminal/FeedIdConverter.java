package vn.toancanh.ui.command.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.toancanh.config.feed.FeedId;

/** Reads the name of a feed as it is typed. */
public final class FeedIdConverter implements ITypeConverter<FeedId> {
    @Override
    public FeedId convert(String typed) {
        try {
            return new FeedId(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
