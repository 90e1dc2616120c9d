// A trace of ours as traces of plotly.js, one function for each kind that the page knows.
import { colour, opposed, rising, series } from './chart-theme.js';

// What the page sends in binary, as plain numbers where the drawing needs them one by one.
function numbers(packed) {
  const bytes = Uint8Array.from(atob(packed.bdata), character => character.charCodeAt(0));
  return Array.from(new Float64Array(bytes.buffer));
}

// One colour for all marks, or a strong one for those that stand out.
function tones(trace, tone, count) {
  if (trace.highlighted == null) {
    return tone;
  }

  const [back, chosen] = [colour('--sr-line-strong'), new Set(trace.highlighted)];
  return Array.from({ length: count }, (_, mark) => (chosen.has(mark) ? tone : back));
}

// Bars keep the colour that the legend explains; those that step back pale.
function fading(trace) {
  const chosen = new Set(trace.highlighted);
  return trace.highlighted == null ? undefined : trace.y.map((_, mark) => (chosen.has(mark) ? 1 : 0.28));
}

function whiskers(trace) {
  return trace.margins ? { type: 'data', array: trace.margins, color: colour('--sr-ink'), thickness: 1.2, width: 4 } : undefined;
}

const hover = trace => ({ customdata: trace.hover, hovertemplate: `%{customdata}<extra>${trace.name}</extra>` });

function bar(trace, figure, tone) {
  const look = { marker: { color: tone, opacity: fading(trace), cornerradius: 4 }, text: trace.labels ?? undefined, textposition: 'outside', cliponaxis: false };
  if (!figure.isLying) {
    return { ...look, ...plain(trace, figure), error_y: whiskers(trace) };
  }

  // By number, not by name: two titles of one name are two bars.
  return { ...look, ...hover(trace), orientation: 'h', x: trace.y, y: trace.y.map((_, mark) => mark), error_x: whiskers(trace), hovertemplate: '%{customdata}<extra></extra>' };
}

function line(trace, figure, tone) {
  const own = trace.positions && { x: numbers(trace.positions), hoverinfo: 'skip', hovertemplate: undefined };
  const look = trace.isReference
    ? { mode: 'lines', line: { color: colour('--sr-ink-soft'), dash: 'dash', width: 1.5 } }
    : { mode: trace.y.length > 60 ? 'lines' : 'lines+markers', line: { color: tone, width: 2.5 }, marker: { color: tones(trace, tone, trace.y.length), size: 7 } };
  return { ...look, ...plain(trace, figure), error_y: whiskers(trace), ...own };
}

const plain = (trace, figure) => ({ x: figure.positions ?? trace.x, y: trace.y, ...hover(trace) });

function histogram(trace, figure, tone) {
  const edges = numbers(trace.positions);
  return {
    x: trace.y.map((_, bin) => (edges[bin] + edges[bin + 1]) / 2),
    width: trace.y.map((_, bin) => (edges[bin + 1] - edges[bin]) * 0.94),
    y: trace.y,
    marker: { color: tone, opacity: fading(trace) },
    ...hover(trace),
  };
}

function point(trace, figure, tone) {
  const format = scale => (scale === 'date' ? '|%Y-%m-%d' : '');
  return {
    mode: 'markers',
    x: trace.positions,
    y: trace.heights,
    marker: { color: tones(trace, tone, trace.x.length), size: trace.x.length > 400 ? 5 : 8, opacity: 0.6, line: { width: 0 } },
    customdata: trace.x,
    hovertemplate: `%{customdata}<br>${figure.horizontalAxis}: %{x${format(figure.horizontalScale)}}<br>${figure.verticalAxis}: %{y}<extra></extra>`,
  };
}

function heatmap(trace) {
  const columns = trace.columnNames.length;
  const inRows = values => trace.rowNames.map((_, row) => values.slice(row * columns, (row + 1) * columns));
  const scale = trace.isCorrelation ? { colorscale: opposed(), zmin: -1, zmax: 1, zmid: 0 } : { colorscale: rising(), zmin: 0 };
  const count = trace.columnNames.length;
  return {
    // By number, as two columns may be shortened to one name.
    x: Array.from({ length: count }, (_, column) => column),
    y: trace.rowNames.map((_, row) => row),
    z: inRows(trace.y),
    ...scale,
    xgap: 2,
    ygap: 2,
    text: trace.labels ? inRows(trace.labels) : undefined,
    texttemplate: trace.labels ? '%{text}' : undefined,
    showscale: !trace.labels,
    colorbar: { thickness: 8, outlinewidth: 0, len: 0.9 },
    customdata: inRows(trace.hover),
    hovertemplate: '%{customdata}<extra></extra>',
  };
}

function box(trace, figure, tone) {
  // A category without values has no box; plotly would make one of zeros.
  const marks = trace.spreads.map((_, mark) => mark).filter(mark => trace.spreads[mark].every(value => value != null));
  const column = place => marks.map(mark => trace.spreads[mark][place]);
  return {
    meta: { marks },
    x: marks.map(mark => trace.x[mark]),
    lowerfence: column(0),
    q1: column(1),
    median: column(2),
    q3: column(3),
    upperfence: column(4),
    mean: column(5),
    boxmean: true,
    marker: { color: tone },
    line: { color: tone, width: 1.5 },
    width: 0.55,
  };
}

