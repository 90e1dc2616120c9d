// Plays a story: full screen, keys, swipes, and the clock that turns the pages. Pages are turned by clicking the page's own links, so the address follows.

const SWIPE = 60;

export function attach(stage) {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const stop = new AbortController();
  const holds = new Set();
  let clock;
  let touch;

  const link = way => stage.querySelector(`a[data-way=${way}]`);
  const turn = way => link(way)?.click();

  // The running clock is an animation: it can be held, and people see how long a slide stays.
  function wind() {
    clock?.cancel();
    clock = undefined;
    if (stage.dataset.state === 'playing' && link('next')) {
      clock = stage.querySelector('[data-clock]').animate([{ transform: 'scaleX(0)' }, { transform: 'scaleX(1)' }], { duration: stage.dataset.seconds * 1000 });
      clock.onfinish = () => turn('next');
      hold();
    }
  }

  function hold() {
    stage.toggleAttribute('data-held', holds.size > 0);
    if (holds.size > 0) {
      clock?.pause();
    } else if (clock?.playState === 'paused') {
      clock.play();
    }
  }

  function become(state) {
    stage.dataset.state = state;
    wind();
  }

  // Who wants less motion turns the pages; the button that starts the clock is there.
  async function play() {
    stage.toggleAttribute('data-full', true);
    if (!link('next')) {
      turn('first');
    }
    become(still.matches ? 'paused' : 'playing');
    focusOn('[data-pause]', '[data-resume]');
    try {
      await stage.requestFullscreen();
    } catch {
      // Not every browser has it: then the stage fills the window.
    }
  }

  function leave() {
    if (!stage.hasAttribute('data-full')) {
      return;
    }

    stage.removeAttribute('data-full');
    become('idle');
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    focusOn('[data-play]');
  }

  // The button that was pressed is gone; without this the next key would start from the top of the page.
  function focusOn(...buttons) {
    buttons.map(button => stage.querySelector(button)).find(button => button?.checkVisibility())?.focus({ focusVisible: false });
  }

  const isControl = element => element.matches?.(':focus-visible') && element.closest('a, button, [tabindex="0"]') && !element.closest('[data-player]');
  const listen = (target, name, handler) => target.addEventListener(name, handler, { signal: stop.signal });

  listen(stage, 'click', event => {
    const button = event.target.closest('[data-play], [data-pause], [data-resume], [data-leave]');
    if (button?.matches('[data-play]')) {
      play();
    } else if (button?.matches('[data-leave]')) {
      leave();
    } else if (button) {
      become(button.matches('[data-pause]') ? 'paused' : 'playing');
      focusOn('[data-pause]', '[data-resume]');
    }
  });
  listen(document, 'keydown', event => {
    const isTaken = event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest?.('input, select, textarea, .table');
    const way = { ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last' }[event.key];
    if (!isTaken && way && link(way)) {
      event.preventDefault();
      turn(way);
    } else if (event.key === 'Escape') {
      leave();
    }
  });
  listen(document, 'fullscreenchange', () => {
    if (!document.fullscreenElement) {
      leave();
    }
  });
  // Only a pointer that moves is one that somebody holds: going full-screen puts the chart below one that rests.
  listen(stage, 'pointermove', event => {
    if (event.pointerType === 'mouse' && (event.movementX || event.movementY)) {
      event.target.closest('[data-hold]') ? holds.add('pointer') : holds.delete('pointer');
      hold();
    }
  });
  listen(stage, 'focusin', event => {
    isControl(event.target) ? holds.add('focus') : holds.delete('focus');
    hold();
  });
  listen(stage, 'focusout', () => {
    holds.delete('focus');
    hold();
  });
  listen(stage, 'touchstart', event => {
    touch = event.touches.length === 1 && !event.target.closest('.table') ? event.touches[0] : undefined;
  });
  listen(stage, 'touchend', event => {
    const [across, down] = touch ? [event.changedTouches[0].clientX - touch.clientX, event.changedTouches[0].clientY - touch.clientY] : [0, 0];
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) {
      turn(across < 0 ? 'next' : 'previous');
    }
  });

  stage.dataset.state = 'idle';
  return {
    // A new slide is there: what was pointed at is gone with the old one.
    shown: () => {
      holds.delete('pointer');
      wind();
    },
    dispose: () => {
      stop.abort();
      clock?.cancel();
    },
  };
}
