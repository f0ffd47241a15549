// The theme and the reading direction that were chosen; `?dir=rtl` and `?theme=dark` choose for one page.
(() => {
  const query = new URLSearchParams(location.search);
  const stored = (name) => {
    try {
      return localStorage.getItem(`tidewell:${name}`);
    } catch {
      return null; // A site that may store nothing has nothing stored.
    }
  };
  const choice = (name) => query.get(name) ?? stored(name);
  const theme = choice('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  if (choice('dir') === 'rtl') document.documentElement.dir = 'rtl';
})();
