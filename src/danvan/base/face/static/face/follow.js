/* Fills in the code that a square code carries behind the "#", which no browser sends to a server. Without this file it is typed. */
(function () {
  "use strict";
  var field = document.querySelector("input[name=code]");
  var found = /^#([0-9A-Za-z-]{17,24})$/.exec(window.location.hash);
  if (!field || !found) { return; }
  field.value = found[1];
  window.history.replaceState(null, "", window.location.pathname);
  field.form.querySelector("button:not([type=button])").focus();
})();
