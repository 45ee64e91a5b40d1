package app.parley.connected.caldav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The answer of a WebDAV server about several resources (RFC 4918), read without DTDs and entities. */
record Multistatus(List<Resource> resources) {

    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";

    /** @param properties that the server has for it */
    record Resource(URI address, List<Element> properties) {

        Optional<Element> property(String namespace, String name) {
            return properties.stream()
                    .filter(property -> is(property, namespace, name))
                    .findFirst();
        }

        String text(String namespace, String name) {
            return property(namespace, name)
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .orElse("");
        }

        /** The address that a property names. */
        Optional<URI> target(String namespace, String name) {
            return property(namespace, name)
                    .flatMap(property -> child(property, DAV, "href"))
                    .map(href -> resolve(address, href.getTextContent()));
        }
    }

    /** @throws DavAnswerUnusable for anything else than a multistatus document */
    static Multistatus parse(URI base, byte[] document) {
        Element root = root(document);
        if (!is(root, DAV, "multistatus")) {
            throw new DavAnswerUnusable();
        }
        return new Multistatus(children(root).stream()
                .filter(response -> is(response, DAV, "response"))
                .map(response -> resource(base, response))
                .toList());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .findFirst();
    }

    private static Resource resource(URI base, Element response) {
        String href = child(response, DAV, "href").map(Element::getTextContent).orElseThrow(DavAnswerUnusable::new);
        List<Element> properties = children(response).stream()
                .filter(part -> is(part, DAV, "propstat"))
                .filter(Multistatus::isOk)
                .flatMap(part -> child(part, DAV, "prop").stream())
                .flatMap(prop -> children(prop).stream())
                .toList();
        return new Resource(resolve(base, href), properties);
    }

    private static boolean isOk(Element propstat) {
        return child(propstat, DAV, "status")
                .map(Element::getTextContent)
                .filter(status -> status.contains(" 200"))
                .isPresent();
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static URI resolve(URI base, String href) {
        try {
            return base.resolve(href.strip());
        } catch (IllegalArgumentException e) {
            throw new DavAnswerUnusable();
        }
    }

    private static Element root(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw new DavAnswerUnusable();
        }
    }
}
