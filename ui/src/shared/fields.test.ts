import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { CallFailure } from '@/api/failure'
import InlineField from './InlineField.vue'
import NumberField from './NumberField.vue'
import SavedField from './SavedField.vue'
import TimeField from './TimeField.vue'

describe('a field that saves itself', () => {
  it('saves on Enter, once, and not what has not changed', async () => {
    const save = vi.fn(() => Promise.resolve())
    const field = mount(InlineField, { props: { value: 'old', label: 'Name', save } })
    const input = field.get('input')
    await input.trigger('blur')
    expect(save).not.toHaveBeenCalled()
    await input.setValue(' new ')
    await input.trigger('keydown', { key: 'Enter', isComposing: true })
    expect(save, 'Enter that chooses a character is not ours').not.toHaveBeenCalled()
    await input.trigger('keydown', { key: 'Enter' })
    expect(save).toHaveBeenCalledExactlyOnceWith('new')
  })

  it('reverts on Esc, and says why it was refused', async () => {
    const save = (): Promise<never> => Promise.reject(new CallFailure('name.taken', 'There is one already.'))
    const field = mount(InlineField, { props: { value: 'old', label: 'Name', save } })
    const input = field.get('input')
    await input.setValue('new')
    await input.trigger('blur')
    await flushPromises()
    expect(field.get('[role="alert"]').text()).toBe('There is one already.')
    expect(input.element.value, 'what was typed is not lost').toBe('new')
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.element.value).toBe('old')
    expect(field.find('[role="alert"]').exists()).toBe(false)
  })
})

describe('a field that goes on to another record', () => {
  it('leaves behind what was refused for the one before', async () => {
    const save = (): Promise<never> => Promise.reject(new CallFailure('name.taken', 'There is one already.'))
    const field = mount(InlineField, { props: { value: 'old', label: 'Name', save } })
    await field.get('input').setValue('new')
    await field.get('input').trigger('blur')
    await flushPromises()
    await field.setProps({ value: 'another' })
    expect(field.find('[role="alert"]').exists()).toBe(false)
    expect(field.get('input').element.value).toBe('another')
  })
})

describe('a field that saves what is chosen', () => {
  it('says why it was refused until the next one is taken', async () => {
    const save = vi.fn((value: number) =>
      value > 5000 ? Promise.reject(new CallFailure('size', 'Too many.')) : Promise.resolve(),
    )
    let put: (value: number) => void = () => undefined
    const slots = { default: (given: { put: (value: number) => void }) => ((put = given.put), []) }
    const field = mount(SavedField<number>, { props: { label: 'People', save }, slots })
    put(9999)
    await flushPromises()
    expect(field.get('[role="alert"]').text()).toBe('Too many.')
    put(50)
    await flushPromises()
    expect(field.find('[role="alert"]').exists()).toBe(false)
    expect(save).toHaveBeenLastCalledWith(50)
  })
})

describe('fields for times and numbers', () => {
  it('read what people type and step by arrows', async () => {
    const time = mount(TimeField, { props: { modelValue: 540, label: 'Start' } })
    await time.get('input').setValue('1430')
    await time.get('input').trigger('blur')
    await time.get('input').trigger('keydown', { key: 'ArrowUp' })
    expect(time.emitted('update:modelValue')).toEqual([[870], [885]])
  })

  it('say what is wrong and tell nothing', async () => {
    const time = mount(TimeField, { props: { modelValue: 540, label: 'Start' } })
    await time.get('input').setValue('late')
    await time.get('input').trigger('blur')
    expect(time.find('[role="alert"]').exists()).toBe(true)
    expect(time.emitted('update:modelValue')).toBeUndefined()
  })

  it('hold quarter-hours as whole numbers', async () => {
    const hours = mount(NumberField, { props: { modelValue: 14, label: 'Hours', per: 4, least: 0 } })
    expect(hours.get('input').element.value).toBe('3.5')
    await hours.get('input').setValue('4.1')
    await hours.get('input').trigger('blur')
    expect(hours.emitted('update:modelValue'), '4.1 is no number of quarters').toBeUndefined()
    await hours.get('input').setValue('４．２５')
    await hours.get('input').trigger('blur')
    expect(hours.emitted('update:modelValue')).toEqual([[17]])
  })
})
