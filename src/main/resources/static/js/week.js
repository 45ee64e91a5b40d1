// Arrow keys go from hour to hour of the week, and Tab stops there once; without this, Tab goes through all hours.
(() => {
  const week = document.querySelector("table.week");
  if (!week) {
    return;
  }
  const hours = week.tBodies[0];
  const links = () => [...hours.querySelectorAll("a, button")];
  const isShown = (stop) => stop.getClientRects().length > 0;
  const shown = (within) => [...within.querySelectorAll("a, button")].filter(isShown);
  const hold = (stop) => links().forEach((link) => (link.tabIndex = link === stop ? 0 : -1));
  const begin = () => {
    const open = shown(hours).filter((link) => link.closest("td.open.chosen"));
    hold(hours.contains(document.activeElement) ? document.activeElement : (open[0] ?? shown(hours)[0]));
  };

  const beside = (stop, step) => {
    const row = shown(stop.closest("tr"));
    return row[row.indexOf(stop) + step];
  };
  const above = (stop, next) => {
    const column = stop.closest("td").cellIndex;
    for (let row = next(stop.closest("tr")); row; row = next(row)) {
      const [found] = shown(row.cells[column]);
      if (found) {
        return found;
      }
    }
  };
  const edge = (stop, whole, place) => shown(whole ? hours : stop.closest("tr")).at(place);
  const ways = {
    ArrowLeft: (stop) => beside(stop, -1),
    ArrowRight: (stop) => beside(stop, 1),
    ArrowUp: (stop) => above(stop, (row) => row.previousElementSibling),
    ArrowDown: (stop) => above(stop, (row) => row.nextElementSibling),
    Home: (stop, whole) => edge(stop, whole, 0),
    End: (stop, whole) => edge(stop, whole, -1),
  };

  hours.addEventListener("keydown", (event) => {
    const way = ways[event.key];
    const stop = event.target.closest("a, button");
    if (!way || !stop || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    way(stop, event.ctrlKey)?.focus();
  });
  hours.addEventListener("focusin", (event) => hold(event.target));
  new ResizeObserver(() => {
    if (!links().some((link) => link.tabIndex === 0 && isShown(link))) {
      begin();
    }
  }).observe(week);
  week.setAttribute("role", "grid");
  document.getElementById("week-keys").hidden = false;
  begin();
})();
