// Two ways to colour: paths take classes and the theme's own variables; a canvas is told colours again when they change.
const L = window.L;
const HATCH = `<defs><pattern id="tc-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect width="7" height="7" class="tc-hatch-ground"/><line x1="0" y1="0" x2="0" y2="7" class="tc-hatch-line"/></pattern></defs>`;

export class SvgPaint {
  constructor(map) {
    this.map = map;
  }

  prepare(areas, listen) {
    areas.forEach((area) => {
      const path = area.path.getElement();
      path.setAttribute('tabindex', '-1');
      path.setAttribute('role', 'button');
      path.dataset.code = area.code;
      listen(area);
    });
    areas[0]?.path.getElement().setAttribute('tabindex', '0');
    const svg = areas[0]?.path.getElement().ownerSVGElement;
    if (svg && !svg.querySelector('#tc-hatch')) svg.insertAdjacentHTML('afterbegin', HATCH);
  }

  paint(areas, ramp) {
    areas.forEach(({ path, look, words }) => {
      const element = path.getElement();
      element.style.fill = look.step === '-' ? 'url(#tc-hatch)' : `var(--${ramp}-${Number(look.step) + 1})`;
      element.dataset.step = look.step;
      element.setAttribute('aria-label', words);
    });
  }

  select(areas) {
    areas.forEach((area) => area.path.getElement().setAttribute('aria-pressed', String(Boolean(area.selected))));
  }

  dispose() {}
}

export class CanvasPaint {
  constructor(map) {
    this.map = map;
    this.watch = new MutationObserver(() => this.areas && this.paint(this.areas, this.ramp));
    this.watch.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
  }

  prepare(areas, listen) {
    areas.forEach(listen);
  }

  paint(areas, ramp) {
    this.areas = areas;
    this.ramp = ramp;
    const colours = getComputedStyle(this.map.getContainer());
    const colour = (name) => colours.getPropertyValue(name).trim();
    const hatch = hatched(colour('--surface-2'), colour('--no-data'));
    const color = colour('--area-border');
    areas.forEach(({ path, look }) =>
      path.setStyle({ color, fillColor: look.step === '-' ? hatch : colour(`--${ramp}-${Number(look.step) + 1}`) }));
  }

  select() {}

  /** The document would keep the watch, and with it every area that it colours. */
  dispose() {
    this.watch.disconnect();
  }
}

function hatched(ground, line) {
  const tile = L.DomUtil.create('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = line;
  pen.beginPath();
  for (const from of [-8, 0, 8]) {
    pen.moveTo(from, 8);
    pen.lineTo(from + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}
