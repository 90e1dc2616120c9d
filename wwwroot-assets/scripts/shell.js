// What the frame of the page does without the server: the menu, the skip link, copying, and coming back after a lost connection.

document.addEventListener('click', async event => {
  const menu = event.target.closest('[popover]');
  if (menu && event.target.closest('a')) {
    menu.hidePopover();
  }

  if (event.target.closest('[data-skip]')) {
    // The base element would turn "#content" into a navigation to the home page.
    event.preventDefault();
    document.getElementById('content')?.focus();
  }

  if (event.target.closest('[data-reload]')) {
    location.reload();
  }

  if (event.target.closest('[data-reconnect]')) {
    await reconnect();
  }

  const copy = event.target.closest('[data-copy]');
  if (copy) {
    await copyText(copy);
  }
}, true);

async function reconnect() {
  try {
    if (!(await Blazor.reconnect())) {
      location.reload();
    }
  } catch {
    location.reload();
  }
}

async function copyText(button) {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without HTTPS there is no clipboard object on other hosts than localhost; the old command still works there.
    const field = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  const say = button.querySelector('.say');
  say.textContent = button.dataset.done;
  setTimeout(() => (say.textContent = button.dataset.label), 2000);
}

// Blazor scrolls to the top after each navigation, also when only parameters of the address change. On a page whose every click is such a change, the chart that
// was clicked would be gone from sight. Back and forward are the browser's own business.
const scrollTo = window.scrollTo.bind(window);
let path = location.pathname;
addEventListener('popstate', () => (path = location.pathname));
window.scrollTo = (...place) => {
  const stays = location.pathname === path && document.querySelector('[data-keep-scroll]');
  path = location.pathname;
  if (!stays) {
    scrollTo(...place);
  }
};

// In an open list the arrows choose and Enter takes; the browser would move the caret and send the form.
document.addEventListener('keydown', event => {
  if (event.target.matches?.('[role=combobox][aria-expanded=true]') && ['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) {
    event.preventDefault();
  }
});
