// Names and values over the areas: the chosen area first, then the large ones; what would collide or overflow is left out.
const L = window.L;
const KINDS = [[/^Thành phố (?=\D)/i, 'TP. '], [/^Thị xã (?=\D)/i, 'TX. '], [/^(Huyện|Quận|Xã|Phường|Thị trấn|Đặc khu|Tỉnh) (?=\D)/i, '']];
// A label may reach over the border of its area, as on any printed map, as long as it meets no other label.
const OVERHANG = 1.9;
// Where a label may go when its best place is taken, in parts of its own size.
const SHIFTS = [[0, 0], [0.2, 0], [-0.2, 0], [0, -0.5], [0, 0.5], [0.2, -0.5], [-0.2, -0.5], [0.2, 0.5], [-0.2, 0.5]];

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
    const order = [...this.areas].sort((a, b) => Boolean(b.selected) - Boolean(a.selected) || b.size - a.size);
    for (const area of order) area.look && this.#put(area, taken);
  }

  #put(area, taken) {
    const { label, look } = area;
    label.firstChild.textContent = short(area.name);
    label.lastChild.textContent = (look.mark === 'E' ? '≈ ' : '') + look.value;
    Object.assign(label.dataset, { mark: look.mark, tone: `${look.ramp}-${look.step}` });
    const at = this.map.latLngToLayerPoint(area.at);
    const room = width(area.path, at) * OVERHANG;
    for (const kind of ['whole', 'name']) {
      label.className = `tc-label ${kind}`;
      const size = { w: label.offsetWidth, h: label.offsetHeight };
      const free = size.w <= room && SHIFTS.map(([dx, dy]) => ({ ...size, x: at.x + dx * size.w, y: at.y + dy * size.h })).find(
        (box) => !taken.some((other) => meet(box, other)));
      if (!free) continue;
      taken.push(free);
      L.DomUtil.setPosition(label, L.point(free.x, free.y));
      return;
    }
    label.className = 'tc-label hidden';
  }
}

/** "Huyện Nho Quan" is read as "Nho Quan" on a map of districts; "Phường 12" keeps its kind. */
function short(name) {
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  return kind ? name.replace(kind[0], kind[1]) : name;
}

/** How wide the drawn shape is on the level of a point. */
function width(path, at) {
  let left = -Infinity;
  let right = Infinity;
  const rings = path._rings ?? [];
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a.y > at.y === b.y > at.y) continue;
      const x = a.x + ((at.y - a.y) * (b.x - a.x)) / (b.y - a.y);
      if (x <= at.x) left = Math.max(left, x);
      else right = Math.min(right, x);
    }
  return Number.isFinite(right - left) ? right - left : 0;
}

function meet(a, b) {
  return Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;
}

function element() {
  const label = L.DomUtil.create('div', 'tc-label');
  label.append(document.createElement('b'), document.createElement('span'));
  return label;
}
