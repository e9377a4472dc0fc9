import type { make_up as zh } from '../zh-CN/make_up'

export const make_up: Record<keyof typeof zh, string> = {
  'make_up.title': 'Make-ups',
  'make_up.detail':
    'What was missed can be heard in another class on the same topic; it is marked there and credited once',
  'make_up.search': 'Name, pinyin or class',
  'make_up.which': 'Show',
  'make_up.all': 'All missed sessions',
  'make_up.open': 'Not arranged yet',
  'make_up.missed': 'Missed session',
  'make_up.status': 'Mark',
  'make_up.where': 'Made up in',
  'make_up.heard': 'Mark there',
  'make_up.none': 'Nothing was missed',
  'make_up.noneHint': 'Sessions of open classes marked as leave or absence are listed here.',
  'make_up.noneOpen': 'Nothing is left to arrange',
  'make_up.offers': 'Sessions that would do',
  'make_up.noOffers': 'No session would do for now',
  'make_up.noOffersHint':
    'It has to be later, on the same topic, of no more hours, with a free seat, and clash with none of the person’s sessions; the missed session needs a course.',
  'make_up.sameCourse': 'same course',
  'make_up.free': '{count} {count|seat|seats} free',
  'make_up.freeUnknown': 'seats not counted',
  'make_up.assign': 'Make up here',
  'make_up.assigned': 'arranged',
  'make_up.cancel': 'Call it off',
  'make_up.for': 'Makes up for “{title}” of {class}',
  'make_up.in': 'Made up in “{title}” of {class} ({date})',
  'make_up.place': '{date} “{title}” of {class}',
  'make_up.hours': '{hours} made up',
  'make_up.sign': '+',
}
