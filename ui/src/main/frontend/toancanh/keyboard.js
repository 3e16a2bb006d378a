// The keyboard on the map: Tab enters, arrows go to the next area that way, Enter or Space chooses, Escape goes up.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Keyboard {
  constructor(controller) {
    this.controller = controller;
    const { host } = controller;
    // Before Leaflet, which would move the whole map by the same keys.
    host.addEventListener('keydown', (event) => this.#press(event), true);
    host.addEventListener('focusin', (event) => this.#focus(event.target));
    host.addEventListener('focusout', () => controller.areas.leave());
  }

  #press(event) {
    if (event.key === 'Escape') return this.#take(event, () => this.controller.up());
    const area = this.#areaOf(event.target);
    if (!area || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === 'Enter' || event.key === ' ') return this.#take(event, () => this.controller.areas.listeners.choose(area));
    if (WAYS[event.key]) return this.#take(event, () => this.#go(area, WAYS[event.key]));
    return undefined;
  }

  #take(event, act) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #areaOf(element) {
    return element.dataset?.code && this.controller.areas.byCode?.get(element.dataset.code);
  }

  #focus(element) {
    const area = this.#areaOf(element);
    if (!area || !element.matches(':focus-visible')) return;
    this.controller.areas.all.forEach((each) => each.path.getElement().setAttribute('tabindex', each === area ? '0' : '-1'));
    this.controller.areas.hover(area);
  }

  /** The nearest area in a direction; sideways distance counts double. */
  #go(from, [dx, dy]) {
    const { map, areas } = this.controller;
    const start = map.latLngToContainerPoint(from.at);
    const ahead = areas.all
      .filter((area) => area !== from)
      .map((area) => ({ area, way: map.latLngToContainerPoint(area.at).subtract(start) }))
      .map(({ area, way }) => ({ area, along: way.x * dx + way.y * dy, aside: Math.abs(way.x * dy) + Math.abs(way.y * dx) }))
      .filter(({ along, aside }) => along > 0 && aside < along * 2.5);
    const next = ahead.sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside))[0];
    next?.area.path.getElement().focus();
  }
}
