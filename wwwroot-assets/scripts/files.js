// Saving a file that the server made for this page.
export async function save(name, type, stream) {
  hand(name, new Blob([await stream.arrayBuffer()], { type }));
}

// The same of a document, into which the drawings of this page's charts go as pictures, each where its title is named.
export async function saveDocument(name, stream) {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(await stream.arrayBuffer()), 'text/html');
  const drawings = await allDrawings();
  for (const place of page.querySelectorAll('[data-chart]')) {
    const drawing = drawings.find(each => each.element.closest('figure').querySelector('h3').textContent === place.dataset.chart);
    if (drawing) {
      place.append(Object.assign(page.createElement('img'), { alt: '', src: await drawing.picture() }));
    }
  }

  hand(name, new Blob([`<!DOCTYPE html>\n${page.documentElement.outerHTML}`], { type: 'text/html;charset=utf-8' }));
}

// A page that has just come may not have all of its drawings yet.
async function allDrawings() {
  const drawings = [];
  for (let look = 0; look < 100; look++) {
    drawings.length = 0;
    document.dispatchEvent(new CustomEvent('streamrec:pictures', { detail: drawings }));
    if (drawings.length >= document.querySelectorAll('figure.chart').length) {
      break;
    }

    await new Promise(resume => setTimeout(resume, 200));
  }

  return drawings;
}

function hand(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
