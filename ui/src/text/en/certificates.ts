import type { certificates as zh } from '../zh-CN/certificates'

export const certificates: Record<keyof typeof zh, string> = {
  'certificates.title': 'Certificates',
  'certificates.number': 'Number',
  'certificates.class': 'Class',
  'certificates.given': 'Given on',
  'certificates.state': 'State',
  'certificates.good': 'Good',
  'certificates.void': 'Void since {date}',
  'certificates.year': 'Year',
  'certificates.newest': 'Newest year',
  'certificates.give': 'Number {count} certificates',
  'certificates.counts': '{total} numbers, {void} of them void.',
  'certificates.here': 'This device gives the numbers.',
  'certificates.elsewhere':
    'The device the office was made on gives the numbers; certificates of classes closed here get theirs after the next exchange.',
  'certificates.how':
    'A number is the year, the codes of the way of training and the band, and a sequence from 0001 within these; a void number stays on the list and is not used again.',
  'certificates.empty':
    'No certificate has a number yet. Those who complete get theirs when their class is closed.',
}
