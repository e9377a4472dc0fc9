import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import TalkPhotos from './TalkPhotos.vue'

it('puts all photos on the talk they were chosen for, though another is looked at meanwhile', async () => {
  const talks: string[] = []
  const waiting: (() => void)[] = []
  replaceHost({
    call: ({ input }) => {
      talks.push((input as { talk: string }).talk)
      const written = { value: null, change: null, touched: [] }
      return new Promise((answer) => waiting.push(() => answer(written)))
    },
    watch: () => () => undefined,
  })
  const photos = mount(TalkPhotos, { props: { talk: 'first', photos: [] } })
  const files = ['a.jpg', 'b.jpg'].map((name) => new File(['x'], name))
  await photos.get('.photos').trigger('drop', { dataTransfer: { files } })
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  await photos.setProps({ talk: 'second' })
  waiting[0]?.()
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  expect(talks).toEqual(['first', 'first'])
  waiting[1]?.()
  await flushPromises()
  photos.unmount()
})
