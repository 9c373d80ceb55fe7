// A screenshot made small: at most 256 colours, which a window's picture hardly has more of.
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** The bytes of each line of an RGB or RGBA picture of eight bits, filters undone. */
function pixels(png) {
  const parts = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let at = 8; at < png.length; ) {
    const long = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + long);
    if (kind === "IHDR") [width, height, channels] = [data.readUInt32BE(0), data.readUInt32BE(4), { 2: 3, 6: 4 }[data[9]]];
    if (kind === "IDAT") parts.push(data);
    at += 12 + long;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const a = x >= channels ? out[y * line + x - channels] : 0;
      const b = y > 0 ? out[(y - 1) * line + x] : 0;
      const c = x >= channels && y > 0 ? out[(y - 1) * line + x - channels] : 0;
      const p = a + b - c;
      const nearest = Math.abs(p - a) <= Math.abs(p - b) && Math.abs(p - a) <= Math.abs(p - c) ? a : Math.abs(p - b) <= Math.abs(p - c) ? b : c;
      const add = [0, a, b, (a + b) >> 1, nearest][filter];
      out[y * line + x] = raw[y * (line + 1) + 1 + x] + add;
    }
  }
  return { width, height, channels, out };
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The same picture in the 256 colours it has most of; others become the nearest of these. */
export function small(png) {
  const { width, height, channels, out } = pixels(png);
  const colour = (at) => (out[at] << 16) | (out[at + 1] << 8) | out[at + 2];
  const times = new Map();
  for (let at = 0; at < out.length; at += channels) times.set(colour(at), (times.get(colour(at)) ?? 0) + 1);
  const palette = [];
  const far = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  // What is all but the same as a commoner one takes no place from something rarer and different.
  for (const least of [150, 40, 0]) {
    for (const [one] of [...times].sort((a, b) => b[1] - a[1])) {
      if (palette.length === 256) break;
      if (palette.every((other) => far(one, other) > least)) palette.push(one);
    }
  }
  const index = new Map();
  for (const one of times.keys()) {
    let best = 0;
    for (let i = 1; i < palette.length; i++) if (far(one, palette[i]) < far(one, palette[best])) best = i;
    index.set(one, best);
  }
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = index.get(colour((y * width + x) * channels));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  return Buffer.concat([png.subarray(0, 8), chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
