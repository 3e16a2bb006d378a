package vn.toancanh.ui.recent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was computed lately, each once even where several ask at a time; what nobody has asked for the longest goes first.
 *
 * <p>What fails is not kept: whoever asks next computes it again.
 */
public final class Recent<K, V> {
    private final Map<K, Once<V>> kept;

    /** @param bound how many are kept */
    public Recent(int bound) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
                return size() > bound;
            }
        };
    }

    /** Others may ask for something else while this is computed. */
    public V of(K key, Function<K, V> compute) {
        Once<V> once;
        synchronized (kept) {
            once = kept.computeIfAbsent(key, absent -> new Once<>());
        }
        try {
            return once.of(key, compute);
        } catch (RuntimeException | Error e) {
            synchronized (kept) {
                kept.remove(key, once);
            }
            throw e;
        }
    }

    /** What is kept of a key, which is not computed for it; while somebody computes it, that is waited for. */
    public Optional<V> kept(K key) {
        Once<V> once;
        synchronized (kept) {
            once = kept.get(key);
        }
        return once == null ? Optional.empty() : once.known();
    }

    /** What was asked for, the latest last. */
    public List<K> keys() {
        synchronized (kept) {
            return List.copyOf(kept.keySet());
        }
    }

    /** A value that the first to ask computes while the others wait. */
    private static final class Once<V> {
        private @Nullable V value;

        synchronized <K> V of(K key, Function<K, V> compute) {
            var known = value;
            if (known == null) {
                known = compute.apply(key);
                value = known;
            }
            return known;
        }

        synchronized Optional<V> known() {
            return Optional.ofNullable(value);
        }
    }
}
