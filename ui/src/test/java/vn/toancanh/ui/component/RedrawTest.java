package vn.toancanh.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A place that is filled anew looks like what was given and keeps what stands in it. */
class RedrawTest {
    private final Div place = new Div();

    @RepeatedTest(50)
    void looksLikeWhatIsGiven(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 5; i++) {
            long seed = random.nextLong();
            Redraw.in(place, parts(new Random(seed)));
            assertThat(place.getElement().getOuterHTML()).isEqualTo(whole(parts(new Random(seed))));
        }
    }

    @Test
    void keepsWhatStands() {
        Redraw.in(place, card("Nho Quan", "63,5"));
        var standing = place.getChildren().toList();
        Redraw.in(place, card("Kim Sơn", "58,1"));
        assertThat(place.getChildren().toList()).isEqualTo(standing);
        assertThat(place.getElement().getTextRecursively()).isEqualTo("Kim Sơn58,1");
    }

    @Test
    void keepsThoseBehindOneThatIsGone() {
        var last = new Paragraph("source");
        Redraw.in(place, new Span("clause"), new Span("clause"), last);
        Redraw.in(place, new Paragraph("another source"));
        assertThat(place.getChildren()).containsExactly(last);
        assertThat(last.getText()).isEqualTo("another source");
    }

    @Test
    void replacesWhatListens() {
        var clicks = new int[2];
        Redraw.in(place, new Div(new NativeButton("first", click -> clicks[0]++)));
        var second = new Div(new NativeButton("second", click -> clicks[1]++));
        Redraw.in(place, second);
        assertThat(place.getChildren()).containsExactly(second);
        ComponentUtil.fireEvent(second.getChildren().findFirst().orElseThrow(), new ClickEvent<>(place));
        assertThat(clicks).containsExactly(0, 1);
    }

    @Test
    void takesAwayWhatIsNoLongerSaid() {
        var marked = new Span("a");
        marked.addClassName("chosen");
        marked.getStyle().set("left", "10%");
        marked.getElement().setAttribute("aria-current", "true").setProperty("innerHTML", "<b>a</b>");
        Redraw.in(place, marked);
        Redraw.in(place, new Span("a"));
        assertThat(place.getElement().getOuterHTML()).isEqualTo(whole(new Span("a")));
        assertThat(marked.getElement().getPropertyNames()).isEmpty();
    }

    @Test
    void takesOverPropertiesAndVisibility() {
        var fresh = new Span("a");
        fresh.getElement().setProperty("text", "b").setProperty("flag", true).setProperty("number", 1.5);
        fresh.getElement().setProperty("none", null);
        fresh.setVisible(false);
        fresh.getElement().setEnabled(false);
        var standing = new Span("a");
        standing.getElement().setProperty("none", "something");
        Redraw.in(place, standing);

        Redraw.in(place, fresh);

        assertThat(place.getChildren()).containsExactly(standing);
        var element = standing.getElement();
        assertThat(element.getProperty("text")).isEqualTo("b");
        assertThat(element.getProperty("flag", false)).isTrue();
        assertThat(element.getProperty("number", 0.0)).isEqualTo(1.5);
        assertThat(element.getProperty("none")).isNull();
        assertThat(element.isVisible()).isFalse();
        assertThat(element.isEnabled()).isFalse();
    }

    @Test
    void refusesAPropertyThatCannotBeCompared() {
        Redraw.in(place, new Span("a"));
        var listed = new Span("a");
        listed.getElement().setPropertyList("items", List.of("x"));

        assertThatThrownBy(() -> Redraw.in(place, listed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("items");
    }

    private static Component card(String name, String value) {
        return new Div(new Span(name), new Span(value));
    }

    private static Component[] parts(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> part(random, 3))
                .toArray(Component[]::new);
    }

    private static Component part(Random random, int depth) {
        var part = List.of(new Div(), new Span(), new Paragraph()).get(random.nextInt(3));
        if (random.nextBoolean()) {
            part.getElement().setAttribute("title", "t" + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            part.getElement().getClassList().add("c" + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            part.getElement().getStyle().set("left", random.nextInt(3) + "%");
        }
        if (depth == 0 || random.nextInt(3) == 0) {
            part.getElement().setText("words " + random.nextInt(3));
        } else {
            IntStream.range(0, random.nextInt(4)).forEach(i -> part.getElement()
                    .appendChild(part(random, depth - 1).getElement()));
        }
        return part;
    }

    private static String whole(Component... parts) {
        return new Div(parts).getElement().getOuterHTML();
    }
}
