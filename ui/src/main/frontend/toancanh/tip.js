// What is read of an area under the pointer or the keyboard's focus: name, value, rank, way to the target.
import { filled, marks } from './areas.js';

export class Tip {
  constructor(map) {
    this.map = map;
    this.element = document.createElement('div');
    this.element.className = 'tc-tip';
    this.element.hidden = true;
    this.element.setAttribute('aria-hidden', 'true');
    map.getContainer().append(this.element);
  }

  show(area, words, at) {
    if (!area.look) return;
    if (this.area !== area || this.look !== area.look) this.element.replaceChildren(...this.#lines(area, words));
    this.area = area;
    this.look = area.look;
    this.element.hidden = false;
    this.#move(at ?? this.map.latLngToContainerPoint(area.at));
  }

  hide() {
    this.element.hidden = true;
    this.area = this.look = undefined;
  }

  #lines({ name, look }, words) {
    const told = line('i', marks(look, words).join(' · '));
    told.classList.toggle('simulated', look.simulated);
    const rest = [look.part, look.rank && filled(words.rank, look.rank, look.of), look.distance && filled(words.distance, look.distance)];
    return [
      line('b', name),
      line('strong', look.value || words.noData),
      line('span', rest.filter(Boolean).join(' · ')),
      ...(told.textContent ? [told] : []),
    ];
  }

  /** Beside the pointer, never over the edge of the map. */
  #move(at) {
    const room = this.map.getSize();
    const { offsetWidth: w, offsetHeight: h } = this.element;
    const x = at.x + 16 + w > room.x ? at.x - 16 - w : at.x + 16;
    const y = Math.min(Math.max(8, at.y - h / 2), room.y - h - 8);
    this.element.style.transform = `translate(${Math.max(8, x)}px, ${y}px)`;
  }
}

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
