/* Gives ALTCHA its worker as a file of our own (strict CSP) and plain words; loaded after altcha.min.js and vi.js. */
const widgets = document.querySelectorAll("altcha-widget[data-worker]");
if (widgets.length) {
  const worker = widgets[0].dataset.worker;
  for (const name of ["PBKDF2/SHA-256", "PBKDF2/SHA-384", "PBKDF2/SHA-512"]) {
    globalThis.$altcha.algorithms.set(name, () => new Worker(worker));
  }
  globalThis.$altcha.defaults.set({ language: "vi", hideFooter: true, hideLogo: true });
}
