package vn.toancanh.config.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The units of one division as a tree; one and the same for all days on which just these units are valid under these codes. */
public final class UnitTree {
    private final SortedMap<AreaCode, Area> inOrder = new TreeMap<>();
    private final Map<AreaCode, Area> byCode = new HashMap<>();
    private final Map<AreaCode, List<Area>> children = new HashMap<>();

    UnitTree(Collection<Area> valid) {
        valid.forEach(area -> inOrder.put(area.code(), area));
        byCode.putAll(inOrder);
        inOrder.values().stream().filter(area -> area.parent() != null).forEach(area -> children.computeIfAbsent(
                        area.parent(), parent -> new ArrayList<>())
                .add(area));
    }

    Collection<Area> areas() {
        return Collections.unmodifiableCollection(inOrder.values());
    }

    @Nullable
    Area find(AreaCode code) {
        return byCode.get(code);
    }

    List<Area> childrenOf(AreaCode code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }
}
