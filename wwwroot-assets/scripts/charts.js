// plotly.js behind two functions. The bundle (the "strict" one: it runs without eval) is loaded with the first chart of a visit only.

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

const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A custom property comes back as it was written, light-dark(…) included; only a property of an element is resolved to a colour.
function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

function whiskers(trace, ink) {
  return trace.margins ? { type: 'data', array: trace.margins, color: ink, thickness: 1.2, width: 4 } : undefined;
}

function bars(trace, tone) {
  const back = colour('--sr-line-strong');
  return {
    marker: { color: trace.highlighted == null ? tone : trace.y.map((_, bar) => (bar === trace.highlighted ? tone : back)), cornerradius: 4 },
    text: trace.labels ?? undefined,
    textposition: 'outside',
    cliponaxis: false,
  };
}

function line(trace, tone) {
  return trace.isReference
    ? { mode: 'lines', line: { color: colour('--sr-ink-soft'), dash: 'dash', width: 1.5 } }
    : { mode: trace.y.length > 60 ? 'lines' : 'lines+markers', line: { color: tone, width: 2.5 }, marker: { color: tone, size: 7 } };
}

function traces(figure) {
  const ink = colour('--sr-ink');
  return figure.traces.map((trace, index) => {
    const tone = colour(`--sr-series-${(index % 6) + 1}`);
    return {
      type: trace.type,
      name: trace.name,
      x: figure.positions ?? trace.x,
      y: trace.y,
      customdata: trace.x,
      error_y: whiskers(trace, ink),
      ...(trace.type === 'bar' ? bars(trace, tone) : line(trace, tone)),
      hovertemplate: `%{customdata}: %{y${figure.isShare ? ':.1%' : ''}}<extra>${trace.name}</extra>`,
    };
  });
}

// A handful of whole things gets no ticks between them: there is no half title.
function tickStep(figure) {
  const values = figure.traces.flatMap(trace => trace.y);
  return values.every(value => Number.isInteger(value) && value <= 6) ? 1 : undefined;
}

function layout(figure) {
  const ink = colour('--sr-ink-soft');
  const line = colour('--sr-line');
  const hasBars = figure.traces.some(trace => trace.type === 'bar');
  const share = figure.isShare ? { range: [0, 1], tickformat: '.0%', dtick: 0.2 } : undefined;
  const axis = title => ({ title: { text: title }, gridcolor: line, linecolor: line, zerolinecolor: line, automargin: true, fixedrange: true });
  return {
    autosize: true,
    margin: { l: 8, r: 8, t: 8, b: 8 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: style('--sr-font'), size: 13, color: ink },
    separators: figure.separators,
    xaxis: { ...axis(figure.horizontalAxis), type: figure.positions ? 'linear' : 'category', showgrid: false, ...share },
    // Bars stand on zero; lines are about their differences.
    yaxis: { ...axis(figure.verticalAxis), rangemode: hasBars ? 'tozero' : 'normal', tickformat: ',~r', dtick: tickStep(figure), ...share },
    hoverlabel: { bgcolor: colour('--sr-raised'), bordercolor: line, font: { color: colour('--sr-ink') } },
    bargap: 0.28,
    showlegend: figure.traces.length > 1,
    // Above the bars: below them it would lie on labels that had to be turned.
    legend: { orientation: 'h', x: 0, y: 1, yanchor: 'bottom' },
  };
}

export async function draw(element, figure, plotlyAddress, localeAddress) {
  const plotly = await loadPlotly(plotlyAddress);
  if (figure.language === 'es') {
    plotly.register((await import(localeAddress)).default);
  }

  let current = figure;
  const paint = async () => {
    await plotly.react(element, traces(current), layout(current), { displayModeBar: false, responsive: false, locale: current.language });
    // plotly.js draws an unknown type as a scatter plot and says nothing.
    current.traces.forEach((trace, index) => {
      const drawnAs = element._fullData?.[index]?.type;
      if (drawnAs !== trace.type) {
        throw new Error(`the trace type ${trace.type} was drawn as ${drawnAs}`);
      }
    });
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
      current = next;
      return paint();
    },
    dispose: () => {
      resize.disconnect();
      document.removeEventListener('streamrec:theme', paint);
      plotly.purge(element);
    },
  };
}
