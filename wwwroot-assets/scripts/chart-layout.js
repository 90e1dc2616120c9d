// Axes, margins and type of a drawing.
import { colour, style } from './chart-theme.js';

// A handful of whole things gets no ticks between them: there is no half title.
function tickStep(figure) {
  const values = figure.traces.flatMap(trace => trace.y);
  return values.length > 0 && values.every(value => Number.isInteger(value) && value <= 6) ? 1 : undefined;
}

function zoomed(range, scale) {
  return range ? { range: scale === 'log' ? [Math.log10(range.from), Math.log10(range.to)] : [range.from, range.to], autorange: false } : undefined;
}

function axisOf(figure) {
  const line = colour('--sr-line');
  return title => ({ title: { text: title, standoff: 8 }, gridcolor: line, linecolor: line, zerolinecolor: line, automargin: true, fixedrange: figure.drag !== 'zoom' });
}

// Values that stand beside their bars need room, which plotly does not leave.
function roomFor(labels, figure) {
  const longest = Math.max(...figure.traces[0].y);
  return labels && figure.verticalScale === 'linear' && longest > 0 ? { range: [Math.min(0, ...figure.traces[0].y), longest * 1.16], autorange: false } : undefined;
}

// Names down the side, the first at the top, values along the foot.
function lying(figure) {
  const axis = axisOf(figure);
  const names = figure.traces[0].ticks;
  return {
    xaxis: { ...axis(figure.verticalAxis), rangemode: 'tozero', tickformat: ',~r', type: figure.verticalScale, dtick: figure.verticalScale === 'linear' ? tickStep(figure) : undefined, ...roomFor(figure.traces[0].labels, figure) },
    yaxis: { ...axis(''), showgrid: false, zeroline: false, range: [names.length - 0.5, -0.5], tickvals: names.map((_, mark) => mark), ticktext: names, ticks: '' },
  };
}

function cells(figure) {
  const axis = axisOf(figure);
  const { rowNames, columnNames } = figure.traces[0];
  const names = list => ({ showgrid: false, zeroline: false, ticks: '', ticklabeloverflow: 'allow', tickvals: list.map((_, place) => place), ticktext: list });
  return {
    xaxis: { ...axis(figure.horizontalAxis), ...names(columnNames), range: [-0.5, columnNames.length - 0.5] },
    yaxis: { ...axis(figure.verticalAxis), ...names(rowNames), range: [rowNames.length - 0.5, -0.5] },
  };
}

function world() {
  const line = colour('--sr-line');
  return {
    geo: {
      projection: { type: 'natural earth' },
      bgcolor: 'rgba(0,0,0,0)',
      showframe: false,
      showcoastlines: false,
      showland: true,
      landcolor: colour('--sr-sunken'),
      showcountries: true,
      countrycolor: line,
      lataxis: { range: [-58, 84] },
    },
    dragmode: false,
  };
}

function web(figure) {
  const none = { visible: false, fixedrange: figure.drag !== 'zoom' };
  return { xaxis: { ...none, ...zoomed(figure.zoom?.horizontal) }, yaxis: { ...none, ...zoomed(figure.zoom?.vertical) }, showlegend: false };
}

function plain(figure) {
  const axis = axisOf(figure);
  const onNumbers = figure.positions || figure.traces.some(trace => trace.positions);
  const share = figure.isShare ? { range: [0, 1], tickformat: '.0%', dtick: 0.2 } : undefined;
  const isFromZero = figure.traces.some(trace => trace.kind === 'bar' || trace.kind === 'histogram');
  const isScatter = figure.traces.some(trace => trace.kind === 'point');
  const isBox = figure.traces.some(trace => trace.kind === 'box');
  // Thousands and millions are read by their letters; thousandths are not.
  const rule = scale => (scale === 'log' ? { tickformat: isBox ? '' : '~s', exponentformat: 'power', dtick: 1 } : undefined);
  return {
    xaxis: {
      ...axis(figure.horizontalAxis),
      type: onNumbers ? figure.horizontalScale : 'category',
      showgrid: isScatter,
      ...rule(figure.horizontalScale),
      ...share,
      ...zoomed(figure.zoom?.horizontal, figure.horizontalScale),
    },
    // Bars stand on zero; lines are about their differences.
    yaxis: {
      ...axis(figure.verticalAxis),
      type: figure.verticalScale,
      rangemode: isFromZero ? 'tozero' : 'normal',
      tickformat: ',~r',
      dtick: figure.verticalScale === 'linear' ? tickStep(figure) : undefined,
      ...rule(figure.verticalScale),
      ...share,
      ...zoomed(figure.zoom?.vertical, figure.verticalScale),
    },
  };
}

function axes(figure) {
  const kinds = new Set(figure.traces.map(trace => trace.kind));
  if (figure.isLying) {
    return lying(figure);
  }

  return kinds.has('heatmap') ? cells(figure) : kinds.has('map') ? world() : kinds.has('network') ? web(figure) : plain(figure);
}

// Without marks that are chosen one by one, the nearest to the pointer is meant, however far off: a thin bar is as easy to hit as a thick one.
function hovermode(figure) {
  const isBars = figure.traces.every(trace => trace.kind === 'bar' || trace.kind === 'histogram');
  return isBars && figure.isClickable ? (figure.isLying ? 'y' : 'x') : 'closest';
}

export function layout(figure) {
  const ink = colour('--sr-ink-soft');
  return {
    autosize: true,
    margin: { l: 8, r: 8, t: 8, b: 8 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: style('--sr-font'), size: figure.isLarge && matchMedia('(min-width: 60rem)').matches ? 16 : 13, color: ink },
    separators: figure.separators,
    hoverlabel: { bgcolor: colour('--sr-raised'), bordercolor: colour('--sr-line'), font: { color: colour('--sr-ink') } },
    hovermode: hovermode(figure),
    dragmode: figure.drag ?? false,
    // What was drawn around is a filter by now; its outline would only hide the marks.
    selections: [],
    newselection: { line: { color: colour('--sr-accent'), width: 1.5 } },
    barmode: figure.isStacked ? 'stack' : 'group',
    bargap: 0.28,
    showlegend: figure.traces.length > 1,
    // Above the bars: below them it would lie on labels that had to be turned.
    legend: { orientation: 'h', traceorder: 'normal', x: 0, y: 1, yanchor: 'bottom' },
    ...axes(figure),
  };
}

// On the page the title stands above the drawing; a picture has to bring it along, and a ground to stand on.
export function pictureLayout(figure) {
  return {
    ...layout(figure),
    paper_bgcolor: colour('--sr-surface'),
    margin: { l: 40, r: 40, t: 96, b: 40 },
    title: { text: figure.title, subtitle: { text: figure.subtitle ?? '' }, x: 0.03, xanchor: 'left', font: { color: colour('--sr-ink'), size: 22 } },
  };
}
