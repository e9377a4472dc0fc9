import { CallFailure } from '@/api/failure'
import type { ImportChoices, OpenedImport, SheetOutline } from '@/api/generated/calls'
import { replaceHost, type Request } from '@/api/host'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useWizard, type Wizard } from './wizard'

const OUTLINE: SheetOutline = {
  sheet: 0,
  above: [],
  header_row: 2,
  header_lines: [],
  columns: [
    { column: 0, letters: 'A', header: '姓名', field: 'name', confidence: 100, samples: [] },
    { column: 1, letters: 'B', header: '单位', field: 'unit', confidence: 100, samples: [] },
    { column: 2, letters: 'C', header: '其他', field: null, confidence: 0, samples: [] },
  ],
  rows: 3,
  passed_over: [],
  year: null,
}
const OPENED: OpenedImport = { handle: 'a1', sheets: [], outline: OUTLINE, fields: ['name', 'unit', 'post'] }
const COUNTS = { rows: 3, new: 3, changed: 0, unchanged: 0, questions: 0, errors: 0, left_out: 0 }

const asked: Request[] = []
let answers: Record<string, unknown> = {}
replaceHost({
  call: (request) => {
    asked.push(request)
    const answer = answers[request.name]
    return answer instanceof CallFailure ? Promise.reject(answer) : Promise.resolve(answer ?? null)
  },
  watch: () => () => undefined,
})
const sent = (name: string): unknown => asked.find((request) => request.name === name)?.input
const choices = (wizard: Wizard): ImportChoices => wizard.choices.value
const file = new File(['姓名,单位'], '名册.csv')

async function opened(): Promise<Wizard> {
  const wizard = useWizard(ref('roster'))
  await wizard.open(file)
  return wizard
}

beforeEach(() => {
  asked.length = 0
  answers = { 'import.open': OPENED, 'import.outline': { ...OUTLINE, header_row: 1 } }
})

describe('a file on its way in', () => {
  it('is sent byte by byte, and comes back with its columns guessed', async () => {
    const wizard = await opened()
    expect(wizard.step.value).toBe('columns')
    const { content, ...rest } = sent('import.open') as { content: string }
    expect(rest).toEqual({ kind: 'roster', file_name: '名册.csv' })
    expect(new TextDecoder().decode(Uint8Array.from(atob(content), (c) => c.charCodeAt(0)))).toBe('姓名,单位')
    expect(choices(wizard).columns).toEqual([
      { column: 0, field: 'name' },
      { column: 1, field: 'unit' },
    ])
  })

  it('that cannot be read leaves the first step with a sentence', async () => {
    answers['import.open'] = new CallFailure('file.unreadable', '文件设有打开密码，请先取消密码再导入。')
    const wizard = await opened()
    expect([wizard.step.value, wizard.refusal.value]).toEqual([
      'file',
      '文件设有打开密码，请先取消密码再导入。',
    ])
  })

  it('has each field in one column, and forgets decisions that the columns no longer bear out', async () => {
    const wizard = await opened()
    wizard.chosen.decisions.set(4, 'leave_out')
    wizard.assign(2, 'name')
    expect(choices(wizard).columns).toEqual([
      { column: 1, field: 'unit' },
      { column: 2, field: 'name' },
    ])
    expect(choices(wizard).decisions, 'row 4 may now be about somebody else').toEqual([])
    wizard.assign(2, '')
    expect(choices(wizard).columns).toEqual([{ column: 1, field: 'unit' }])
  })

  it('is guessed anew when its header is elsewhere', async () => {
    const wizard = await opened()
    wizard.assign(2, 'post')
    await wizard.lookAt(0, 1)
    expect((sent('import.outline') as { choices: ImportChoices }).choices.header_row).toBe(1)
    expect(choices(wizard).header_row).toBe(1)
    expect(choices(wizard).columns?.map(({ field }) => field)).toEqual(['name', 'unit'])
  })

  it('says of a unit that it is another, or that it is made, and nothing before somebody said so', async () => {
    const wizard = await opened()
    const { units } = wizard.chosen
    units.set('白帝真', { chosen: [{ id: 'b1', text: '白帝镇', detail: '' }], made: false })
    units.set('火星站', { chosen: [], made: true })
    units.set('草堂', { chosen: [], made: false })
    expect(choices(wizard).units).toEqual([
      { text: '白帝真', unit: 'b1' },
      { text: '火星站', unit: null },
    ])
  })
})

describe('an import', () => {
  it('that is refused stays where it was', async () => {
    answers['import.apply'] = new CallFailure('store.cancelled', '已取消，没有作任何更改。')
    const wizard = await opened()
    wizard.step.value = 'check'
    await wizard.apply()
    expect([wizard.step.value, wizard.refusal.value]).toEqual(['check', '已取消，没有作任何更改。'])
  })

  it('that had nothing to say has nothing to undo', async () => {
    answers['import.apply'] = { value: { counts: COUNTS, units: 0 }, change: null, touched: [] }
    const wizard = await opened()
    await wizard.apply()
    expect([wizard.step.value, wizard.changed.value]).toEqual(['result', false])
  })

  it('of what cannot be read says so, and goes on', async () => {
    vi.stubGlobal(
      'FileReader',
      class {
        onerror?: () => void
        readAsDataURL(): void {
          this.onerror?.()
        }
      },
    )
    const wizard = await opened()
    vi.unstubAllGlobals()
    expect(wizard.step.value).toBe('file')
    expect(wizard.refusal.value).toContain('名册.csv')
  })

  it('gives its file up before the next one', async () => {
    const wizard = await opened()
    wizard.startOver()
    expect(sent('import.close')).toEqual({ handle: 'a1' })
    expect([wizard.step.value, wizard.opened.value]).toEqual(['file', null])
    expect(choices(wizard).columns, 'and what was chosen about it').toBeUndefined()
  })
})