function map(trace) {
  const highest = Math.max(1, ...trace.y);
  const powers = Array.from({ length: Math.floor(Math.log10(highest)) + 1 }, (_, power) => power);
  return {
    locationmode: 'ISO-3',
    locations: trace.codes,
    z: trace.y.map(value => (value > 0 ? Math.log10(value) : null)),
    zmin: 0,
    zmax: Math.log10(highest) || 1,
    colorscale: rising(),
    marker: {
      line: {
        color: trace.highlighted ? tones(trace, colour('--sr-ink'), trace.y.length) : colour('--sr-surface'),
        width: trace.highlighted ? trace.y.map((_, mark) => (trace.highlighted.includes(mark) ? 2 : 0.4)) : 0.4,
      },
    },
    colorbar: { thickness: 8, outlinewidth: 0, len: 0.7, tickvals: powers, ticktext: powers.map(power => (10 ** power).toLocaleString(document.documentElement.lang)) },
    ...hover(trace),
    hovertemplate: '%{customdata}<extra></extra>',
  };
}

// Roughly what a letter and a line of the labels' type take, in pixels, and how much of the drawing plotly leaves free around the outermost points.
const [LETTER, LINE, RIM] = [6.4, 15, 0.06];

// Names that lie on each other are read by nobody: the largest points get theirs above or below as long as there is room, the others tell theirs to the pointer.
function labels(trace, figure, across, up, radius) {
  const [left, right] = figure.zoom?.horizontal ? [figure.zoom.horizontal.from, figure.zoom.horizontal.to] : [Math.min(...across), Math.max(...across)];
  const [bottom, top] = figure.zoom?.vertical ? [figure.zoom.vertical.from, figure.zoom.vertical.to] : [Math.min(...up), Math.max(...up)];
  const [width, height] = [figure.width ?? 900, figure.height ?? 480];
  const place = (share, length) => length * (RIM + (1 - 2 * RIM) * share);
  const [columns, rows] = [across.map(x => place((x - left) / (right - left || 1), width)), up.map(y => place((top - y) / (top - bottom || 1), height))];
  const taken = [];
  const covers = (x, y, half, own) => columns.some((column, mark) => mark !== own && Math.abs(column - x) < half && Math.abs(rows[mark] - y) < (LINE + radius[mark]) / 2);
  const text = across.map(() => '');
  const side = across.map(() => 'top center');
  const bySize = across.map((_, mark) => mark).sort((one, other) => trace.y[other] - trace.y[one]);
  for (const mark of bySize) {
    const [x, y, half] = [columns[mark], rows[mark], (trace.x[mark].length * LETTER) / 2];
    const sides = [['top center', y - radius[mark] - LINE / 2], ['bottom center', y + radius[mark] + LINE / 2]];
    const free = sides.find(([, middle]) => x >= half && x + half <= width && !covers(x, middle, half, mark)
      && !taken.some(box => Math.abs(box.x - x) < box.half + half && Math.abs(box.y - middle) < LINE));
    if (free) {
      taken.push({ x, y: free[1], half });
      [text[mark], side[mark]] = [trace.x[mark], free[0]];
    }
  }

  return { text, textposition: side };
}

// The lines first, so that the points lie on them; where a line breaks, plotly wants a gap.
function network(trace, figure, tone) {
  const [across, up] = [numbers(trace.positions), numbers(trace.heights)];
  const lines = { x: [], y: [] };
  for (let link = 0; link < trace.links.length; link += 3) {
    const [from, to] = [trace.links[link], trace.links[link + 1]];
    lines.x.push(across[from], across[to], null);
    lines.y.push(up[from], up[to], null);
  }

  const most = Math.max(1, ...trace.y);
  const size = trace.y.map(value => 8 + 18 * Math.sqrt(value / most));
  return [
    { ...lines, mode: 'lines', line: { color: colour('--sr-line-strong'), width: 1 }, opacity: 0.6, hoverinfo: 'skip' },
    {
      x: across,
      y: up,
      mode: 'markers+text',
      ...labels(trace, figure, across, up, size.map(width => width / 2)),
      textfont: { size: 11, color: colour('--sr-ink') },
      cliponaxis: false,
      marker: { color: tones(trace, tone, across.length), size, line: { width: 1, color: colour('--sr-surface') } },
      ...hover(trace),
    },
  ];
}

const kinds = { bar, line, histogram, point, heatmap, box, map, network };

// Each carries the row of the page's trace, as one of ours may be two of plotly's.
export function traces(figure) {
  return figure.traces.flatMap((trace, row) => {
    const draw = kinds[trace.kind];
    if (!draw) {
      throw new Error(`there is no drawing for the trace kind ${trace.kind}`);
    }

    return [draw(trace, figure, series(row))].flat().map(part => ({ type: trace.type, name: trace.name, ...part, meta: { row, ...part.meta } }));
  });
}

