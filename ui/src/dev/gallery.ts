/** Opens the window on a pretended office with a page that shows every shared component: `/?gallery#/gallery/table`. */
import { fakeHost } from './fake-host'
import { replaceHost } from '@/api/host'
import { addPage } from '@/app/features'

export function openGallery(): void {
  replaceHost(fakeHost)
  addPage({
    path: '/gallery/table',
    titleKey: 'people.title',
    group: 'resources',
    component: () => import('./TableGallery.vue'),
  })
  addPage({
    path: '/gallery/fields',
    titleKey: 'units.title',
    group: 'resources',
    order: 1,
    component: () => import('./FieldGallery.vue'),
  })
  addPage({
    path: '/gallery/week',
    titleKey: 'sessions.title',
    group: 'timetable',
    component: () => import('./WeekGallery.vue'),
  })
}
