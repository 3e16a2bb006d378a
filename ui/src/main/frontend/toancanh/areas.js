// The areas of the map: one path each, a class per step, an outline for the chosen one, labels where they fit.
import { interiorPoint } from './interior-point.js';
import { Labels } from './labels.js';
import { CanvasPaint, SvgPaint } from './paint.js';

const L = window.L;
// A path per area is what keyboard and screen reader need; beyond this a canvas is several times faster.
const PATHS_UP_TO = 120;

export class Areas {
  #layers = L.layerGroup();
  #outline;

  constructor(map, listeners) {
    this.map = map;
    this.listeners = listeners;
    this.all = [];
    pane(map, 'tc-land', 350);
    pane(map, 'tc-outline', 450).style.pointerEvents = 'none';
    this.labels = new Labels(map, pane(map, 'tc-labels', 460));
    this.#layers.addTo(map);
    this.paths = L.svg({ padding: 0.5 });
    this.outlines = L.svg({ padding: 0.5, pane: 'tc-outline' });
    this.lands = L.svg({ padding: 0.5, pane: 'tc-land' });
  }

  draw(geometry, land) {
    this.#clear();
    if (!this.map._loaded) this.map.setView([0, 0], 1, { animate: false });
    if (land) this.#layers.addLayer(ground(land, this.lands));
    const accessible = geometry.features.length <= PATHS_UP_TO;
    this.painter = accessible ? new SvgPaint(this.map) : new CanvasPaint(this.map);
    const renderer = accessible ? this.paths : (this.canvas = L.canvas({ padding: 0.5 }));
    const layer = L.geoJSON(geometry, {
      style: { renderer, className: 'tc-area', weight: 1.25, fillOpacity: 1 },
      onEachFeature: (feature, path) => this.all.push(this.#area(feature, path)),
    });
    this.#layers.addLayer(layer);
    this.bounds = layer.getBounds();
    this.byCode = new Map(this.all.map((area) => [area.code, area]));
    this.painter.prepare(this.all, (area) => this.#listen(area));
    this.labels.of(this.all);
  }

  /** Lets go of whatever was drawn for other areas; nothing of it may outlive them on a page that stays open for weeks. */
  dispose() {
    this.#clear();
    this.labels.of([]);
  }

  paint(colours, words) {
    const codes = colours.codes.split(' ');
    const found = new Map(codes.map((code, at) => [code, at]));
    for (const area of this.all) {
      area.look = look(colours, found.get(area.code), codes.length);
      area.words = sentence(area, words);
    }
    this.painter?.paint(this.all, colours.ramp);
    this.labels.place();
  }

  select(code) {
    this.#remove(this.#outline);
    this.#outline = undefined;
    const area = this.byCode?.get(code);
    this.all.forEach((each) => (each.selected = each === area));
    this.painter?.select(this.all);
    this.labels.place();
    if (area) this.#outline = this.#around(area, 'tc-selected');
  }

  hover(area, at) {
    this.leave();
    this.hovered = this.#around(area, 'tc-hovered');
    this.listeners.point(area, at);
  }

  leave() {
    this.#remove(this.hovered);
    this.hovered = undefined;
    this.listeners.leave();
  }

  /** A canvas of its own for each drawing: one that stayed would lie over the paths of the next and take their clicks. */
  #clear() {
    this.#layers.clearLayers();
    this.#outline = this.hovered = this.hoveredArea = undefined;
    this.painter?.dispose();
    this.painter = undefined;
    this.canvas?.remove();
    this.canvas = undefined;
    this.all = [];
    this.byCode = new Map();
  }

  /** From the group too, which would keep for ever what only left the map. */
  #remove(outline) {
    if (outline) this.#layers.removeLayer(outline);
  }

  #around(area, className) {
    const style = { renderer: this.outlines, className, fill: false, interactive: false };
    return L.geoJSON(area.feature, { style }).addTo(this.#layers);
  }

  #area(feature, path) {
    const { code, name } = feature.properties;
    const { at, size } = interiorPoint(feature.geometry);
    return { code: String(code), name, feature, path, size, at: L.latLng(at[1], at[0]) };
  }

  #listen(area) {
    area.path.on('click', (event) => {
      L.DomEvent.stop(event);
      this.listeners.choose(area);
    });
    area.path.on('mousemove', (event) =>
      this.hoveredArea === area ? this.listeners.point(area, event.containerPoint) : this.#enter(area, event.containerPoint));
    area.path.on('mouseout', () => {
      this.hoveredArea = undefined;
      this.leave();
    });
  }

  #enter(area, at) {
    this.hoveredArea = area;
    this.hover(area, at);
  }
}

function look(colours, at, of) {
  if (at === undefined) return { step: '-', value: '', part: '', rank: 0, of, distance: '', estimated: false, simulated: false };
  return {
    ramp: colours.ramp,
    step: colours.steps[at],
    value: colours.values[at],
    part: colours.parts[at],
    rank: colours.ranks[at],
    of: colours.ranks.filter((rank) => rank > 0).length,
    distance: colours.distances[at],
    estimated: (colours.marks[at] & 1) > 0,
    simulated: (colours.marks[at] & 2) > 0,
    restsOn: colours.years[colours.restsOn[at]],
  };
}

/** The area in one sentence, for a screen reader: "Huyện Nho Quan: 63,2 %, hạng 8/8". */
function sentence({ name, look }, words) {
  const parts = [look.value || words.noData];
  if (look.part) parts.push(look.part);
  parts.push(...marks(look, words));
  if (look.rank) parts.push(filled(words.rank, look.rank, look.of));
  if (look.distance) parts.push(filled(words.distance, look.distance));
  return `${name}: ${parts.join(', ')}`;
}

/** What must be told beside the value; both can hold. An estimate says of when its counts are. */
export function marks(look, words) {
  const estimated = look.restsOn ? filled(words.estimatedOn, look.restsOn) : words.estimated;
  return [look.simulated && words.simulated, look.estimated && estimated].filter(Boolean);
}

export function filled(pattern, ...values) {
  return values.reduce((text, value, at) => text.replace(`{${at}}`, value), pattern ?? '');
}

function ground(land, renderer) {
  return L.geoJSON(land, { style: { renderer, className: 'tc-land', weight: 1, interactive: false } });
}

function pane(map, name, zIndex) {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = zIndex;
  return pane;
}
