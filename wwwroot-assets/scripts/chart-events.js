// What happens on a drawing, told to the page in its own terms: rows of its traces and of their marks.

// plotly numbers the marks of a heat map by row and column.
function markOf(point) {
  const number = point.pointNumber ?? point.pointIndex;
  return Array.isArray(number) ? number[0] * point.data.z[0].length + number[1] : number;
}

const asMark = point => ({ trace: point.data.meta.row, index: markOf(point) });

// A date axis speaks in texts, a logarithmic one in plain numbers.
function range(pair) {
  const ends = pair?.map(end => (typeof end === 'string' ? Date.parse(end.replace(' ', 'T') + 'Z') : end));
  return ends?.every(Number.isFinite) ? { from: Math.min(...ends), to: Math.max(...ends) } : null;
}

function zoomOf(axis, scale) {
  if (axis?.autorange !== false && axis?.autorange !== undefined) {
    return null;
  }

  const ends = scale === 'log' ? axis?.range.map(power => 10 ** power) : axis?.range;
  return range(ends);
}

// plotly hands events to whoever asked, one list per drawing; each is passed on after plotly has finished with it.
export function listen(element, page, figure) {
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
      tell({ kind: 'select', marks: event.points.filter(point => point.data.meta).map(asMark), horizontal: range(event.range?.x), vertical: range(event.range?.y) });
    }
  });
  element.on('plotly_relayout', change => {
    if (Object.keys(change).some(name => name.startsWith('xaxis.') || name.startsWith('yaxis.'))) {
      const { xaxis, yaxis } = element._fullLayout;
      tell({ kind: 'zoom', marks: [], horizontal: zoomOf(xaxis, figure().horizontalScale), vertical: zoomOf(yaxis, figure().verticalScale) });
    }
  });
  element.on('plotly_restyle', ([change, rows]) => {
    if ('visible' in change) {
      const shown = [change.visible].flat();
      rows.forEach((row, place) => tell({ kind: 'legend', marks: [{ trace: element.data[row].meta.row, index: 0 }], isShown: shown[place % shown.length] === true }));
    }
  });
}
