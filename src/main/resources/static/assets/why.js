'use strict';
// Bars of causes, the waterfall and the reliability curve. Their figures stand in the page, beside a table that says the same.
(function () {
  const INK = '#1f2a37', SOFT = '#5b6875', BLUE = '#1d4f7c', RED = '#b3261e', GREEN = '#2b7a3d', LINE = '#edf0f3';
  const DRAW = { causes: causes, changes: changes, reliability: reliability, law: law, laws: laws };

  function all() {
    if (!window.echarts) { return; }
    document.querySelectorAll('[data-chart]:not([data-drawn])').forEach(function (node) {
      const rows = Array.prototype.map.call(node.querySelectorAll('i'), function (i) { return Object.assign({}, i.dataset); });
      node.dataset.drawn = 'yes';
      // so many rows as there are bars lying on their side
      if (node.dataset.rows) { node.style.height = 60 + 30 * Number(node.dataset.rows) + 'px'; }
      const option = DRAW[node.dataset.chart](node, rows), plot = echarts.init(node);
      plot.setOption(Object.assign({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily } }, option));
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

  // Bars hang between the chance before and after; the first and the last stand on the ground. Many lie on their side.
  function changes(node, rows) {
    const lying = node.clientWidth < 560 || rows.length > 5, narrow = node.clientWidth < 560;
    if (lying) { node.style.height = 50 + (narrow ? 40 : 28) * (rows.length + 2) + 'px'; }
    let before = Number(node.dataset.before);
    const whole = function (chance) { return { value: chance * 100, itemStyle: { color: SOFT }, label: { formatter: Math.round(chance * 100) + '%' } }; };
    const names = [node.dataset.from], floor = [0], height = [whole(before)];
    rows.forEach(function (r) {
      const after = Number(r.after);
      names.push(r.days + (narrow ? '\n' : ' ') + r.name); floor.push(Math.min(before, after) * 100);
      height.push({ value: Math.abs(after - before) * 100, itemStyle: { color: after >= before ? GREEN : RED }, label: { formatter: signed(Number(r.points)) } });
      before = after;
    });
    names.push(node.dataset.to); floor.push(0); height.push(whole(Number(node.dataset.after)));
    const category = { type: 'category', data: names, inverse: lying, axisTick: { show: false }, axisLabel: { color: INK, interval: 0, width: lying ? (narrow ? 138 : 300) : 110, overflow: lying ? 'truncate' : 'break' } };
    const chance = { type: 'value', min: 0, max: 100, interval: narrow ? 50 : 20, axisLabel: { formatter: '{value}%', color: SOFT }, splitLine: { lineStyle: { color: LINE } } };
    return {
      grid: { left: 8, right: lying ? 40 : 14, top: lying ? 8 : 26, bottom: 8, containLabel: true },
      xAxis: lying ? chance : category, yAxis: lying ? category : chance,
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText', formatter: function (hits) { return hits[0].name.replace('\n', ' '); } },
      series: [{ type: 'bar', stack: 'w', silent: true, itemStyle: { color: 'transparent' }, data: floor },
        { type: 'bar', stack: 'w', barMaxWidth: lying ? 18 : 54, data: height, label: { show: true, position: lying ? 'right' : 'top', color: INK } }]
    };
  }

  // The table's law dashed, the learned one drawn out.
  function law(node, rows) {
    const line = function (name, key, colour, type) {
      return { type: 'line', name: name, showSymbol: false, symbol: 'none', data: rows.map(function (r) { return [Number(r.day), Math.round(r[key] * 1000) / 10]; }), lineStyle: { color: colour, width: 2.5, type: type }, itemStyle: { color: colour } };
    };
    const learned = line(node.dataset.learned, 'learned', BLUE, 'solid');
    learned.markLine = { symbol: 'none', silent: true, lineStyle: { color: SOFT, type: 'dotted' }, label: { color: SOFT, formatter: '{c}' }, data: [{ xAxis: Number(node.dataset.half) }, { xAxis: Number(node.dataset.most) }] };
    return {
      grid: { left: 48, right: 26, top: 44, bottom: 44 },
      legend: { top: 4, data: [node.dataset.prior, node.dataset.learned] },
      tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: function (v) { return Math.round(v) + '%'; } },
      xAxis: { type: 'value', min: 0, max: 'dataMax', name: node.dataset.axis, nameLocation: 'middle', nameGap: 28, axisLabel: { color: SOFT }, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, max: 100, interval: 20, axisLabel: { formatter: '{value}%', color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
      series: [line(node.dataset.prior, 'prior', '#8a95a0', 'dashed'), learned]
    };
  }

  // One line a law from its half to its 80 % day, the table's above the learned one.
  function laws(node, rows) {
    const narrow = node.clientWidth < 560, shown = rows.slice().reverse();
    const draw = function (name, half, most, colour, offset) {
      return { type: 'custom', name: name, itemStyle: { color: colour }, encode: { x: [1, 2], y: 0 }, data: shown.map(function (r, i) { return [i, Number(r[half]), Number(r[most])]; }),
        renderItem: function (params, api) {
          const a = api.coord([api.value(1), api.value(0)]), b = api.coord([api.value(2), api.value(0)]);
          return { type: 'group', children: [
            { type: 'line', shape: { x1: a[0], y1: a[1] + offset, x2: b[0], y2: b[1] + offset }, style: { stroke: colour, lineWidth: 3 } },
            { type: 'circle', shape: { cx: a[0], cy: a[1] + offset, r: 4 }, style: { fill: colour } } ] };
        } };
    };
    return {
      grid: { left: 8, right: 20, top: 34, bottom: 8, containLabel: true },
      legend: { top: 4, data: [node.dataset.prior, node.dataset.learned] },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText', formatter: function (hits) {
        const r = shown[hits[0].dataIndex];
        return [r.name + ' ' + r.cases, node.dataset.prior + ' ' + r.priorHalf + '–' + r.priorMost, node.dataset.learned + ' ' + r.half + '–' + r.most].join('\n'); } },
      xAxis: { type: 'value', min: 0, position: 'top', axisLabel: { color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
      yAxis: { type: 'category', data: shown.map(function (r) { return r.name + (r.part ? ' ' + r.part : '') + ' ' + r.cases; }), axisTick: { show: false }, axisLabel: { color: INK, interval: 0, width: narrow ? 120 : 260, overflow: 'truncate' } },
      series: [draw(node.dataset.prior, 'priorHalf', 'priorMost', '#a3adb7', -5), draw(node.dataset.learned, 'half', 'most', BLUE, 5)]
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
