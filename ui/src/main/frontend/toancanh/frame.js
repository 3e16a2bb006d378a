// The map in its room: fitted once it has a size, refitted when the room changes, kept clear of what lies over it.
const L = window.L;
const MARGIN = 0.035;

export class Frame {
  constructor(map, areas) {
    this.map = map;
    this.areas = areas;
    this.moved = false;
    map.on('dragstart', () => (this.moved = true));
    map.getContainer().addEventListener('wheel', () => (this.moved = true), { passive: true });
    this.watch = new ResizeObserver(() => this.#resized());
    this.watch.observe(map.getContainer());
  }

  /** The words of the controls and the source of the boundaries, in plain text. */
  name(words, attribution) {
    this.controls?.remove();
    this.controls = controls(words, (step) => this.#zoom(step), () => this.reset()).addTo(this.map);
    if (this.attribution) this.map.attributionControl?.removeAttribution(this.attribution);
    this.attribution = attribution.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    this.map.attributionControl?.addAttribution(this.attribution);
    this.failure?.remove();
  }

  fail(words, again) {
    this.failure = L.DomUtil.create('button', 'tc-map-failed', this.map.getContainer());
    this.failure.textContent = words;
    this.failure.onclick = () => {
      this.failure.remove();
      again();
    };
  }

  /** Shows the whole again, wherever someone had moved it. */
  reset() {
    this.moved = false;
    this.#fit();
  }

  dispose() {
    this.watch.disconnect();
  }

  #zoom(step) {
    this.moved = true;
    this.map.setZoom(this.map.getZoom() + step);
  }

  #resized() {
    this.#measure();
    if (!this.moved) this.#fit();
    else this.areas.labels.place();
  }

  /** A map that has drawn nothing yet does not notice that it was given room. */
  #measure() {
    this.map.invalidateSize({ pan: false, animate: false });
  }

  #fit() {
    this.#measure();
    const { bounds } = this.areas;
    const room = this.map.getSize();
    if (!bounds?.isValid() || !room.x || !room.y) return;
    this.map.options.minZoom = undefined;
    this.map.setMaxBounds(undefined);
    const best = this.#candidates(room).map((padding) => this.#view(bounds, padding, room)).reduce(better);
    this.map.setView(best.center, best.zoom, { animate: false });
    this.map.setMinZoom(best.zoom - 1);
    this.map.setMaxBounds(bounds.pad(1.5));
    this.areas.labels.place();
  }

  /** The whole room, and the room less what each overlay takes at its side; never less than a third of it. */
  #candidates(room) {
    const edge = Math.round(Math.min(room.x, room.y) * MARGIN);
    const overlays = this.#overlays();
    const heads = overlays.filter((box) => box.bottom < room.y / 2 && box.right - box.left > room.x / 2);
    const whole = { left: edge, top: Math.max(edge, ...heads.map((box) => box.bottom)), right: edge, bottom: edge };
    const others = overlays.filter((box) => !heads.includes(box));
    // All overlays at the left and right together, since each may be met by another part of the land.
    const both = others.map((box) => aside(box, room, whole)).reduce(widest, whole);
    const beside = others.map((box) => aside(box, room, whole));
    const above = others.map((box) => ({ ...whole, bottom: Math.max(edge, room.y - box.top) }));
    const roomy = (pad) => pad.left + pad.right < room.x * 0.67 && pad.top + pad.bottom < room.y * 0.67;
    const fitting = [whole, ...beside, ...above, both].filter(roomy);
    return fitting.length ? fitting : [{ left: edge, top: edge, right: edge, bottom: edge }];
  }

  #view(bounds, padding, room) {
    const size = L.point(padding.left + padding.right, padding.top + padding.bottom);
    const zoom = this.map.getBoundsZoom(bounds, false, size);
    const middle = this.map.project(bounds.getSouthWest(), zoom).add(this.map.project(bounds.getNorthEast(), zoom)).divideBy(2);
    const shift = L.point((padding.right - padding.left) / 2, (padding.bottom - padding.top) / 2);
    const centre = middle.add(shift);
    return { zoom, center: this.map.unproject(centre, zoom), covered: this.#covered(centre.subtract(room.divideBy(2)), zoom) };
  }

  /** Whether an overlay would hide a part of an area. */
  #covered(origin, zoom) {
    const overlays = this.#overlays();
    return this.areas.all.some(({ path }) =>
      path.getLatLngs().flat(2).some((corner) => {
        const at = this.map.project(corner, zoom).subtract(origin);
        return overlays.some((box) => at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom);
      }));
  }

  #overlays() {
    const container = this.map.getContainer().getBoundingClientRect();
    const stage = this.map.getContainer().closest('.tc-stage');
    return [...(stage?.querySelectorAll('[data-over-map]') ?? [])]
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width && box.top < container.bottom && box.bottom > container.top)
      .map((box) => ({
        left: box.left - container.left - 8,
        right: box.right - container.left + 8,
        top: box.top - container.top - 8,
        bottom: box.bottom - container.top + 8,
      }));
  }
}

/** The room left or right of an overlay, whichever is more. */
function aside(box, room, whole) {
  return box.left + box.right < room.x
    ? { ...whole, left: Math.max(whole.left, box.right) }
    : { ...whole, right: Math.max(whole.right, room.x - box.left) };
}

function widest(a, b) {
  return { ...a, left: Math.max(a.left, b.left), right: Math.max(a.right, b.right) };
}

function better(best, next) {
  if (best.covered !== next.covered) return best.covered ? next : best;
  return next.zoom > best.zoom ? next : best;
}

function controls(words, zoom, whole) {
  const control = L.control({ position: 'bottomright' });
  control.onAdd = () => {
    const bar = L.DomUtil.create('div', 'tc-zoom');
    const all = button('⤢', words.whole, whole);
    all.className = 'whole';
    bar.dataset.overMap = '';
    bar.append(button('+', words.zoomIn, () => zoom(0.5)), button('−', words.zoomOut, () => zoom(-0.5)), all);
    L.DomEvent.disableClickPropagation(bar);
    return bar;
  };
  return control;
}

function button(sign, words, act) {
  const element = L.DomUtil.create('button');
  element.type = 'button';
  element.textContent = sign;
  element.title = words;
  element.setAttribute('aria-label', words);
  element.onclick = act;
  return element;
}
