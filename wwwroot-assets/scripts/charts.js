// plotly.js behind a few functions. The bundle (the "strict" one: it runs without eval) is loaded with the first chart of a visit only.
import { listen } from './chart-events.js';
import { layout, pictureLayout } from './chart-layout.js';
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
  // The same for the whole life of a drawing: with another one plotly starts afresh and forgets who listens.
  const config = { displayModeBar: false, responsive: false, locale: figure.language, topojsonURL: addresses.geography, doubleClick: 'reset' };
  const paint = async () => {
    const drawn = traces(current);
    await plotly.react(element, drawn, layout(current), config);
    check(element, drawn);
    if (!isListening) {
      isListening = true;
      listen(element, page, () => current);
    }
  };

  const resize = new ResizeObserver(() => {
    if (element.offsetParent !== null) {
      plotly.Plots.resize(element);
    }
  });
  document.addEventListener('streamrec:theme', paint);
  await paint();
  resize.observe(element);

  return {
    update: next => {
      current = fits(next);
      return paint();
    },
    picture: (format, filename) => plotly.downloadImage(
      { data: traces(current), layout: { ...pictureLayout(current), autosize: false }, config },
      { format, filename, width: PICTURE_WIDTH, height: Math.round(Math.max(PICTURE_WIDTH * 0.55, element.clientHeight * 1.2)) }),
    dispose: () => {
      resize.disconnect();
      document.removeEventListener('streamrec:theme', paint);
      plotly.purge(element);
    },
  };
}
