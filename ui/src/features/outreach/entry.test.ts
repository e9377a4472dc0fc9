import { describe, expect, it } from 'vitest'
import { brought, fieldAtFault, goOn, talkOf, type Entry } from './entry'

const entry: Entry = {
  team: 'a',
  topic: 'b',
  village: 'c',
  date: '2026-03-02',
  start: 0,
  minutes: 45,
  form: 'courtyard',
  audience: 60,
}

describe('a talk being typed in', () => {
  it('is one once every field is filled; midnight is a time', () => {
    expect(talkOf(entry)).toEqual({ talk: entry })
  })

  it('takes over of the last talk only what nobody has typed', () => {
    const given = { start: 1170, minutes: 45, form: 'courtyard' } as const
    const last = { start: 1200, minutes: 60, form: 'courtyard' } as const
    expect(brought({ ...given, start: 1140 }, given, last)).toEqual({ minutes: 60, form: 'courtyard' })
  })

  it('names the first field that is empty', () => {
    expect(talkOf({ ...entry, topic: null, audience: null })).toEqual({ missing: 'topic' })
    expect(talkOf({ ...entry, form: '' })).toEqual({ missing: 'form' })
  })

  it('leads back to the field a refusal is about', () => {
    expect(fieldAtFault('outreach.team_busy')).toBe('start')
    expect(fieldAtFault('outreach.seats'), 'how many came is what is mistyped most').toBe('audience')
  })

  it('leads from field to field, past what only the mouse is for', () => {
    const form = document.createElement('form')
    form.innerHTML = '<input id="one"><input tabindex="-1"><select id="two"></select>'
    document.body.append(form)
    const [one, two] = ['one', 'two'].map((id) => form.querySelector(`#${id}`))
    expect(goOn(form, one as Element)).toBe(true)
    expect(document.activeElement).toBe(two)
    expect(goOn(form, two as Element), 'there is nothing behind the last').toBe(false)
  })
})
