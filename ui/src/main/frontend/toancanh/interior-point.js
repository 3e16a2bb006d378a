// The point of a shape that is farthest from its borders, where a label sits best (the quadtree search of "polylabel").

/** Longitude and latitude of the point, and the area of the largest part in square degrees. */
export function interiorPoint(geometry) {
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  const sized = polygons.map((rings) => ({ rings, size: size(rings[0]) }));
  const largest = sized.reduce((best, each) => (each.size > best.size ? each : best));
  return { at: farthest(largest.rings), size: largest.size };
}

function farthest(rings) {
  const box = bounds(rings[0]);
  const side = Math.max(Math.min(box.width, box.height), 1e-9);
  let best = cell(box.x + box.width / 2, box.y + box.height / 2, 0, rings);
  const open = [];
  for (let x = box.x; x < box.x + box.width; x += side)
    for (let y = box.y; y < box.y + box.height; y += side) open.push(cell(x + side / 2, y + side / 2, side / 2, rings));
  while (open.length) {
    open.sort((a, b) => a.most - b.most);
    const next = open.pop();
    if (next.distance > best.distance) best = next;
    if (next.most - best.distance <= side / 100) break;
    const half = next.half / 2;
    for (const [dx, dy] of [[-1, -1], [1, -1], [-1, 1], [1, 1]])
      open.push(cell(next.x + dx * half, next.y + dy * half, half, rings));
  }
  return [best.x, best.y];
}

function cell(x, y, half, rings) {
  const distance = inside(x, y, rings);
  return { x, y, half, distance, most: distance + half * Math.SQRT2 };
}

/** The distance to the nearest border; negative outside. */
function inside(x, y, rings) {
  let within = false;
  let nearest = Infinity;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      nearest = Math.min(nearest, toSegment(x, y, ax, ay, bx, by));
    }
  return (within ? 1 : -1) * Math.sqrt(nearest);
}

function toSegment(x, y, ax, ay, bx, by) {
  const dx = bx - ax;
  const dy = by - ay;
  const along = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

function bounds(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function size(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0)) / 2;
}
