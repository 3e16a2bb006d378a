package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells of a workbook point into by their number; held in memory, up to a limit. */
record SharedTexts(List<String> texts) {
    static final SharedTexts NONE = new SharedTexts(List.of());

    /** @throws RefusedDelivery if there is more text than may be held */
    static SharedTexts of(WorkbookArchive archive, String name) throws IOException {
        var texts = new ArrayList<String>();
        var found = archive.heldPart(name, Limits.SHARED_TEXTS);
        if (found.isPresent()) {
            try (var part = found.get()) {
                while (part.nextElement()) {
                    if (part.isAt("si")) {
                        texts.add(RichText.in(part, "si"));
                    }
                }
            }
        }
        return new SharedTexts(texts);
    }

    Optional<String> at(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
