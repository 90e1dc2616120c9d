// The editor of the SQL page, and the queries that this browser remembers.

const STORE = 'streamrec-sql-history';
const MOST = 20;

// All of them go to the server in one message, which must not be long.
const MOST_CHARACTERS = 9_000;

export function attach(area) {
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      tell(area);
      area.form.requestSubmit();
    }
  });
}

export function insert(area, text) {
  const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
  const gap = before !== '' && !/[\s(,.]$/.test(before) ? ' ' : '';
  area.setRangeText(gap + text + (/^[\s),.;]/.test(after) ? '' : ' '), area.selectionStart, area.selectionEnd, 'end');
  area.focus();
  tell(area);
}

export function mark(area, from, to) {
  area.focus();
  area.setSelectionRange(from, to);
}

export function history() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(sql) {
  let room = MOST_CHARACTERS;
  return keep([sql, ...history().filter(each => each !== sql)].slice(0, MOST).filter(each => (room -= each.length) >= 0));
}

export function forget() {
  return keep([]);
}

function keep(queries) {
  try {
    localStorage.setItem(STORE, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing: the queries of this page are still there.
  }

  return queries;
}

function tell(area) {
  area.dispatchEvent(new Event('change', { bubbles: true }));
}
