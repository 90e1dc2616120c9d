// Saving a file that the server made for this page.
export async function save(name, type, stream) {
  hand(name, new Blob([await stream.arrayBuffer()], { type }));
}

// The same of a document, into which the drawings of this page's charts go as pictures, each where its title is named.
export async function saveDocument(name, stream) {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(await stream.arrayBuffer()), 'text/html');
  const drawings = [];
  document.dispatchEvent(new CustomEvent('streamrec:draw', { detail: drawings }));
  await Promise.all(drawings);
  for (const place of page.querySelectorAll('[data-chart]')) {
    const drawing = [...document.querySelectorAll('figure.chart')].find(chart => chart.querySelector('h3')?.textContent === place.dataset.chart)?.querySelector('.js-plotly-plot');
    if (drawing) {
      place.append(Object.assign(page.createElement('img'), { alt: '', src: await picture(drawing) }));
    }
  }

  hand(name, new Blob([`<!DOCTYPE html>\n${page.documentElement.outerHTML}`], { type: 'text/html;charset=utf-8' }));
}

// As it is on the page, on the page's own ground: light ink would be lost on white paper.
function picture(drawing) {
  const ground = getComputedStyle(drawing.closest('.panel')).backgroundColor;
  const size = { width: drawing.clientWidth, height: drawing.clientHeight };
  return globalThis.Plotly.toImage({ data: drawing.data, layout: { ...drawing.layout, ...size, autosize: false, paper_bgcolor: ground } }, { format: 'svg', ...size });
}

function hand(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
