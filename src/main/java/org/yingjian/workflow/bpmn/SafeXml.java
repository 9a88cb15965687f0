package org.yingjian.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.UnreadableModel;

/** XML without document types, entities or anything fetched from elsewhere. */
final class SafeXml {

    private SafeXml() {}

    /** How a file says what its bytes mean. */
    private static final Pattern ENCODING =
            Pattern.compile("^.{0,3}<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)", Pattern.DOTALL);

    private static final int DECLARATION = 200;

    static XMLStreamReader open(InputStream xml) throws XMLStreamException {
        byte[] content = read(xml);
        checkBytes(content);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
        // the parser would else write what it throws to standard error, too
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    private static byte[] read(InputStream xml) throws XMLStreamException {
        try {
            return xml.readAllBytes();
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Of bytes that are no text the parser complains on standard error, whatever reporter it was given. */
    private static void checkBytes(byte[] content) throws XMLStreamException {
        try {
            Charset charset = charset(content);
            charset.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new XMLStreamException("bytes that are no text in its encoding", e);
        }
    }

    /** @throws IllegalArgumentException for an encoding nobody knows */
    private static Charset charset(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        if (head.indexOf(0) == 0 || head.indexOf(0) == 1) {
            return head.indexOf(0) == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(head);
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    static UnreadableModel unreadable(String file, XMLStreamException cause) {
        int line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNumber();
        String why = String.valueOf(cause.getMessage())
                .replaceAll("(?s).*Message:\\s*", "")
                .strip();
        return new UnreadableModel(
                "%s: line %d: not well-formed XML (%s). Open it in a modeler and save it again."
                        .formatted(file, line, why),
                cause);
    }
}
