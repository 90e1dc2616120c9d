// Sends a request of the API page and shows its answer. The server is asked by the browser itself, as any other client would.

// More than anybody reads on a page, and little enough to be drawn at once.
const longestShown = 200_000;

// Long enough for any route of ours; what takes longer has got stuck.
const patienceMilliseconds = 60_000;

// What a JSON text consists of, for colouring: a name, a text, a number, or one of the three words.
const parts = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g;

export async function run(output, method, address, body) {
  const options = { method, headers: { accept: '*/*' }, cache: 'no-store', signal: AbortSignal.timeout(patienceMilliseconds) };
  if (body !== null) {
    options.body = body;
    options.headers['content-type'] = 'application/json';
  }

  const started = performance.now();
  const response = await fetch(address, options);
  const content = await response.arrayBuffer();
  const milliseconds = performance.now() - started;

  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0];
  const text = readable(new TextDecoder().decode(content), mediaType);
  const shown = text.slice(0, longestShown);
  output.replaceChildren(...(mediaType.endsWith('json') ? coloured(shown) : [shown]));
  output.scrollTop = 0;
  return {
    status: response.status,
    statusText: response.statusText,
    milliseconds,
    bytes: content.byteLength,
    mediaType,
    characters: text.length,
    shownCharacters: shown.length,
  };
}

function readable(text, mediaType) {
  if (!mediaType.endsWith('json')) {
    return text;
  }

  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// Text nodes and elements only: nothing that an answer holds is ever read as HTML.
function coloured(text) {
  const nodes = [];
  let done = 0;
  for (const part of text.matchAll(parts)) {
    nodes.push(text.slice(done, part.index));
    const kind = part[2] !== undefined ? 'name' : part[1] !== undefined ? 'text' : 'value';
    const span = Object.assign(document.createElement('span'), { className: `json-${kind}`, textContent: part[1] ?? part[0] });
    nodes.push(span, part[2] ?? '');
    done = part.index + part[0].length;
  }
  nodes.push(text.slice(done));
  return nodes;
}
