// Loaded before anything is shown, so that the page never flashes in the other colours.
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
