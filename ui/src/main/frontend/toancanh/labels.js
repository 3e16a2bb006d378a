// Names and values over the areas: the chosen area first, then those with a value, the small ones before the large ones, which
// have room to give way; what would collide or overflow is left out.
const L = window.L;
const KINDS = [[/^Thành phố (?=\D)/i, 'TP. '], [/^Thị xã (?=\D)/i, 'TX. '], [/^(Huyện|Quận|Xã|Phường|Thị trấn|Đặc khu|Tỉnh) (?=\D)/i, '']];
// A label may reach over the border of its area, as on any printed map, as long as it meets no other label.
const OVERHANG = 1.9;
// With more labels than this every one keeps within its own area, as does the name of an area without a value.
const FEW = 40;
// How far a label beside its area keeps from it, in pixels.
const GAP = 3;
// Where a label may go when its best place is taken, in parts of its own size.
const SHIFTS = [[0, 0], [0.2, 0], [-0.2, 0], [0, -0.5], [0, 0.5], [0.2, -0.5], [-0.2, -0.5], [0.2, 0.5], [-0.2, 0.5], [0.4, 0], [-0.4, 0]];

export class Labels {
  constructor(map, pane) {
    this.map = map;
    this.pane = pane;
    this.areas = [];
    pane.classList.add('leaflet-zoom-hide');
    pane.setAttribute('aria-hidden', 'true');
    map.on('zoomend viewreset resize', () => this.place());
  }

  of(areas) {
    this.areas = areas;
    this.pane.replaceChildren(...areas.map((area) => (area.label = element())));
  }

  place() {
    if (!this.map._loaded) return;
    const taken = [];
    const rank = (area) => Boolean(area.selected) * 2 + Boolean(area.look?.value);
    const order = [...this.areas].sort((a, b) => rank(b) - rank(a) || a.size - b.size);
    this.known = order.filter(({ look }) => look?.value).length;
    for (const area of order) area.look && this.#put(area, taken);
  }

  #put(area, taken) {
    const { label, look } = area;
    label.firstChild.textContent = short(area.name);
    const drawn = look.step !== '-';
    label.lastChild.textContent = drawn ? (look.estimated ? '≈ ' : '') + look.value : '';
    label.toggleAttribute('data-simulated', drawn && look.simulated);
    const at = this.map.latLngToLayerPoint(area.at);
    const room = this.#room(area, at);
    for (const kind of ['whole', 'name']) {
      label.className = `tc-label ${kind}`;
      const size = { w: label.offsetWidth, h: label.offsetHeight };
      const within = size.w <= room.w && size.h <= room.h;
      const boxes = within ? SHIFTS.map(([dx, dy]) => ({ ...size, x: at.x + dx * size.w, y: at.y + dy * size.h })) : this.#beside(area, size);
      const free = boxes.find((box) => !taken.some((other) => meet(box, other)));
      if (!free) continue;
      taken.push(free);
      label.dataset.tone = within ? `${look.ramp}-${look.step}` : '';
      L.DomUtil.setPosition(label, L.point(free.x, free.y));
      return;
    }
    label.className = 'tc-label hidden';
  }

  /** Right, left, above or below of an area that is too small for its label, where no other area is. */
  #beside(area, size) {
    if (this.areas.length > FEW) return [];
    const mine = box(area.path);
    const dx = (mine.w + size.w) / 2 + GAP;
    const dy = (mine.h + size.h) / 2;
    const others = this.areas.filter((other) => other !== area).map(({ path }) => box(path));
    return [[dx, 0], [-dx, 0], [0, -dy], [0, dy]]
      .map(([x, y]) => ({ ...size, x: mine.x + x, y: mine.y + y }))
      .filter((place) => this.#inSight(place) && !others.some((other) => meet(place, other)));
  }

  #inSight({ x, y, w, h }) {
    const room = this.map.getSize();
    const at = this.map.layerPointToContainerPoint([x, y]);
    return at.x >= w / 2 && at.y >= h / 2 && at.x + w / 2 <= room.x && at.y + h / 2 <= room.y;
  }

  #room({ path, look }, at) {
    const few = this.areas.length <= FEW || (look.value && this.known <= FEW);
    const over = few ? OVERHANG : 1;
    return { w: chord(path, at, 'x', 'y') * over, h: chord(path, at, 'y', 'x') * over };
  }
}

/** "Huyện Nho Quan" is read as "Nho Quan" on a map of districts; "Phường 12" keeps its kind. */
function short(name) {
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  return kind ? name.replace(kind[0], kind[1]) : name;
}

/** How far the drawn shape reaches along one axis through a point. */
function chord(path, at, along, across) {
  let before = -Infinity;
  let after = Infinity;
  for (const ring of path._rings ?? [])
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a[across] > at[across] === b[across] > at[across]) continue;
      const cut = a[along] + ((at[across] - a[across]) * (b[along] - a[along])) / (b[across] - a[across]);
      if (cut <= at[along]) before = Math.max(before, cut);
      else after = Math.min(after, cut);
    }
  return Number.isFinite(after - before) ? after - before : 0;
}

/** The middle and size of what is drawn of an area. */
function box(path) {
  const at = path._pxBounds;
  return { x: (at.min.x + at.max.x) / 2, y: (at.min.y + at.max.y) / 2, w: at.max.x - at.min.x, h: at.max.y - at.min.y };
}

function meet(a, b) {
  return Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;
}

function element() {
  const label = L.DomUtil.create('div', 'tc-label');
  label.append(document.createElement('b'), document.createElement('span'));
  return label;
}
