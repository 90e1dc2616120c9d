// plotly.js behind a few functions. The bundle (the "strict" one: it runs without eval) is loaded with the first chart of a visit only.
import { listen } from './chart-events.js';
import { layout, pictureLayout } from './chart-layout.js';
import { colour, inScheme } from './chart-theme.js';
import { traces } from './chart-traces.js';

const PICTURE_WIDTH = 1200;

let plotlyLoad;

function loadPlotly(address) {
  plotlyLoad ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(globalThis.Plotly);
    script.onerror = () => {
      plotlyLoad = undefined;
      reject(new Error('the chart library could not be loaded'));
    };
    document.head.append(script);
  });
  return plotlyLoad;
}

// When the browser has nothing else to do.
export function preload(address) {
  const load = () => loadPlotly(address).catch(() => {});
  globalThis.requestIdleCallback ? requestIdleCallback(load, { timeout: 2000 }) : setTimeout(load, 200);
}

// One after the other, with a breath between: a page of thirty charts must not keep the browser from answering the server until it is given up.
let turn = Promise.resolve();

function inTurn(work) {
  const result = turn.then(work);
  turn = result.catch(() => {}).then(() => new Promise(resume => setTimeout(resume)));
  return result;
}

// plotly.js draws an unknown type as a scatter plot and says nothing.
function check(element, drawn) {
  drawn.forEach((trace, index) => {
    const drawnAs = element._fullData?.[index]?.type;
    if (drawnAs !== trace.type) {
      throw new Error(`the trace type ${trace.type} was drawn as ${drawnAs}`);
    }
  });
}

// A finger that lies on a chart means to scroll the page.
const fits = figure => (matchMedia('(pointer: coarse)').matches ? { ...figure, drag: null } : figure);

// What nobody looks at yet is asked for last, one after the other: somebody may print the page, and a printer waits for nobody.
const QUIET = 1500;
let quietTurn = Promise.resolve();

function whenQuiet(work) {
  setTimeout(() => {
    quietTurn = quietTurn.then(work).catch(() => {});
  }, QUIET);
}

// The page sends no data of its own accord: a dashboard has megabytes of it, and what is on the screen is to come first.
export async function draw(element, page, setup) {
  const plotly = await loadPlotly(setup.plotly);
  if (setup.language === 'es') {
    plotly.register((await import(setup.locale)).default);
  }

  let current;
  let asked;
  const fetched = () => {
    asked ??= page.invokeMethodAsync('FigureAsync').then(figure => {
      current = fits(figure);
    }, error => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  let isListening = false;
  let isNear = false;
  let isStale = true;
  let isGone = false;
  // The same for the whole life of a drawing: with another one plotly starts afresh and forgets who listens.
  const config = { displayModeBar: false, responsive: false, locale: setup.language, topojsonURL: setup.geography, doubleClick: false };
  const sized = () => ({ ...current, width: element.clientWidth, height: element.clientHeight });
  const paint = () => {
    // Asked for now, so that it is there when the turn comes.
    fetched().catch(() => {});
    return inTurn(paintInTurn);
  };
  const paintInTurn = async () => {
    isStale = false;
    await fetched();
    if (isGone) {
      return;
    }

    const drawn = traces(sized());
    await plotly.react(element, drawn, layout(current), config);
    check(element, drawn);
    if (!isListening) {
      isListening = true;
      listen(element, page, () => current, zoom => {
        current = { ...current, zoom };
        if (!zoom) {
          repaint();
        }
      });
      // Before this, a click is lost; whoever drives the page by program waits for it.
      element.dataset.listening = '';
    }
  };

  // A page may have twenty charts, of which a screen shows four: the others are drawn when they come near.
  const paintWhenNear = async () => {
    isStale = true;
    if (isNear) {
      await paint();
    }
  };
  // A page that has gone on answers nothing and needs nothing.
  const repaint = () => paintWhenNear().catch(error => !isGone && page.invokeMethodAsync('RaiseAsync', { kind: 'fail', marks: [], reason: error.message })).catch(() => {});
  const near = new IntersectionObserver(entries => {
    isNear = entries.at(-1).isIntersecting;
    if (isNear && isStale) {
      repaint();
    }
  }, { rootMargin: '400px 0px' });
  const resize = new ResizeObserver(() => {
    if (isListening && element.offsetParent !== null) {
      plotly.Plots.resize(element);
    }
  });
  const paintForPrinter = () => {
    if (isStale) {
      paint();
    }
  };
  // For a file of all drawings, near or not: each offers its picture to whoever asks. Paper is white, whatever the page is in.
  const offer = event => event.detail.push({
    element,
    picture: async () => {
      await fetched();
      const [width, height] = [element.clientWidth, element.clientHeight];
      const picture = inScheme('light', () => ({ data: traces(sized()), layout: { ...layout(current), width, height, autosize: false, paper_bgcolor: colour('--sr-surface') } }));
      return plotly.toImage({ ...picture, config }, { format: 'svg', width, height });
    },
  });
  document.addEventListener('streamrec:theme', repaint);
  document.addEventListener('streamrec:pictures', offer);
  addEventListener('beforeprint', paintForPrinter);
  near.observe(element);
  resize.observe(element);
  whenQuiet(() => !isGone && element.isConnected && fetched());

  return {
    update: () => {
      asked = undefined;
      whenQuiet(() => !isGone && element.isConnected && fetched());
      return paintWhenNear();
    },
    picture: async (format, filename) => {
      await fetched();
      await plotly.downloadImage(
        { data: traces(sized()), layout: { ...pictureLayout(current), autosize: false }, config },
        { format, filename, width: PICTURE_WIDTH, height: Math.round(Math.max(PICTURE_WIDTH * 0.55, element.clientHeight * 1.2)) });
    },
    dispose: () => {
      isGone = true;
      near.disconnect();
      resize.disconnect();
      document.removeEventListener('streamrec:theme', repaint);
      document.removeEventListener('streamrec:pictures', offer);
      removeEventListener('beforeprint', paintForPrinter);
      plotly.purge(element);
    },
  };
}
