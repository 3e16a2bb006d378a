package vn.toancanh.analytics.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as spreadsheet programs write it, part by part, so that each part can be spoilt. */
public final class SentWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Bytes of an entry in an archive's directory before its name, and how far from the end it is said where that begins. */
    private static final int ENTRY = 46;

    private static final int DIRECTORY_FROM_END = 6;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** Texts in the table of texts, and numbers in four styles: plain, a day, a month, and five digits. */
    public SentWorkbook() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                "xl/styles.xml",
                ("<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                                + "<xf numFmtId=\"14\"/><xf numFmtId=\"17\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
                        .formatted(MAIN));
        relations.append(relation("rId90", "styles", "styles.xml"));
        texts();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, all);
    }

    /** A workbook of one sheet with the rows of a CSV text: what looks like a number is one, all else stands in its cell. */
    public static SentWorkbook of(String csv) {
        return new SentWorkbook().sheet("Dữ liệu", rows(csv));
    }

    /** The rows of a sheet in XML, out of lines of fields with commas between them. */
    public static String rows(String csv) {
        var rows = new StringBuilder();
        int number = 0;
        for (var line : csv.split("\n")) {
            var cells = new StringBuilder();
            int column = 0;
            for (var field : line.split(",", -1)) {
                cells.append(cell(CellPlace.letters(column++) + (number + 1), field));
            }
            rows.append(row(++number, cells.toString()));
        }
        return rows.toString();
    }

    public static String row(int number, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }

    private static String cell(String place, String field) {
        return field.isEmpty()
                ? ""
                : field.matches("[1-9][0-9]*|0")
                        ? "<c r=\"%s\"><v>%s</v></c>".formatted(place, field)
                        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, field);
    }

    /** @param rows as {@link #rows} gives them */
    public SentWorkbook sheet(String name, String rows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, count, count));
        relations.append(relation("rId" + count, "worksheet", "worksheets/sheet%d.xml".formatted(count)));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"%s\"><cols><col/></cols><sheetData>%s</sheetData></worksheet>"
                        .formatted(MAIN, rows));
    }

    /** The table of texts that cells point into; a text may hold pieces and readings. */
    public SentWorkbook texts(String... items) {
        var all = new StringBuilder();
        for (var item : items) {
            all.append("<si>").append(item).append("</si>");
        }
        if (items.length > 0) {
            relations.append(relation("rId91", "sharedStrings", "/xl/sharedStrings.xml"));
        }
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, all));
    }

    public SentWorkbook countingFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Puts a part in place of the one of that name. */
    public SentWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public SentWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, properties, sheets));
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        return zipped(parts);
    }

    /** An archive whose directory says that a file in it has so many bytes. */
    public static byte[] claiming(byte[] archive, String file, int bytes) {
        var zip = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        var name = file.getBytes(StandardCharsets.UTF_8);
        int entry = zip.getInt(archive.length - DIRECTORY_FROM_END);
        while (!Arrays.equals(name, 0, name.length, archive, entry + ENTRY, entry + ENTRY + zip.getShort(entry + 28))) {
            entry += ENTRY + zip.getShort(entry + 28) + zip.getShort(entry + 30) + zip.getShort(entry + 32);
        }
        return zip.putInt(entry + 24, bytes).array();
    }

    /** An archive of files with those names and contents. */
    public static byte[] zipped(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
