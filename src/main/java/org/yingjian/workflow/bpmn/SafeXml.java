package org.yingjian.workflow.bpmn;

import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yingjian.workflow.UnreadableModel;

/** XML without document types, entities or anything fetched from elsewhere. */
final class SafeXml {

    private SafeXml() {}

    static XMLStreamReader open(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new StringReader(""));
        // the parser would else write what it throws to standard error, too
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory.createXMLStreamReader(xml);
    }

    static UnreadableModel unreadable(String file, XMLStreamException cause) {
        int line = cause.getLocation() == null ? 0 : cause.getLocation().getLineNumber();
        String why = String.valueOf(cause.getMessage())
                .replaceAll("(?s).*Message:\\s*", "")
                .strip();
        return new UnreadableModel(
                "%s: line %d: not well-formed XML (%s). Open it in a modeler and save it again."
                        .formatted(file, line, why),
                cause);
    }
}
