package vn.toancanh.analytics.intake;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open XLSX workbook: which sheets it has, and in which parts of the archive things stand. */
final class Workbook implements Closeable {
    private final WorkbookArchive archive;
    private final Map<String, Relation> relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean countsFrom1904;
    private @Nullable CellReader cells;

    private Workbook(WorkbookArchive archive, Map<String, Relation> relations) {
        this.archive = archive;
        this.relations = relations;
    }

    /** @throws RefusedDelivery if the archive is no workbook */
    static Workbook open(Path file) throws IOException {
        var archive = WorkbookArchive.open(file);
        try {
            var main = relations(archive, "/").values().stream()
                    .filter(relation -> relation.isA("officeDocument"))
                    .findFirst()
                    .orElseThrow(() ->
                            new RefusedDelivery("the file is an archive without a workbook" + FileFormat.ACCEPTED));
            var workbook = new Workbook(archive, relations(archive, main.part()));
            workbook.read(main.part());
            return workbook;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void read(String main) throws IOException {
        try (var part = archive.heldPart(main, Limits.HELD_PART)
                .orElseThrow(() ->
                        new RefusedDelivery("the file is no workbook of sheets in XML (XLSX)" + FileFormat.ACCEPTED))) {
            while (part.nextElement()) {
                if (part.isAt("workbookPr")) {
                    countsFrom1904 = List.of("1", "true").contains(part.attribute("date1904"));
                } else if (part.isAt("sheet")) {
                    addSheet(part.attribute("name"), part.attribute("id"));
                }
            }
        }
    }

    /** Charts and dialogues are listed among the sheets, and have no rows. */
    private void addSheet(String name, String id) {
        var relation = relations.get(id);
        if (relation != null && relation.isA("worksheet")) {
            sheets.add(new Sheet(name, relation.part()));
        }
    }

    private static Map<String, Relation> relations(WorkbookArchive archive, String of) throws IOException {
        int name = of.lastIndexOf('/') + 1;
        var found = new HashMap<String, Relation>();
        var part = archive.heldPart(of.substring(0, name) + "_rels/" + of.substring(name) + ".rels", Limits.HELD_PART);
        if (part.isPresent()) {
            try (var list = part.get()) {
                while (list.nextElement()) {
                    if (list.isAt("Relationship")
                            && !list.attribute("TargetMode").equals("External")) {
                        found.put(list.attribute("Id"), Relation.of(list, of));
                    }
                }
            }
        }
        return found;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Reads the cells of all sheets; their common texts are read with the first. */
    CellReader cells() throws IOException {
        if (cells == null) {
            cells = new CellReader(sharedTexts(), styles(), countsFrom1904);
        }
        return cells;
    }

    private SharedTexts sharedTexts() throws IOException {
        var part = partOf("sharedStrings");
        return part.isEmpty() ? SharedTexts.NONE : SharedTexts.of(archive, part.get());
    }

    private CellStyles styles() throws IOException {
        var part = partOf("styles");
        return part.isEmpty() ? CellStyles.NONE : CellStyles.of(archive, part.get());
    }

    private Optional<String> partOf(String type) {
        return relations.values().stream()
                .filter(relation -> relation.isA(type))
                .map(Relation::part)
                .findFirst();
    }

    WorkbookArchive archive() {
        return archive;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** A sheet of rows, and the part of the archive in which they stand. */
    record Sheet(String name, String part) {}

    /** What a part of the archive says that another is to it. */
    private record Relation(String type, String part) {
        static Relation of(XmlPart list, String from) {
            var target = list.attribute("Target");
            try {
                return new Relation(
                        list.attribute("Type"), URI.create(from).resolve(target).getPath());
            } catch (IllegalArgumentException e) {
                throw new RefusedDelivery("the workbook is damaged: it points to a part '%s'; send it again whole"
                        .formatted(Excerpt.of(target)));
            }
        }

        boolean isA(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
