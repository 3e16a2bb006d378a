// The browser's half of ChoroplethMap.java: fetches shapes, colours them, and says what was chosen.
import 'leaflet/dist/leaflet.js';
import { Areas } from './areas.js';
import { Frame } from './frame.js';
import { Keyboard } from './keyboard.js';
import { Tip } from './tip.js';

const L = window.L;
const controllers = new Map();

class ChoroplethMap {
  constructor(host) {
    this.host = host;
    this.map = prepared(host);
    this.words = {};
    this.tip = new Tip(this.map);
    this.areas = new Areas(this.map, {
      choose: (area) => this.#tell('area-click', area.code),
      point: (area, at) => this.tip.show(area, this.words, at),
      leave: () => this.tip.hide(),
    });
    this.frame = new Frame(this.map, this.areas);
    new Keyboard(this);
  }

  /** Fetches other areas; asking twice for the same ones does nothing. */
  async shapes(shapes, words) {
    this.words = words;
    this.frame.name(words, shapes.attribution);
    if (shapes.url === this.url) return;
    this.url = shapes.url;
    this.loading = true;
    this.host.dataset.state = 'loading';
    try {
      const [areas, land] = await Promise.all([geometry(shapes.url), geometry(shapes.surroundings).catch(() => undefined)]);
      if (shapes.url === this.url) this.#draw(areas, land);
    } catch (failure) {
      if (shapes.url === this.url) this.#fail(shapes, failure);
    }
  }

  colour(colours) {
    this.colours = colours;
    if (!this.loading) this.#paint();
  }

  select(code) {
    this.selected = code;
    this.areas.select(code);
  }

  up() {
    this.#tell('area-up');
  }

  /** Leaflet's map listens to the window, which would keep it, and all that it drew, for as long as the page is open. */
  dispose() {
    this.url = undefined;
    this.frame.dispose();
    this.areas.dispose();
    this.map.remove();
    this.host.map = undefined;
  }

  #draw(areas, land) {
    this.loading = false;
    this.host.dataset.state = 'ready';
    this.tip.hide();
    this.areas.draw(areas, land);
    this.frame.reset();
    this.#paint();
    this.areas.select(this.selected);
  }

  #paint() {
    if (this.colours) this.areas.paint(this.colours, this.words);
  }

  #fail(shapes, failure) {
    console.error(failure);
    this.host.dataset.state = 'failed';
    this.frame.fail(this.words.failed, () => {
      this.url = undefined;
      this.shapes(shapes, this.words);
    });
  }

  #tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** The add-on's map where it made one, or a new one after a second attach. */
function prepared(host) {
  const map = host.map ?? L.map(host.querySelector('div'));
  host.map = map;
  host.components ??= [];
  map.zoomControl?.remove();
  map.attributionControl?.setPrefix(false);
  if (map.attributionControl) map.attributionControl.getContainer().dataset.overMap = '';
  Object.assign(map.options, { zoomSnap: 0, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, bounceAtZoomLimits: false });
  return map;
}

/** Vaadin makes another element for a component that comes back, and tells nobody of the one that it has dropped. */
function disposeDropped() {
  for (const [host, controller] of controllers) {
    if (host.isConnected) continue;
    controllers.delete(host);
    controller.dispose();
  }
}

async function geometry(url) {
  if (!url) return undefined;
  const answer = await fetch(url, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

window.toancanh = {
  ...window.toancanh,
  map(host) {
    if (!controllers.has(host)) {
      disposeDropped();
      controllers.set(host, new ChoroplethMap(host));
    }
    return controllers.get(host);
  },
};
