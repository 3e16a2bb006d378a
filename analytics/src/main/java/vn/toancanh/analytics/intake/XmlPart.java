package vn.toancanh.analytics.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through one XML part of a workbook, element by element; no part may speak of another file. */
final class XmlPart implements Closeable {
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private final InputStream bytes;
    private final String name;

    private XmlPart(XMLStreamReader reader, InputStream bytes, String name) {
        this.reader = reader;
        this.bytes = bytes;
        this.name = name;
    }

    /** Entities cannot be declared without a DTD; the limits on them would count each ampersand of a long sheet. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "100");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /** @throws RefusedDelivery if the part is no XML */
    static XmlPart of(InputStream bytes, String name) throws IOException {
        var bounded = new BoundedPieces(bytes, name);
        try {
            return new XmlPart(XML.createXMLStreamReader(bounded), bounded, name);
        } catch (XMLStreamException e) {
            bytes.close();
            throw damaged(name, e);
        }
    }

    /** Goes to the next beginning of an element; false at the end of the part. */
    boolean nextElement() throws IOException {
        while (next()) {
            if (reader.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next beginning of an element within the one of that name; false at that one's end. */
    boolean nextWithin(String outer) throws IOException {
        while (next()) {
            if (reader.isStartElement()) {
                return true;
            }
            if (reader.isEndElement() && reader.getLocalName().equals(outer)) {
                return false;
            }
        }
        return false;
    }

    boolean isAt(String element) {
        return reader.getLocalName().equals(element);
    }

    /** An attribute by its name, whatever its namespace; empty where there is none. */
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Appends the text up to the end of the element that the reader stands on. */
    void appendText(StringBuilder text) throws IOException {
        while (next() && !reader.isEndElement()) {
            if (isText()) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > Limits.ROW) {
                throw new RefusedDelivery(
                        "part '%s' of the workbook holds a text of more than %d characters: none so long is accepted"
                                .formatted(Excerpt.of(name), Limits.ROW));
            }
        }
    }

    private boolean isText() {
        return switch (reader.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> true;
            default -> false;
        };
    }

    private boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw damaged(name, e);
        }
    }

    private static RefusedDelivery damaged(String name, XMLStreamException e) {
        return new RefusedDelivery("the workbook is damaged in its part '%s' (%s): send it again whole"
                .formatted(Excerpt.of(name), e.getMessage().replaceAll("\\s+", " ")));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
