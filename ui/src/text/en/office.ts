import type { office as zh } from '../zh-CN/office'

export const office: Record<keyof typeof zh, string> = {
  'office.title': 'Office',
  'office.newTitle': 'New office',
  'office.newHint': 'Everything is kept on this machine: {folder}',
  'office.keyWill.system':
    'The database is encrypted; its key goes into this computer’s key store or, where there is none, into a file in the data folder that only your system account can read.',
  'office.keyWill.file':
    'The database is encrypted; its key lies beside it as office.key, readable by your system account only.',
  'office.missing': 'Please fill in “{field}” first.',
  'office.name': 'Name of the office',
  'office.nameExample': 'For example: Cadre Education Section, Fengjie County',
  'office.county': 'County',
  'office.countyExample': 'For example: Fengjie',
  'office.account': 'Your name',
  'office.accountHint': 'Every record will say who made it',
  'office.create': 'Create the office',
  'office.createAndImport': 'Create the office and import a roster',
  'office.openExample': 'Open the example county',
  'office.exampleHint':
    'Fengjie’s real divisions with 8,200 invented people and 73 classes, kept apart from your own data. Try anything.',
  'office.makingExample': 'Making the example county',
  'office.version': 'Xuecheng {version}',
  'office.leaveExample': 'Leave the example',
  'office.folder': 'Data folder',
  'office.key': 'Database key',
  'office.key.system': 'In this computer’s key store, unlocked with your account.',
  'office.key.file': 'In the file office.key of the data folder, readable by your account only.',
  'office.keyHint':
    'Without the key nobody can open the database. Save a copy to a USB stick and lock it away; after a reinstallation, or on another computer, put it back into the data folder.',
  'office.saveKey': 'Save a copy of the key',
  'office.soundness': 'Soundness',
  'office.verifyHint':
    'Checks the database file, every device’s chain and signature, every table against what the journal amounts to, and every talk’s photos.',
  'office.verify': 'Verify',
  'office.verifying': 'Verifying',
  'office.rebuild': 'Compute the tables again',
  'office.rebuilding': 'Computing the tables from the journal',
  'office.sound': 'Sound: {changes} changes and {entries} entries all agree',
  'office.unsound': 'Something is wrong: restore a backup, or compute the tables again and verify',
  'office.faultFile': 'Database file: {detail}',
  'office.faultFeed': 'The feed of device {device} is not what it signed',
  'office.faultRows': '{count} rows of {table} differ from the journal',
  'office.faultPicture.missing': 'Photo {photo} of talk {talk} is not on this computer',
  'office.faultPicture.damaged': 'The file of photo {photo} of talk {talk} is damaged',
  'office.faultPictureHint':
    'Add the original photo again, or restore a backup: computing the tables again brings no photo back.',
  'office.pictures': '{count} {count|photo|photos} here and whole',
  'office.unusedPictures':
    '{count} picture {count|file|files} never became part of a talk (chosen, but the talk was not logged) and may be swept. Photos taken off a talk are not among them: undo brings those back.',
  'office.sweep': 'Sweep',
  'office.swept': 'Swept {count} picture {count|file|files}.',
}
