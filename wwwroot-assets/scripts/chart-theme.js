// The page's colours and type, read where they are: in the custom properties of tokens.css.

export const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

let scheme = '';

// Does work that asks for colours in light or in dark, whatever the page is in.
export function inScheme(wanted, work) {
  scheme = wanted;
  try {
    return work();
  } finally {
    scheme = '';
  }
}

// A custom property comes back as it was written, light-dark(…) included; only a property of an element is resolved to a colour.
export function colour(name) {
  const probe = document.createElement('span');
  probe.style.colorScheme = scheme;
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

export const series = index => colour(`--sr-series-${(index % 6) + 1}`);

// From nothing to much, and from one side over the middle to the other.
export const rising = () => [[0, colour('--sr-sunken')], [0.5, colour('--sr-series-3')], [1, colour('--sr-series-1')]];
export const opposed = () => [[0, colour('--sr-series-2')], [0.5, colour('--sr-sunken')], [1, colour('--sr-series-1')]];
