// What happens on a drawing, told to the page in its own terms: rows of its traces and of their marks.

// plotly numbers the marks of a heat map by row and column; of some traces only part of the marks is drawn.
function markOf(point) {
  const number = point.pointNumber ?? point.pointIndex;
  const mark = Array.isArray(number) ? number[0] * point.data.z[0].length + number[1] : number;
  return point.data.meta.marks?.[mark] ?? mark;
}

// A message to the server is small: what was drawn around more marks than this is told by its sides, which is how points are filtered.
const MOST_MARKS = 500;

const asMark = point => ({ trace: point.data.meta.row, index: markOf(point) });

const ends = places => (places?.length > 0 && typeof places[0] === 'number' ? [Math.min(...places), Math.max(...places)] : places?.slice(0, 2));

// A date axis speaks in texts, a logarithmic one in plain numbers.
function range(pair) {
  const numbers = pair?.map(end => (typeof end === 'string' ? Date.parse(end.replace(' ', 'T') + 'Z') : end));
  return numbers?.every(Number.isFinite) ? { from: Math.min(...numbers), to: Math.max(...numbers) } : null;
}

function zoomOf(axis, scale) {
  if (axis?.autorange !== false && axis?.autorange !== undefined) {
    return null;
  }

  return range(scale === 'log' ? axis?.range.map(power => 10 ** power) : axis?.range);
}

// plotly hands events to whoever asked, one list per drawing; each is passed on after plotly has finished with it.
// What was zoomed to is remembered at once: whoever goes back need not wait until the page has answered.
export function listen(element, page, figure, remember) {
  const tell = message => page.invokeMethodAsync('RaiseAsync', message).catch(() => {
    // The page has left in between; nobody is there to be told.
  });
  element.on('plotly_click', event => {
    const marks = (event.points ?? []).filter(point => point.data.meta).map(asMark);
    if (marks.length > 0) {
      tell({ kind: 'click', marks: marks.slice(0, 1) });
    }
  });
  element.on('plotly_selected', event => {
    if (event?.points) {
      // A lasso has no sides; the box around it has.
      const sides = event.range ?? event.lassoPoints;
      tell({ kind: 'select', marks: event.points.filter(point => point.data.meta).slice(0, MOST_MARKS).map(asMark), horizontal: range(ends(sides?.x)), vertical: range(ends(sides?.y)) });
    }
  });
  element.on('plotly_relayout', change => {
    // An axis that nobody touched may have a range all the same: a share runs from 0 to 1.
    const touched = axis => Object.keys(change).some(name => name.startsWith(axis));
    if (touched('xaxis.') || touched('yaxis.')) {
      const { xaxis, yaxis } = element._fullLayout;
      const { zoom, horizontalScale, verticalScale } = figure();
      const horizontal = touched('xaxis.') ? zoomOf(xaxis, horizontalScale) : (zoom?.horizontal ?? null);
      const vertical = touched('yaxis.') ? zoomOf(yaxis, verticalScale) : (zoom?.vertical ?? null);
      remember(horizontal || vertical ? { horizontal, vertical } : null);
      tell({ kind: 'zoom', marks: [], horizontal, vertical });
    }
  });
  // plotly's own way back leads to what was drawn first, which of a shared link is the part that it shows.
  const reset = () => {
    if (figure().zoom) {
      remember(null);
      tell({ kind: 'zoom', marks: [] });
    }
  };
  element.on('plotly_doubleclick', reset);
  element.on('plotly_deselect', reset);
  element.on('plotly_restyle', ([change, rows]) => {
    if ('visible' in change) {
      const shown = [change.visible].flat();
      rows.forEach((row, place) => tell({ kind: 'legend', marks: [{ trace: element.data[row].meta.row, index: 0 }], isShown: shown[place % shown.length] === true }));
    }
  });
}
