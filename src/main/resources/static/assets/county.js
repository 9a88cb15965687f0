'use strict';
// How many projects of a county miss: one bar for each number worth showing.
(function () {
  const node = document.getElementById('misses');
  if (!node || !window.echarts) { return; }
  const law = node.dataset.law.split(',').map(Number);
  let first = 0, last = law.length - 1;
  while (first < last && law[first] < 0.0005) { first++; }
  while (last > first && law[last] < 0.0005) { last--; }
  const low = Number(node.dataset.low), high = Number(node.dataset.high);
  const bars = [];
  for (let k = first; k <= last; k++) { bars.push({ k: k, value: Math.round(law[k] * 1000) / 10, itemStyle: { color: k >= low && k <= high ? '#1d4f7c' : '#a9bccd' } }); }
  const plot = echarts.init(node);
  plot.setOption({
    animation: false, grid: { left: 48, right: 26, top: 22, bottom: 46 },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, renderMode: 'richText', formatter: function (p) { return p[0].name + ' ' + node.dataset.unit + ' ' + p[0].value + '%'; } },
    xAxis: { type: 'category', data: bars.map(function (b) { return b.k; }), name: node.dataset.axis, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: '#5b6875' }, axisLabel: { color: '#5b6875' }, axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: { formatter: '{value}%', color: '#5b6875' }, splitLine: { lineStyle: { color: '#edf0f3' } } },
    series: [{ type: 'bar', data: bars, barMaxWidth: 44 }]
  });
  window.addEventListener('resize', function () { plot.resize(); });
})();
