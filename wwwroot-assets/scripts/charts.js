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

export async function draw(element, page, figure, addresses) {
  const plotly = await loadPlotly(addresses.plotly);
  if (figure.language === 'es') {
    plotly.register((await import(addresses.locale)).default);
  }

  let current = fits(figure);
  let isListening = false;
  let isNear = false;
  let isStale = true;
  // The same for the whole life of a drawing: with another one plotly starts afresh and forgets who listens.
  const config = { displayModeBar: false, responsive: false, locale: figure.language, topojsonURL: addresses.geography, doubleClick: false };
  const sized = () => ({ ...current, width: element.clientWidth, height: element.clientHeight });
  const paint = () => inTurn(async () => {
    isStale = false;
    const drawn = traces(sized());
    await plotly.react(element, drawn, layout(current), config);
    check(element, drawn);
    if (!isListening) {
      isListening = true;
      listen(element, page, () => current, () => {
        current = { ...current, zoom: null };
        repaint();
      });
    }
  });

  // A page may have twenty charts, of which a screen shows four: the others are drawn when they come near.
  const paintWhenNear = async () => {
    isStale = true;
    if (isNear) {
      await paint();
    }
  };
  const repaint = () => paintWhenNear().catch(error => page.invokeMethodAsync('RaiseAsync', { kind: 'fail', marks: [], reason: error.message }));
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
    picture: () => {
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

  return {
    update: next => {
      current = fits(next);
      return paintWhenNear();
    },
    picture: (format, filename) => plotly.downloadImage(
      { data: traces(sized()), layout: { ...pictureLayout(current), autosize: false }, config },
      { format, filename, width: PICTURE_WIDTH, height: Math.round(Math.max(PICTURE_WIDTH * 0.55, element.clientHeight * 1.2)) }),
    dispose: () => {
      near.disconnect();
      resize.disconnect();
      document.removeEventListener('streamrec:theme', repaint);
      document.removeEventListener('streamrec:pictures', offer);
      removeEventListener('beforeprint', paintForPrinter);
      plotly.purge(element);
    },
  };
}
