// Light and dark. Loaded in the head so that the switch works before Blazor does; the page is already right without it (App.razor).
(() => {
  const cookie = 'streamrec-theme';
  const root = document.documentElement;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');

  const current = () => root.dataset.theme || (prefersDark.matches ? 'dark' : 'light');

  const announce = () => document.dispatchEvent(new CustomEvent('streamrec:theme', { detail: current() }));

  const choose = theme => {
    root.dataset.theme = theme;
    document.cookie = `${cookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
    for (const sheet of document.querySelectorAll('link[data-theme-sheet]')) {
      sheet.media = sheet.dataset.themeSheet === theme ? 'all' : 'not all';
    }
    announce();
  };

  document.addEventListener('click', event => {
    if (event.target.closest('[data-theme-toggle]')) {
      choose(current() === 'dark' ? 'light' : 'dark');
    }
  });
  prefersDark.addEventListener('change', announce);
})();
