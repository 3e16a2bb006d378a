package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/** Finds in a piece what a reader would see of it. */
public final class Pieces {
    private Pieces() {}

    /** The elements of a class, in the order of the page. */
    public static List<Element> of(String className, Component piece) {
        return all(piece.getElement())
                .filter(element -> element.getClassList().contains(className))
                .toList();
    }

    /** The words of the elements of a class. */
    public static List<String> words(String className, Component piece) {
        return of(className, piece).stream().map(Element::getTextRecursively).toList();
    }

    /** All words of a piece. */
    public static String words(Component piece) {
        return piece.getElement().getTextRecursively();
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(Pieces::all));
    }
}
