package vn.toancanh.ui.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know; one that fails, in whatever way, does not keep the news from the others. */
public final class Listeners<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    /** Calls back with all news, from the thread that tells it, until the returned handle is run. */
    public Runnable add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /** Tells everyone. */
    public void tell(T news) {
        all.forEach(listener -> tell(listener, news));
    }

    private void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException | Error e) {
            LOG.warn("Cannot tell {} of {}", listener, news, e);
        }
    }
}
