// Sends the files that a visitor chooses or drops in pieces over plain HTTP. A piece that fails is sent again from where the server's copy ends; so is a file that is chosen once more.

const PATIENCE = [500, 1000, 2000, 4000, 8000];

export function attach(zone, input, server, group) {
  const stop = new AbortController();
  const files = new Map();
  const waiting = [];
  let isSending = false;

  async function ask(method, address, body, headers) {
    const answer = await fetch(address, { method, body, headers, signal: stop.signal });
    const content = await answer.json().catch(() => ({}));
    return { status: answer.status, ok: answer.ok, content };
  }

  // The same file again goes on with what is here of it.
  async function announce(file, name) {
    if (group) {
      const list = await ask('GET', `api/uploads?group=${encodeURIComponent(group)}`);
      const known = (list.content.uploads ?? []).find(each => each.name === name && each.size === file.size && !each.isComplete);
      if (known) {
        return known;
      }
    }

    const answer = await ask('POST', 'api/uploads', JSON.stringify({ name, size: file.size, group }), { 'content-type': 'application/json' });
    if (!answer.ok) {
      throw new Error(answer.content.detail ?? answer.content.title ?? `HTTP ${answer.status}`);
    }

    return answer.content;
  }

  async function send(file, name) {
    const upload = await announce(file, name);
    if (group !== upload.group) {
      group = upload.group;
      await server.invokeMethodAsync('Begun', group);
    }

    let offset = upload.received;
    for (let failures = 0; offset < file.size;) {
      const answer = await put(upload.id, offset, file.slice(offset, offset + upload.maximumPieceBytes));
      if (answer?.ok) {
        offset = answer.content.received;
        failures = 0;
      } else if (answer?.status === 404) {
        // Somebody removed it: that was no failure.
        return;
      } else if (failures < PATIENCE.length && (!answer || answer.status === 409 || answer.status >= 500)) {
        await new Promise(resume => setTimeout(resume, PATIENCE[failures++]));
        const now = await ask('GET', `api/uploads/${upload.id}`).catch(() => undefined);
        if (now?.status === 404 || now?.content.isComplete) {
          return;
        }

        offset = now?.content.received ?? offset;
      } else {
        throw new Error(answer?.content.detail ?? answer?.content.title ?? '');
      }
    }
  }

  // Nothing when the connection broke.
  async function put(id, offset, piece) {
    try {
      return await ask('PUT', `api/uploads/${id}?offset=${offset}`, piece, { 'content-type': 'application/octet-stream' });
    } catch (problem) {
      if (stop.signal.aborted) {
        throw problem;
      }

      return undefined;
    }
  }

  async function pump() {
    if (isSending) {
      return;
    }

    isSending = true;
    for (let next; (next = waiting.shift()) !== undefined && !stop.signal.aborted;) {
      try {
        await send(next.file, next.name);
        files.delete(next.name);
      } catch (problem) {
        if (!stop.signal.aborted) {
          files.set(next.name, next.file);
          await server.invokeMethodAsync('Failed', next.name, problem.message);
        }
      }
    }

    isSending = false;
  }

  function add(file, name) {
    waiting.push({ file, name });
    pump();
  }

  // Folders are walked through; their names come before the files'.
  async function walk(entry, path) {
    if (entry.isFile) {
      add(await new Promise((take, fail) => entry.file(take, fail)), path + entry.name);
      return;
    }

    const reader = entry.createReader();
    for (let some; (some = await new Promise((take, fail) => reader.readEntries(take, fail))).length > 0;) {
      for (const inner of some) {
        await walk(inner, `${path}${entry.name}/`);
      }
    }
  }

  function take() {
    [...input.files].forEach(file => add(file, file.webkitRelativePath || file.name));
    input.value = '';
  }

  const listen = (target, name, react) => target.addEventListener(name, react, { signal: stop.signal });
  listen(input, 'change', take);
  listen(zone, 'dragover', event => {
    event.preventDefault();
    zone.toggleAttribute('data-over', true);
  });
  listen(zone, 'dragleave', () => zone.toggleAttribute('data-over', false));
  listen(zone, 'drop', event => {
    event.preventDefault();
    zone.toggleAttribute('data-over', false);
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
    if (entries.length > 0) {
      entries.forEach(entry => walk(entry, ''));
    } else {
      [...event.dataTransfer.files].forEach(file => add(file, file.name));
    }
  });

  // Whoever was quicker than this script has chosen already.
  take();

  return {
    join: other => (group = other ?? undefined),
    again: name => files.has(name) && add(files.get(name), name),
    dispose: () => stop.abort(),
  };
}
