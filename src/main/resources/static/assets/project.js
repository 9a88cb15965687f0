'use strict';
// The live diagram and the forecast curve of one project.
(function () {
  const box = document.getElementById('bpmn');
  if (box && window.bpmnvisu) { draw(box).catch(function (e) { console.error(e); box.textContent = box.dataset.failed; box.classList.add('diagram-failed'); }); }

  const OVERLAY = {
    late: { fill: '#b3261e', font: '#ffffff' }, soon: { fill: '#d79a00', font: '#ffffff' }, open: { fill: '#1d4f7c', font: '#ffffff' }, round: { fill: '#6b7680', font: '#ffffff' },
    GREEN: { fill: '#2b7a3d', font: '#ffffff' }, YELLOW: { fill: '#d79a00', font: '#ffffff' }, RED: { fill: '#b3261e', font: '#ffffff' }, BLACK: { fill: '#1b1b1f', font: '#ffffff' }, REACHED: { fill: '#3d6a8f', font: '#ffffff' }, NONE: { fill: '#6b7680', font: '#ffffff' }
  };

  async function draw(container) {
    const answers = await Promise.all([fetch(container.dataset.xml), fetch(container.dataset.state)]);
    if (!answers[0].ok || !answers[1].ok) { throw new Error('diagram not available'); }
    // The viewer reads attribute values such as E10 as numbers; a letter before them keeps them words.
    const drawn = function (id) { return /^E\d+$/.test(id) ? 'x' + id : id; };
    const xml = (await answers[0].text()).replace(/="(E\d+)"/g, '="x$1"');
    const given = await answers[1].json(), state = { marks: {}, labels: given.labels };
    Object.keys(given.marks).forEach(function (id) { state.marks[drawn(id)] = given.marks[id]; });
    state.labels.forEach(function (label) { label.id = drawn(label.id); });
    const view = new bpmnvisu.BpmnVisualization({ container: container, navigation: { enabled: true } });
    const FIT = bpmnvisu.FitType;
    view.load(xml, { fit: { type: FIT.Center, margin: 16 } });
    const elements = view.bpmnElementsRegistry;
    const tasks = elements.getElementsByKinds(Object.values(bpmnvisu.ShapeBpmnElementKind).filter(bpmnvisu.ShapeUtil.isTask)).map(function (e) { return e.bpmnSemantic.id; });
    tasks.filter(function (id) { return !state.marks[id]; }).forEach(function (id) { elements.addCssClasses(id, 'off'); });
    Object.keys(state.marks).filter(function (id) { return tasks.includes(id); }).forEach(function (id) { elements.addCssClasses(id, 'state-' + state.marks[id]); });
    state.labels.forEach(function (label) {
      const tone = OVERLAY[label.tone] || OVERLAY.open;
      elements.addOverlays(label.id, { position: label.tone === 'round' ? 'bottom-right' : 'bottom-center', label: label.text,
        style: { font: { color: tone.font, size: 15 }, fill: { color: tone.fill, opacity: 100 }, stroke: { color: tone.fill, width: 1 } } });
    });
    const here = Object.keys(state.marks).filter(function (id) { return tasks.includes(id) && (state.marks[id] === 'open' || state.marks[id] === 'late'); });
    focus();
    let width = container.clientWidth;
    window.addEventListener('resize', function () { if (container.clientWidth !== width) { width = container.clientWidth; focus(); } });
    document.querySelectorAll('[data-diagram]').forEach(function (button) {
      button.addEventListener('click', function () {
        if (button.dataset.diagram === 'all') { view.navigation.fit({ type: FIT.Center, margin: 16 }); }
        else if (button.dataset.diagram === 'here') { focus(); }
        else { view.navigation.zoom(button.dataset.diagram === 'in' ? 'in' : 'out'); }
      });
    });

    // The open steps in readable size, in the middle of the box.
    function focus() {
      view.navigation.fit({ type: FIT.Center, margin: 16 });
      if (!here.length) { return; }
      const graph = view.graph; if (!graph || !graph.view) { return; }
      const cells = here.map(function (id) { return graph.getModel().getCell(id); }).filter(Boolean);
      const bounds = graph.getBoundingBox(cells); if (!bounds) { return; }
      const wanted = Math.max(0.7, Math.min(1, container.clientWidth / 900));
      const scale = graph.view.scale, origin = graph.view.translate;
      const cx = (bounds.x + bounds.width / 2) / scale - origin.x, cy = (bounds.y + bounds.height / 2) / scale - origin.y;
      graph.view.scaleAndTranslate(wanted, container.clientWidth / 2 / wanted - cx, container.clientHeight / 2 / wanted - cy);
    }
  }

  const chart = document.getElementById('chart');
  if (chart && window.echarts) { curve(chart).catch(function (e) { console.error(e); chart.hidden = true; }); }

  async function curve(node) {
    const answer = await fetch(node.dataset.src); if (!answer.ok) { throw new Error('no forecast'); }
    const forecast = await answer.json();
    const points = forecast.curve.map(function (p) { return [p.day, Math.round(p.chance * 1000) / 10]; });
    const lines = [{ xAxis: forecast.inspectionDay, name: node.dataset.inspection, lineStyle: { color: '#b3261e', width: 2 }, label: { color: '#b3261e' } }];
    if (forecast.p50) { lines.push({ xAxis: forecast.p50, name: node.dataset.p50, lineStyle: { color: '#6b7680', type: 'dashed' }, label: { color: '#5b6875' } }); }
    if (forecast.p80) { lines.push({ xAxis: forecast.p80, name: node.dataset.p80, lineStyle: { color: '#6b7680', type: 'dashed' }, label: { color: '#5b6875' } }); }
    // Chance of a day, week by week.
    const first = Date.parse(forecast.curve[0].day);
    const weekly = forecast.curve.filter(function (p) { return Math.round((Date.parse(p.day) - first) / 864e5) % 7 === 0; });
    const density = weekly.slice(1).map(function (p, i) {
      const before = weekly[i];
      return [before.day, (p.chance - before.chance) / Math.max(1, (Date.parse(p.day) - Date.parse(before.day)) / 864e5) * 100];
    });
    const levels = stagger(lines, points, node.clientWidth - 74);
    const plot = echarts.init(node);
    plot.setOption({
      animation: false, grid: { left: 48, right: 26, top: 20 + 15 * levels, bottom: 34 },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: { trigger: 'axis', renderMode: 'richText', formatter: function (hits) {
        const hit = hits.find(function (h) { return h.seriesIndex === 0; });
        return hit ? hit.value[0] + '  ' + Math.round(hit.value[1]) + '%' : ''; } },
      xAxis: { type: 'time', axisLabel: { color: '#5b6875', hideOverlap: true, formatter: '{yyyy}-{MM}' }, splitLine: { show: false } },
      yAxis: [{ type: 'value', min: 0, max: 100, interval: 20, axisLabel: { formatter: '{value}%', color: '#5b6875' }, splitLine: { lineStyle: { color: '#edf0f3' } } },
        { type: 'value', min: 0, max: function (v) { return v.max * 1.8 || 1; }, show: false }],
      series: [{ type: 'line', name: node.dataset.chance, data: points, showSymbol: false, lineStyle: { color: '#1d4f7c', width: 2.5 },
        markLine: { symbol: 'none', data: lines, label: { formatter: '{b}' } } },
      { type: 'line', name: node.dataset.density, data: density, yAxisIndex: 1, step: 'end', showSymbol: false, silent: true, lineStyle: { width: 0 }, areaStyle: { color: 'rgba(29,79,124,.16)' } }]
    });
    window.addEventListener('resize', function () { plot.resize(); });
  }

  // Names of days close together stand one above the other. Returns how many levels they take.
  function stagger(lines, points, width) {
    const days = points.map(function (p) { return Date.parse(p[0]); });
    const scale = width / Math.max(1, Math.max.apply(null, days) - Math.min.apply(null, days));
    const ends = [];
    lines.sort(function (a, b) { return Date.parse(a.xAxis) - Date.parse(b.xAxis); }).forEach(function (line) {
      const middle = Date.parse(line.xAxis) * scale, half = line.name.length * 7 + 5;
      let level = ends.findIndex(function (end) { return end <= middle - half; });
      if (level < 0) { level = ends.length; }
      ends[level] = middle + half;
      line.label.offset = [0, -15 * level];
    });
    return Math.max(1, ends.length);
  }
})();
