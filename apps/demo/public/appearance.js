// The theme and the reading direction that were chosen; `?dir=rtl` and `?theme=dark` choose for one page.
(() => {
  const query = new URLSearchParams(location.search);
  const choice = (name) => query.get(name) ?? localStorage.getItem(`tidewell:${name}`);
  const theme = choice('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  if (choice('dir') === 'rtl') document.documentElement.dir = 'rtl';
})();
