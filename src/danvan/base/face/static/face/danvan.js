/* Makes pages smoother. Every page works without this file: nothing here is needed to send or to read. */
(function () {
  "use strict";

  var page = document.documentElement;
  page.classList.add("dv-js");

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  /* The menu of a phone: a link to #danh-muc becomes a button that opens it in place. */
  function menus() {
    each("a[data-menu]", function (link) {
      var bar = document.getElementById(link.dataset.menu);
      var button = document.createElement("button");
      button.type = "button";
      button.className = link.className;
      button.textContent = link.textContent;
      button.setAttribute("aria-controls", bar.id);
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", function () {
        var open = bar.classList.toggle("dv-bar--open");
        button.setAttribute("aria-expanded", String(open));
      });
      link.replaceWith(button);
    });
  }

  /* Tables that turn into cards lose their meaning to screen readers unless it is said again. */
  function tables() {
    var roles = { thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };
    each(".dv-table:not([role])", function (table) {
      table.setAttribute("role", "table");
      Object.keys(roles).forEach(function (part) {
        Array.prototype.forEach.call(table.querySelectorAll(part), function (cell) { cell.setAttribute("role", roles[part]); });
      });
    });
  }

  /* The map of the commune, fetched when it is asked for: a press says where, and chooses the village that lies nearest. */
  function valued(field, value) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function fetched(holder) {
    var form = holder.closest("form");
    var asked = ["commune", "place"].map(function (name) { return form.elements[name] ? encodeURIComponent(form.elements[name].value) : ""; });
    return fetch(holder.dataset.press + "?xa=" + asked[0] + "&noi=" + asked[1], { credentials: "same-origin" }).then(function (answer) {
      return answer.text();
    }).then(function (text) {
      holder.querySelector("[data-press-box]").innerHTML = text;
      return holder.querySelector("[data-sheet]");
    });
  }

  function nearest(holder, sheet, x, y) { /* none that is farther than 20 km */
    var place = holder.closest("form").elements.place, best = null, least = Infinity;
    Array.prototype.forEach.call(sheet.querySelectorAll("[data-village]"), function (village) {
      var away = Math.hypot(village.dataset.x - x, village.dataset.y - y);
      var option = Array.prototype.filter.call(place.options, function (one) { return one.value === village.dataset.village; })[0];
      if (option && away < least) { best = option; least = away; }
    });
    if (!best || least > 20 / 111.32 * sheet.dataset.scale) { return; }
    valued(place, best.value);
    holder.querySelector("[role=status]").textContent = holder.dataset.pressChosen + " " + best.textContent;
  }

  function pressed(holder, sheet, event) {
    var svg = sheet.querySelector("svg"), box = svg.getBoundingClientRect(), told = sheet.dataset;
    var x = (event.clientX - box.left) / box.width * told.width, y = (event.clientY - box.top) / box.width * told.width;
    var lat = told.north - (y - told.margin) / told.scale, lon = Number(told.west) + (x - told.margin) / (told.scale * told.narrower);
    var mark = svg.querySelector("[data-here]") || svg.appendChild(document.createElementNS(svg.namespaceURI, "circle"));
    mark.setAttribute("class", "dv-map__pin");
    mark.setAttribute("r", "10");
    mark.setAttribute("cx", x);
    mark.setAttribute("cy", y);
    mark.dataset.here = "";
    valued(holder.closest("form").querySelector("[data-spot]"), lat.toFixed(5) + ", " + lon.toFixed(5));
    nearest(holder, sheet, x, y);
  }

  function presses() {
    each("[data-press]", function (holder) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "govuk-button govuk-button--secondary";
      button.textContent = holder.dataset.pressShow;
      holder.innerHTML = '<p role="status"></p><div data-press-box></div>';
      button.addEventListener("click", function () {
        fetched(holder).then(function (sheet) {
          if (sheet) { sheet.querySelector("svg").addEventListener("click", function (event) { pressed(holder, sheet, event); }); }
        }, function () { /* the network is gone: the list is there */ });
      });
      holder.insertBefore(button, holder.firstChild);
    });
  }

  /* Who has not chosen a village yet stands in the nearest one. */
  function standing(field, spot) {
    var form = field.closest("form"), holder = form.querySelector("[data-press]");
    if (!holder || !form.elements.place || form.elements.place.value) { return; }
    fetched(holder).then(function (sheet) {
      if (!sheet) { return; }
      var told = sheet.dataset;
      nearest(holder, sheet, Number(told.margin) + (spot.longitude - told.west) * told.narrower * told.scale, Number(told.margin) + (told.north - spot.latitude) * told.scale);
      sheet.remove();
    }, function () { /* without a map the list is there */ });
  }

  /* Where somebody stands, if they press for it and their machine tells: written into a field that can be typed into as well. */
  function spots() {
    if (!navigator.geolocation) { return; }
    each("input[data-spot]", function (field) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "govuk-button govuk-button--secondary dv-spot";
      button.textContent = field.dataset.spot;
      button.addEventListener("click", function () {
        navigator.geolocation.getCurrentPosition(function (found) {
          valued(field, found.coords.latitude.toFixed(5) + ", " + found.coords.longitude.toFixed(5));
          field.focus();
          standing(field, found.coords);
        }, function () { button.textContent = field.dataset.spotNone; button.disabled = true; }, { enableHighAccuracy: true, timeout: 15000 });
      });
      field.after(button);
    });
  }

  /* One press of a button sends once. After 20 s without an answer it may be pressed again. */
  function release(form) {
    delete form.dataset.sent;
    Array.prototype.forEach.call(form.querySelectorAll("[type=submit]"), function (button) { button.removeAttribute("aria-disabled"); });
  }

  function sending(event) {
    var form = event.target;
    if (form.method !== "post" || "many" in form.dataset || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (navigator.onLine === false) {
      event.preventDefault();
      tell(form, page.dataset.offline);
      return;
    }
    form.dataset.sent = "yes";
    Array.prototype.forEach.call(form.querySelectorAll("[type=submit]"), function (button) { button.setAttribute("aria-disabled", "true"); });
    setTimeout(function () { release(form); }, 20000);
  }

  function tell(form, words) {
    var banner = form.querySelector("[data-told]") || document.createElement("div");
    banner.className = "dv-banner dv-banner--warning";
    banner.setAttribute("role", "alert");
    banner.dataset.told = "";
    banner.textContent = words;
    form.appendChild(banner);
  }

  /* What is typed stays in this tab until it was received. Never passwords, files, hidden keys or how somebody is reached. */
  function kept(field) {
    return field.name && !field.disabled && !("unkept" in field.dataset) && ["password", "file", "hidden", "submit", "button"].indexOf(field.type) < 0;
  }

  function read(name) {
    try { return JSON.parse(sessionStorage.getItem(name)) || {}; } catch (unreadable) { return {}; }
  }

  function write(name, words) {
    try { sessionStorage.setItem(name, JSON.stringify(words)); } catch (full) { /* private window: nothing is kept */ }
  }

  function keep(form) {
    var name = "dv-keep-" + form.dataset.keep;
    var words = read(name);
    var fields = Array.prototype.filter.call(form.elements, kept);
    fields.forEach(function (field) {
      var word = words[field.name];
      if (field.type === "radio" || field.type === "checkbox") {
        if (Array.isArray(word) && word.indexOf(field.value) >= 0) { field.checked = true; }
      } else if (typeof word === "string" && (field.options ? !field.querySelector("[selected]:not([value=''])") : !field.value)) {
        field.value = word;
      }
      if (field.value && (field.checked || field.type === "text") && field.closest("details")) { field.closest("details").open = true; }
    });
    form.addEventListener("input", function () {
      var typed = {};
      fields.forEach(function (field) {
        if (field.type === "radio" || field.type === "checkbox") {
          typed[field.name] = (typed[field.name] || []).concat(field.checked ? [field.value] : []);
        } else {
          typed[field.name] = field.value;
        }
      });
      write(name, typed);
    });
  }

  /* What a clerk has half filled in is put by on the server while they type, as the button beside it does: files and hidden keys stay here. */
  function putBy(form) {
    var timer = 0, told = form.querySelector("[data-put-by-told]");
    function send() {
      var words = new URLSearchParams();
      Array.prototype.forEach.call(form.elements, function (field) {
        if (!field.name || field.disabled || ["file", "submit", "button", "password"].indexOf(field.type) >= 0) { return; }
        if ((field.type === "radio" || field.type === "checkbox") && !field.checked) { return; }
        words.append(field.name, field.value);
      });
      words.append("de_danh", "tu_dong");
      fetch(window.location.pathname, { method: "POST", body: words, credentials: "same-origin" }).then(function (answer) {
        if (told) { told.textContent = answer.status === 204 ? told.dataset.putByTold : answer.status === 403 ? told.dataset.putByEnded : ""; }
      }, function () { /* the network is gone: what is typed is still on the page */ });
    }
    form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(send, 3000); });
    form.addEventListener("submit", function () { clearTimeout(timer); });
  }

  /* Selecting a passage fills the form beside it. Offsets count code points, as Python counts letters. */
  function letters(text) { return Array.from(text).length; }

  function put(form, part, value) {
    var field = form.querySelector("[data-select-" + part + "]");
    if (!field) { return; }
    if ("value" in field) { field.value = value; field.dispatchEvent(new Event("input", { bubbles: true })); } else { field.textContent = value; }
  }

  function selected(source) {
    var selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) { return; }
    var range = selection.getRangeAt(0);
    if (!source.contains(range.startContainer) || !source.contains(range.endContainer)) { return; }
    var before = document.createRange();
    before.selectNodeContents(source);
    before.setEnd(range.startContainer, range.startOffset);
    var start = letters(before.toString());
    var words = range.toString();
    each('[data-select-for="' + source.dataset.selectSource + '"]', function (form) {
      put(form, "start", start);
      put(form, "end", start + letters(words));
      put(form, "preview", words);
    });
  }

  /* The card that the address names shows its passage in the text beside it. */
  function passage() {
    var card = document.getElementById(location.hash.slice(1));
    var mark = card && card.dataset.passage && document.getElementById(card.dataset.passage);
    var source = mark && mark.closest("[data-select-source]");
    each(".dv-mark--now", function (other) { other.classList.remove("dv-mark--now"); });
    if (!source) { return; }
    mark.classList.add("dv-mark--now");
    source.scrollTop += mark.getBoundingClientRect().top - source.getBoundingClientRect().top - 40;
  }

  function start(root) {
    tables();
    Array.prototype.forEach.call(root.querySelectorAll("form[data-keep]"), keep);
    Array.prototype.forEach.call(root.querySelectorAll("form[data-put-by]"), putBy);
    var target = root.querySelector("[data-focus]");
    if (target) { target.focus(); }
  }

  menus();
  spots();
  presses();
  passage();
  start(document);
  each("[data-forget]", function (mark) {
    try { sessionStorage.removeItem("dv-keep-" + mark.dataset.forget); } catch (blocked) { /* nothing was kept */ }
  });
  document.addEventListener("submit", sending);
  document.addEventListener("selectionchange", function () { each("[data-select-source]", selected); });
  document.addEventListener("htmx:load", function (event) { if (event.target !== document.body) { start(event.target); } });
  document.addEventListener("htmx:afterRequest", function (event) { if (event.target.dataset && event.target.dataset.sent) { release(event.target); } });
  window.addEventListener("hashchange", passage);
  window.addEventListener("pageshow", function () { each("form[data-sent]", release); });
})();
