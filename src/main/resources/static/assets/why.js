'use strict';
// Bars of causes, the waterfall and the reliability curve. Their figures stand in the page, beside a table that says the same.
(function () {
  const INK = '#1f2a37', SOFT = '#5b6875', BLUE = '#1d4f7c', RED = '#b3261e', GREEN = '#2b7a3d', LINE = '#edf0f3';
  const DRAW = { causes: causes, changes: changes, reliability: reliability };

  function all() {
    if (!window.echarts) { return; }
    document.querySelectorAll('[data-chart]:not([data-drawn])').forEach(function (node) {
      const rows = Array.prototype.map.call(node.querySelectorAll('i'), function (i) { return Object.assign({}, i.dataset); });
      node.dataset.drawn = 'yes';
      const plot = echarts.init(node);
      plot.setOption(Object.assign({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily } }, DRAW[node.dataset.chart](node, rows)));
      window.addEventListener('resize', function () { plot.resize(); });
    });
  }

  function signed(points) { const p = Math.round(points * 100); return p === 0 ? '0' : (p > 0 ? '+' : '−') + Math.abs(p); }

  function causes(node, rows) {
    const shown = rows.filter(function (r) { return Math.abs(r.points) >= 0.0005; }).reverse();
    return {
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { lineStyle: { color: LINE } } },
      yAxis: { type: 'category', data: shown.map(function (r) { return r.name; }), axisLabel: { color: INK }, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c9d1d9' } } },
      series: [{ type: 'bar', barMaxWidth: 22, data: shown.map(function (r) {
        const points = Number(r.points);
        return { value: points * 100, itemStyle: { color: points >= 0 ? BLUE : GREEN }, label: { show: true, position: points >= 0 ? 'right' : 'left', color: INK, formatter: (Math.round(points * 1000) / 10).toString() } };
      }) }]
    };
  }

  // Bars hang between the chance before and after; the first and the last stand on the ground.
  function changes(node, rows) {
    const narrow = node.clientWidth < 560;
    let before = Number(node.dataset.before);
    const names = [node.dataset.from], floor = [0], height = [{ value: before * 100, itemStyle: { color: SOFT }, label: { formatter: Math.round(before * 100) + '%' } }];
    rows.forEach(function (r) {
      const after = Number(r.after), low = Math.min(before, after) * 100;
      names.push(r.name); floor.push(low);
      height.push({ value: Math.abs(after - before) * 100, itemStyle: { color: after >= before ? GREEN : RED }, label: { formatter: signed(Number(r.points)) } });
      before = after;
    });
    const end = Number(node.dataset.after);
    names.push(node.dataset.to); floor.push(0); height.push({ value: end * 100, itemStyle: { color: SOFT }, label: { formatter: Math.round(end * 100) + '%' } });
    return {
      grid: { left: 8, right: 14, top: 26, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: names, axisTick: { show: false }, axisLabel: { color: INK, interval: 0, rotate: narrow || names.length > 7 ? 45 : 0, width: narrow ? 70 : 110, overflow: 'break' } },
      yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: { formatter: '{value}%', color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
      series: [{ type: 'bar', stack: 'w', silent: true, itemStyle: { color: 'transparent' }, data: floor },
        { type: 'bar', stack: 'w', barMaxWidth: 54, data: height, label: { show: true, position: 'top', color: INK } }]
    };
  }

  function reliability(node, rows) {
    const name = function (p) { return Math.round(p) + '%'; };
    return {
      grid: { left: 52, right: 24, top: 20, bottom: 44 },
      xAxis: { type: 'value', min: 0, max: 100, name: node.dataset.said, nameLocation: 'middle', nameGap: 28, axisLabel: { formatter: '{value}%', color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
      yAxis: { type: 'value', min: 0, max: 100, name: node.dataset.came, nameLocation: 'middle', nameGap: 38, axisLabel: { formatter: '{value}%', color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
      tooltip: { trigger: 'item', renderMode: 'richText', formatter: function (p) { return name(p.value[0]) + ' → ' + name(p.value[1]) + ' (' + p.value[2] + ')'; } },
      series: [{ type: 'line', silent: true, showSymbol: false, data: [[0, 0], [100, 100]], lineStyle: { color: '#c9d1d9', type: 'dashed' } },
        { type: 'line', data: rows.map(function (r) { return [r.said * 100, r.came * 100, Number(r.cases)]; }), lineStyle: { color: BLUE }, itemStyle: { color: BLUE },
          symbolSize: function (v) { return Math.max(7, Math.min(26, 5 + 3 * Math.sqrt(v[2]))); } }]
    };
  }

  all();
  document.addEventListener('htmx:afterSettle', all);
})();
