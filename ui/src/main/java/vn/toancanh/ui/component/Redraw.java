package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a place on a screen again and again: what stands in it stays and takes on the look of what is given, so that the
 * browser is sent only what differs, and focus and scroll position survive.
 *
 * <p>A part takes the look of another of the same tag and component class. A part in which something listens to events has
 * a life of its own and is replaced as a whole.
 *
 * <p>A part that was kept is changed in the page alone: what it keeps in fields of its own, such as the address of an anchor or
 * the words of a component, is what it was made with, so ask its element and not its getters.
 *
 * <p>Decision: docs/decisions/0013-what-stands-is-redrawn-not-replaced.md
 */
public final class Redraw {
    private Redraw() {}

    /**
     * Shows these parts in a place and nothing else.
     *
     * @param parts are read; one is kept only where nothing of its kind stands yet
     * @throws IllegalArgumentException if a part has a property that is neither text, number nor flag
     */
    public static void in(Component place, Component... parts) {
        children(place.getElement(), Stream.of(parts).map(Component::getElement).toList(), Redraw::areExchangeable);
    }

    /** Afterwards the children look like the fresh ones; fresh ones without a match are moved in. */
    private static void children(Element parent, List<Element> fresh, BiPredicate<Element, Element> match) {
        int at = 0;
        for (var next : fresh) {
            place(parent, at++, next, match);
        }
        while (parent.getChildCount() > at) {
            parent.removeChild(at);
        }
    }

    private static void place(Element parent, int at, Element next, BiPredicate<Element, Element> match) {
        int found = at;
        while (found < parent.getChildCount() && !match.test(parent.getChild(found), next)) {
            found++;
        }
        if (found == parent.getChildCount()) {
            parent.insertChild(at, next.removeFromParent());
            return;
        }
        while (found-- > at) {
            parent.removeChild(at);
        }
        redraw(parent.getChild(at), next);
    }

    private static boolean areExchangeable(Element standing, Element fresh) {
        return areOfOneKind(standing, fresh) && !listens(standing) && !listens(fresh);
    }

    private static boolean areOfOneKind(Element standing, Element fresh) {
        if (standing.isTextNode() || fresh.isTextNode()) {
            return standing.isTextNode() && fresh.isTextNode();
        }
        return standing.getTag().equals(fresh.getTag()) && typeOf(standing).equals(typeOf(fresh));
    }

    private static Optional<Class<?>> typeOf(Element element) {
        return element.getComponent().map(Component::getClass);
    }

    private static boolean listens(Element element) {
        return !element.isTextNode()
                && (element.getNode()
                                .getFeatureIfInitialized(ElementListenerMap.class)
                                .isPresent()
                        || element.getChildren().anyMatch(Redraw::listens));
    }

    private static void redraw(Element standing, Element fresh) {
        if (standing.isTextNode()) {
            text(standing, fresh.getText());
            return;
        }
        attributes(standing, fresh);
        properties(standing, fresh);
        if (standing.isVisible() != fresh.isVisible()) {
            standing.setVisible(fresh.isVisible());
        }
        if (standing.isEnabled() != fresh.isEnabled()) {
            standing.setEnabled(fresh.isEnabled());
        }
        children(standing, fresh.getChildren().toList(), Redraw::areOfOneKind);
    }

    private static void text(Element standing, String words) {
        if (!standing.getText().equals(words)) {
            standing.setText(words);
        }
    }

    private static void attributes(Element standing, Element fresh) {
        standing.getAttributeNames()
                .filter(name -> !fresh.hasAttribute(name))
                .toList()
                .forEach(standing::removeAttribute);
        fresh.getAttributeNames()
                .filter(name -> !Objects.equals(standing.getAttribute(name), fresh.getAttribute(name)))
                .toList()
                .forEach(name -> standing.setAttribute(name, fresh.getAttribute(name)));
    }

    private static void properties(Element standing, Element fresh) {
        standing.getPropertyNames()
                .filter(name -> !fresh.hasProperty(name))
                .toList()
                .forEach(standing::removeProperty);
        fresh.getPropertyNames()
                .filter(name -> !Objects.equals(standing.getPropertyRaw(name), fresh.getPropertyRaw(name)))
                .toList()
                .forEach(name -> property(standing, name, fresh.getPropertyRaw(name)));
    }

    private static void property(Element standing, String name, @Nullable Serializable value) {
        switch (value) {
            case String text -> standing.setProperty(name, text);
            case Boolean flag -> standing.setProperty(name, flag);
            case Double number -> standing.setProperty(name, number);
            case null -> standing.setProperty(name, null);
            default ->
                throw new IllegalArgumentException(
                        "property %s is a %s; a redrawn part may have text, numbers and flags"
                                .formatted(name, value.getClass().getSimpleName()));
        }
    }
}
