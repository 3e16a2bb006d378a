package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The file that a request brings, as its whole body or as its only part, read as it comes.
 *
 * @param name what the sender calls it
 */
record SentFile(String name, InputStream bytes) {
    private static final int LONGEST_NAME = 255;
    private static final String ACCEPTED =
            "accepted are application/octet-stream with the file as the body, and multipart/form-data with it as the only part";

    /**
     * @param named the name that the address gives it
     * @throws BadDelivery unless it is a file with a name
     */
    static SentFile of(HttpServletRequest request, Optional<String> named) throws IOException {
        return isMultipart(request)
                ? ofForm(request, named)
                : new SentFile(
                        checked(named.or(() -> nameIn(request.getHeader(HttpHeaders.CONTENT_DISPOSITION)))
                                .orElse("")),
                        request.getInputStream());
    }

    /** A form that is no file would be read as parameters: it is refused before anybody asks for one. */
    static void refuseOtherContent(HttpServletRequest request) {
        if (!isMultipart(request) && !MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(typeOf(request))) {
            throw new BadDelivery(
                    BadDelivery.Kind.OTHER_CONTENT,
                    "Cannot take content of type '%s': %s".formatted(request.getContentType(), ACCEPTED));
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(typeOf(request));
    }

    private static MediaType typeOf(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse("none/none"));
        } catch (InvalidMediaTypeException e) {
            return MediaType.parseMediaType("none/none");
        }
    }

    private static Optional<String> nameIn(String disposition) {
        try {
            return Optional.ofNullable(disposition)
                    .map(ContentDisposition::parse)
                    .map(ContentDisposition::getFilename);
        } catch (IllegalArgumentException e) {
            throw refused("its Content-Disposition '%s' cannot be read (%s)".formatted(disposition, e.getMessage()));
        }
    }

    private static SentFile ofForm(HttpServletRequest request, Optional<String> named) throws IOException {
        try {
            return ofPart(new FileUpload().getItemIterator(new ServletRequestContext(request)), named);
        } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
            throw unreadable(e);
        }
    }

    private static BadDelivery unreadable(IOException why) {
        return refused("the form cannot be read (%s)".formatted(why.getMessage()));
    }

    private static SentFile ofPart(FileItemIterator parts, Optional<String> named) throws IOException {
        if (!parts.hasNext()) {
            throw refused("the form has no part");
        }
        var part = parts.next();
        if (part.isFormField()) {
            throw refused("the form's part '%s' is no file".formatted(part.getFieldName()));
        }
        var name = checked(named.or(() -> Optional.ofNullable(part.getName())).orElse(""));
        return new SentFile(name, new OnlyPart(part.openStream(), parts));
    }

    private static BadDelivery refused(String why) {
        return new BadDelivery(
                BadDelivery.Kind.REFUSED,
                "Cannot take the file: %s; %s, with everything else in the address".formatted(why, ACCEPTED));
    }

    /** Browsers of old send the whole path. */
    private static String checked(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)
                || name.equals("..")
                || name.equals(".")) {
            throw new BadRequest(
                    "file_name",
                    sent,
                    "a name of 1 to %d characters, in the address or in Content-Disposition".formatted(LONGEST_NAME));
        }
        return name;
    }

    /** Says at its end that there is another part, before the first is put on record. */
    private static final class OnlyPart extends FilterInputStream {
        private final FileItemIterator parts;

        OnlyPart(InputStream part, FileItemIterator parts) {
            super(part);
            this.parts = parts;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int count = super.read(into, from, length);
                if (count < 0 && parts.hasNext()) {
                    throw refused("the form has more than one part");
                }
                return count;
            } catch (FileUploadException | MultipartStream.MalformedStreamException e) {
                throw unreadable(e);
            }
        }
    }
}
