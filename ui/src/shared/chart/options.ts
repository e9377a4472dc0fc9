/** What ECharts is told, from plain series and the colours of the theme. Pure. */

export interface Series {
  name: string
  values: readonly (number | null)[]
}

export interface Plot {
  kind: 'bar' | 'line'
  categories: readonly string[]
  series: readonly Series[]
  /** Bars lie: for long names. */
  horizontal: boolean
  stacked: boolean
  /** A value as people read it. */
  format: (value: number) => string
}

export interface Ink {
  text: string
  soft: string
  line: string
  raised: string
  colours: readonly string[]
  font: string
}

/** The colours of the theme now, from the tokens. */
export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    text: token('--ink'),
    soft: token('--ink-soft'),
    line: token('--line'),
    raised: token('--surface-raised'),
    colours: [1, 2, 3, 4, 5].map((number) => token(`--chart-${String(number)}`)),
    font: style.fontFamily,
  }
}

export function optionsOf(plot: Plot, ink: Ink): Record<string, unknown> {
  const { category, value } = axes(plot, ink)
  const many = plot.series.length > 1
  return {
    animation: false,
    color: ink.colours,
    textStyle: { fontFamily: ink.font, fontSize: 12, color: ink.text },
    grid: { top: many ? 32 : 12, right: 16, bottom: 4, left: 4 },
    ...(many && {
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: ink.soft } },
    }),
    tooltip: tooltip(plot, ink),
    xAxis: plot.horizontal ? value : category,
    yAxis: plot.horizontal ? category : value,
    series: plot.series.map(({ name, values }) => ({
      name,
      type: plot.kind,
      data: values,
      ...(plot.stacked && { stack: 'all' }),
      barMaxWidth: 22,
      symbolSize: 6,
    })),
  }
}

function axes(plot: Plot, ink: Ink): { category: object; value: object } {
  return {
    category: {
      type: 'category',
      data: plot.categories,
      inverse: plot.horizontal,
      axisLabel: { color: ink.soft },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
    },
    value: {
      type: 'value',
      axisLabel: { color: ink.soft, formatter: plot.format },
      splitLine: { lineStyle: { color: ink.line } },
    },
  }
}

function tooltip(plot: Plot, ink: Ink): object {
  return {
    trigger: 'axis',
    axisPointer: { type: plot.kind === 'bar' ? 'shadow' : 'line' },
    backgroundColor: ink.raised,
    borderColor: ink.line,
    textStyle: { color: ink.text, fontSize: 12 },
    valueFormatter: (shown: unknown) => (typeof shown === 'number' ? plot.format(shown) : '–'),
    confine: true,
  }
}
