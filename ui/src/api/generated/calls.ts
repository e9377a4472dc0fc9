// Written by `cargo xtask types` from the table of calls. Do not edit.

/**
 * A change of some fields.
 */
export type AbsenceEdit = { 
/**
 * Which absence.
 */
id: AbsenceId, 
/**
 * What to change.
 */
patch: TrainerAbsencePatch, };

/**
 * Days a trainer cannot come.
 */
export type AbsenceId = string;

/**
 * Which absence.
 */
export type AbsenceReference = { 
/**
 * Its id.
 */
id: AbsenceId, };

/**
 * An absence as lists show it.
 */
export type AbsenceRow = { 
/**
 * The trainer's name.
 */
trainer_name: string, 
/**
 * Sessions the trainer is to give on these days, from today on.
 */
sessions: number, 
/**
 *Its identity.
 */
id: AbsenceId, 
/**
 * Who.
 */
trainer: TrainerId, 
/**
 * The first day.
 */
starts: string, 
/**
 * The last day; it belongs to the absence.
 */
ends: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Whose absences, and when.
 */
export type AbsencesQuery = { 
/**
 * Only this trainer's.
 */
trainer?: TrainerId, 
/**
 * Only those that reach this day or a later one.
 */
from?: string, 
/**
 * Only those that begin on this day or an earlier one.
 */
to?: string, };

/**
 * Someone who uses the program.
 */
export type Account = { 
/**
 *Its identity.
 */
id: AccountId, 
/**
 * The name shown beside what they record.
 */
name: string, 
/**
 * What they may do.
 */
role: AccountRole, };

/**
 * Someone who uses the program.
 */
export type AccountId = string;

/**
 * What an account may do, as recorded.
 */
export type AccountRole = "reader" | "clerk" | "trainer" | "coordinator";

/**
 * Courses a class is to be given.
 */
export type AddLessons = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * One session for each, of half a day; a course may be named twice.
 */
courses: Array<CourseId>, };

/**
 * People to add to a class.
 */
export type AddPeople = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The people, in the order in which they are added.
 */
people: Array<PersonId>, 
/**
 * Those whose warnings are let stand.
 */
accepted?: Array<PersonId>, 
/**
 * Why they are; kept with each of them.
 */
reason?: string, };

/**
 * What came of it.
 */
export type Added = { 
/**
 * How many were added; none while there are warnings nobody has accepted.
 */
added: number, 
/**
 * Whether there are such warnings, so that nothing was recorded.
 */
held_back: boolean, 
/**
 * Every person asked for.
 */
people: Array<CheckedPerson>, };

/**
 * Which class's table of seats.
 */
export type AllocationQuery = { 
/**
 * The class.
 */
class: ClassId, };

/**
 * One item's answer.
 */
export type Answer = { 
/**
 * The item.
 */
item: EvaluationItemId, 
/**
 * On the class form 1 好 to 4 差; on the lecture card points.
 */
grade: number, };

/**
 * What an import did.
 */
export type Applied = { 
/**
 * Rows by what became of them.
 */
counts: ImportCounts, 
/**
 * Units made.
 */
units: number, };

/**
 * One session of a plan.
 */
export type AppliedChange = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Where it was when the plan was made.
 */
from: Slot, 
/**
 * Where the plan puts it.
 */
to: Slot, 
/**
 * Who teaches with the trainer, before and after; none where they stay the same.
 */
others: OthersChange | null, };

/**
 * The days a plan gives a class.
 */
export type AppliedDates = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its days when the plan was made; none where it had none.
 */
from: ClassDays | null, 
/**
 * The days the plan gives it.
 */
to: ClassDays, };

/**
 * One talk of a plan.
 */
export type AppliedTalk = { 
/**
 * The planned talk; none where it is new.
 */
planned: PlannedTalkId | null, 
/**
 * Where.
 */
village: UnitId, 
/**
 * As it was when the plan was made; none where it is new.
 */
from: TalkSlot | null, 
/**
 * As the plan has it; none where it is taken off.
 */
to: TalkSlot | null, };

/**
 * A plan to apply.
 */
export type ApplyPlan = { 
/**
 * The classes it gives days.
 */
dates?: Array<AppliedDates>, 
/**
 * What it does, session by session.
 */
changes: Array<AppliedChange>, 
/**
 * What has to give for it.
 */
steps?: Array<RelaxationStep>, };

/**
 * A plan to apply.
 */
export type ApplyQuarter = { 
/**
 * What it does, talk by talk.
 */
changes: Array<AppliedTalk>, };

/**
 * Whose roster to put in order.
 */
export type ArrangeRoster = { 
/**
 * The class.
 */
class: ClassId, };

/**
 * What some people of a class handed in, such as a column of grades.
 */
export type AssessPeople = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Each person's.
 */
people: Array<NewAssessment>, };

/**
 * What an assessor says of some placements.
 */
export type AssessPlacements = { 
/**
 * Which.
 */
ids: Array<PlacementId>, 
/**
 * How they went; `open` withdraws an assessment.
 */
result: PlacementResult, 
/**
 * The assessor's name, or the unit that assessed.
 */
assessor: string, 
/**
 * What there is to say; needed where one was not passed.
 */
opinion: string, };

/**
 * A make-up to arrange.
 */
export type AssignMakeUp = { 
/**
 * The session missed.
 */
original: SessionId, 
/**
 * By whom.
 */
person: PersonId, 
/**
 * The one to be heard instead.
 */
session: SessionId, };

/**
 * How a session's roster divides.
 */
export type Balance = { 
/**
 * 应到: everyone on the roster.
 */
expected: number, 
/**
 * 实到: those who came, also late or leaving early.
 */
present: number, 
/**
 * 请假: sick, personal and duty leave.
 */
on_leave: number, 
/**
 * 缺席: absent without leave.
 */
absent: number, 
/**
 * Not yet called.
 */
unmarked: number, 
/**
 * Of those present, the late.
 */
late: number, 
/**
 * Of those present, the ones who left early.
 */
left_early: number, };

/**
 * A placement to call off, or to restore.
 */
export type CallOffPlacement = { 
/**
 * Which.
 */
id: PlacementId, 
/**
 * Whether it is called off; otherwise it is restored.
 */
called_off: boolean, 
/**
 * Why; needed to call it off.
 */
reason: string, };

/**
 * The call-ups, and what they sum up to.
 */
export type CallUpBoard = { 
/**
 * Class by class, by first day.
 */
rows: Array<CallUpRow>, 
/**
 * Receipts that are late, of the rows.
 */
overdue: number, 
/**
 * Receipts that are still to come, of the rows, late ones included.
 */
missing: number, 
/**
 * Seats without a name, of the rows.
 */
gap: number, };

/**
 * How a call-up stands, in figures.
 */
export type CallUpFigures = { 
/**
 * 应训: seats given.
 */
seats: number, 
/**
 * 已报: people on the roster.
 */
named: number, 
/**
 * 实报: of those, the ones whose unit has confirmed them.
 */
confirmed: number, 
/**
 * 不参训: named, and not sent.
 */
declined: number, 
/**
 * Named, and replaced by another.
 */
replaced: number, 
/**
 * 实到: of those on the roster, the ones who were at a session at all.
 */
came: number, };

/**
 * Someone who was called up.
 */
export type CallUpPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The unit whose seat they take.
 */
holder: UnitId | null, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 联系电话.
 */
phone: string, 
/**
 * How far they have come.
 */
state: EnrollmentState, 
/**
 * Why they do not come, were replaced, or come against a warning.
 */
reason: string, 
/**
 * Whom they replace.
 */
replaced: PersonId | null, 
/**
 * Their name; empty if nobody.
 */
replaces: string, 
/**
 * The name of who comes in their place; empty if nobody.
 */
replaced_by: string, 
/**
 * Whether they were at a session at all.
 */
came: boolean, 
/**
 * What speaks against their coming; nothing for those who do not.
 */
warnings: Array<EnrollmentWarning>, };

/**
 * Which call-ups.
 */
export type CallUpQuery = { 
/**
 * Part of a class's name, its pinyin or initials, or part of its organiser.
 */
text: string, 
/**
 * Classes of this year that are over, instead of those running or to come.
 */
over?: number, 
/**
 * Only those for which something is to be done: an answer or a name is missing.
 */
attention: boolean, };

/**
 * A class's call-up.
 */
export type CallUpRow = { 
/**
 * The class.
 */
class: ClassMention, 
/**
 * The last day on which a receipt is in time.
 */
due: string | null, 
/**
 * How it stands.
 */
figures: CallUpFigures, 
/**
 * Seats nobody has been named for, unit by unit.
 */
gap: number, 
/**
 * Units that are asked for a receipt: those with seats or people in it, none while the seats are not divided.
 */
units: number, 
/**
 * Of those, the ones that have answered.
 */
answered: number, 
/**
 * Of those that have not, the ones that are late.
 */
overdue: number, };

/**
 * A unit's part in a call-up.
 */
export type CallUpUnit = { 
/**
 * The unit, or null for people whose unit is not known.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How it stands.
 */
figures: CallUpFigures, 
/**
 * When its receipt came.
 */
received: string | null, 
/**
 * The file it came in; empty where it was taken down by hand or has not come.
 */
file: string, 
/**
 * Whether its answer is still to come.
 */
missing: boolean, 
/**
 * Whether it is late with it.
 */
overdue: boolean, };

/**
 * A class's units.
 */
export type CallUpUnits = { 
/**
 * Every unit with seats or people in it, in the official order.
 */
rows: Array<CallUpUnit>, 
/**
 * Their sum.
 */
total: CallUpFigures, 
/**
 * The last day on which a receipt is in time.
 */
due: string | null, 
/**
 * Whether somebody has said that day.
 */
due_said: boolean, };

/**
 * Over which time call-ups are counted.
 */
export type CalledPeriod = { "kind": "year", 
/**
 * Which.
 */
year: number, } | { "kind": "cycle", 
/**
 * A year in it.
 */
year: number, };

/**
 * Which people.
 */
export type CalledQuery = { 
/**
 * Over which time.
 */
period: CalledPeriod, 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text?: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * Only those called up so often at most; 0 for those never called.
 */
at_most?: number, 
/**
 * Only those called up so often at least.
 */
at_least?: number, 
/**
 * The order.
 */
sort?: CalledSort, 
/**
 * Whether it runs backwards.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Someone in post, and how often they were called up.
 */
export type CalledRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * How many classes they were called up for; lectures apart.
 */
calls: number, 
/**
 * The days of those classes.
 */
days: number, 
/**
 * The last of them.
 */
last: ClassMention | null, };

/**
 * What the list is ordered by.
 */
export type CalledSort = "official" | "name" | "calls" | "days";

/**
 * How call-ups spread.
 */
export type CalledSpread = { 
/**
 * The first day counted.
 */
from: string, 
/**
 * The last day counted.
 */
to: string, 
/**
 * Row by row: units in the official order, bands in their own.
 */
rows: Array<SpreadRow>, 
/**
 * Everyone.
 */
total: SpreadRow, };

/**
 * Which job to cancel.
 */
export type CancelJob = { 
/**
 * The name its caller gave it.
 */
job: string, };

/**
 * A make-up to call off.
 */
export type CancelMakeUp = { 
/**
 * The session missed.
 */
original: SessionId, 
/**
 * By whom.
 */
person: PersonId, };

/**
 * Someone who could be called up.
 */
export type Candidate = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * As in the personnel file.
 */
sex: Sex, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * Hours credited in the class's year, in quarter-hours.
 */
quarters: number, 
/**
 * How many classes of that year they were called up for.
 */
calls: number, 
/**
 * A class they are in on the same days, or another organiser's in the same week.
 */
overlap: ClassMention | null, 
/**
 * Whether they are on this roster already.
 */
enrolled: boolean, };

/**
 * Which people.
 */
export type CandidateQuery = { 
/**
 * The class they would be added to.
 */
class: ClassId, 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text?: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * Only those on neither this roster nor that of a class on the same days, or of another organiser's in the same week.
 */
free?: boolean, 
/**
 * The order.
 */
sort?: CandidateSort, 
/**
 * Whether it runs backwards.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * What the candidates are ordered by.
 */
export type CandidateSort = "official" | "name" | "band" | "quarters" | "calls";

/**
 * Someone carried over from the lecture before.
 */
export type CarriedPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * How they stayed away; null if nobody marked it.
 */
status: MarkStatus | null, 
/**
 * Whether they are on this lecture's list already.
 */
invited: boolean, };

/**
 * What a named person decided about someone beyond the leave limit.
 */
export type CaseDecision = "keep" | "withdraw";

/**
 * A certificate.
 */
export type CertificateId = string;

/**
 * Which year's register.
 */
export type CertificateQuery = { 
/**
 * The year; the newest there is if none is given.
 */
year?: number, 
/**
 * Skip so many rows.
 */
offset: number, 
/**
 * Return at most so many.
 */
limit: number, };

/**
 * A line of the register.
 */
export type CertificateRow = { 
/**
 * The certificate.
 */
id: CertificateId, 
/**
 * Its number as it is printed.
 */
number: string, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * From which class.
 */
class: ClassId, 
/**
 * Its name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * The day the number was given.
 */
given: string | null, 
/**
 * The day it was taken back; none while it is good.
 */
void_on: string | null, };

/**
 * A page of the register, and how the numbering stands.
 */
export type Certificates = { 
/**
 * The years there are certificates of, newest first.
 */
years: Array<number>, 
/**
 * Of the year.
 */
total: number, 
/**
 * Of these, void.
 */
void: number, 
/**
 * People who completed in a closed class and wait for a number.
 */
waiting: number, 
/**
 * Whether this device gives the numbers.
 */
numbering_here: boolean, 
/**
 * The page.
 */
rows: Array<CertificateRow>, };

/**
 * What a change was: a catalogue key and a number.
 */
export type ChangeLabel = { 
/**
 * The catalogue key, such as `attendance.mark`.
 */
code: string, 
/**
 * How many things it was about.
 */
count: number, };

/**
 * A change as the shells name it.
 */
export type ChangeReference = { 
/**
 * The device that made it.
 */
device: string, 
/**
 * Its number in the device's feed.
 */
sequence: number, 
/**
 * What it was.
 */
label: ChangeLabel, };

/**
 * What a plan does with a session.
 */
export type ChangeSort = "placed" | "moved" | "swapped" | "kept" | "left_out";

/**
 * People who might be added to a class.
 */
export type CheckPeople = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The people, in the order in which they would be added.
 */
people: Array<PersonId>, };

/**
 * A person who might be added.
 */
export type CheckedPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Whether they are on the roster already, so that there is nothing to add.
 */
enrolled: boolean, 
/**
 * What speaks against adding them.
 */
warnings: Array<EnrollmentWarning>, };

/**
 * What clashes.
 */
export type ClashKind = "trainer" | "venue" | "class" | "people" | "capacity" | "closed" | "day" | "away" | "load" | "quarter_load" | "safety" | "suspended" | "travel" | "order" | "equipment";

/**
 * A clash, by its sides.
 */
export type ClashReference = { 
/**
 * One side.
 */
session: SessionId, 
/**
 * The other; none where a session clashes with its venue or the calendar.
 */
other: SessionId | null, 
/**
 * Offer at most so many.
 */
most: number, };

/**
 * The ways out of a clash.
 */
export type ClashRepairs = { 
/**
 * Each moves one session, the smallest change first.
 */
ways: Array<ProposedChange>, 
/**
 * Why there are not more; empty where there are as many as were asked for.
 */
narrow: Array<NarrowSide>, };

/**
 * Between which days.
 */
export type ClashesQuery = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day, included.
 */
to: string, };

/**
 * One run of a program (班次).
 */
export type Class = { 
/**
 *Its identity.
 */
id: ClassId, 
/**
 * The program it is a run of.
 */
program: ProgramId | null, 
/**
 * Its name, without the run.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * First day.
 */
starts: string | null, 
/**
 * Last day.
 */
ends: string | null, 
/**
 * How many it takes; 0 where nobody has said.
 */
capacity: number, 
/**
 * Where it usually sits.
 */
venue: VenueId | null, 
/**
 * 班主任.
 */
head_teacher: string, 
/**
 * 培训对象.
 */
audience: string, 
/**
 * How far it has come.
 */
state: ClassState, 
/**
 * 备注.
 */
note: string, 
/**
 * Planned hours, in quarter-hours; its sessions' sum is what counts.
 */
quarters: number, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The newest version of the rules when it was closed, or a lecture's door was: what it credited stays by the versions
 * up to it; 0 while open.
 */
rules_known: number, 
/**
 * The first day it may be held on, where its line of the plan does not decide.
 */
not_before: string | null, 
/**
 * The last day it may be held on.
 */
not_after: string | null, };

/**
 * A class at its end.
 */
export type ClassCompletion = { 
/**
 * The class's hours: the sum of its sessions, in quarter-hours.
 */
quarters: number, 
/**
 * How many sessions it has.
 */
sessions: number, 
/**
 * Its roster.
 */
rows: Array<CompletionRow>, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * The day the class was closed; none while it is open.
 */
closed_on: string | null, 
/**
 * Whether the class is closed.
 */
closed: boolean, 
/**
 * How it ends.
 */
grading: Grading, 
/**
 * The least grade that passes, in tenths of a point.
 */
pass_mark: number, 
/**
 * Whether everyone has to hand in an evaluation.
 */
evaluation: boolean, 
/**
 * Its papers.
 */
papers: Array<Paper>, 
/**
 * Whether it closes only once they are there.
 */
papers_required: boolean, 
/**
 * Whether this device gives the certificates' numbers.
 */
numbering_here: boolean, };

/**
 * A class and its timetable at their new dates.
 */
export type ClassCopied = { 
/**
 * The class.
 */
class: Class, 
/**
 * Its sessions.
 */
sessions: number, 
/**
 * Of these, how many could not keep their distance from the first day, because it fell on a day off.
 */
displaced: number, };

/**
 * A class and what its sessions credited.
 */
export type ClassCredits = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * The sum of its sessions, in quarter-hours.
 */
credited: number, 
/**
 * Its marked sessions in the year, in order of time.
 */
sessions: Array<SessionCredit>, 
/**
 * Whether it is a lecture, on which nothing is decided.
 */
lecture: boolean, 
/**
 * What was decided on the person; none while nothing is.
 */
decision: Decision | null, 
/**
 * Who decided, and so approved the hours; empty while nobody has.
 */
decided_by: string, };

/**
 * First and last day of a class.
 */
export type ClassDays = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

/**
 * A class as its own page shows it.
 */
export type ClassDetail = { 
/**
 * The plan's year its program belongs to.
 */
program_year: number | null, 
/**
 * Attendance marks set in its sessions.
 */
marks: number, 
/**
 * Sessions on days outside its dates.
 */
outside: number, 
/**
 * People who left the roster: withdrawn or replaced.
 */
left: number, 
/**
 * Where it stands today.
 */
phase: ClassPhase, 
/**
 * Its program's name; empty if it is a run of none.
 */
program_name: string, 
/**
 * Its usual venue's name; empty if it has none.
 */
venue_name: string, 
/**
 * People on the roster.
 */
enrolled: number, 
/**
 * Its sessions.
 */
sessions: number, 
/**
 * Their hours, in quarter-hours.
 */
session_quarters: number, 
/**
 * The day of the first of them.
 */
first_session: string | null, 
/**
 * The day of the last of them.
 */
last_session: string | null, 
/**
 *Its identity.
 */
id: ClassId, 
/**
 * The program it is a run of.
 */
program: ProgramId | null, 
/**
 * Its name, without the run.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * First day.
 */
starts: string | null, 
/**
 * Last day.
 */
ends: string | null, 
/**
 * How many it takes; 0 where nobody has said.
 */
capacity: number, 
/**
 * Where it usually sits.
 */
venue: VenueId | null, 
/**
 * 班主任.
 */
head_teacher: string, 
/**
 * 培训对象.
 */
audience: string, 
/**
 * How far it has come.
 */
state: ClassState, 
/**
 * 备注.
 */
note: string, 
/**
 * Planned hours, in quarter-hours; its sessions' sum is what counts.
 */
quarters: number, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The newest version of the rules when it was closed, or a lecture's door was: what it credited stays by the versions
 * up to it; 0 while open.
 */
rules_known: number, 
/**
 * The first day it may be held on, where its line of the plan does not decide.
 */
not_before: string | null, 
/**
 * The last day it may be held on.
 */
not_after: string | null, };

/**
 * A change of some fields.
 */
export type ClassEdit = { 
/**
 * Which class.
 */
id: ClassId, 
/**
 * What to change.
 */
patch: ClassPatch, };

/**
 * An open class in which something would change.
 */
export type ClassEffect = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * People for whom something changes.
 */
people: number, 
/**
 * Hours credited to them before, in quarter-hours.
 */
before: number, 
/**
 * Hours credited to them after, in quarter-hours.
 */
after: number, };

/**
 * What a class thought.
 */
export type ClassEvaluation = { 
/**
 * Sheets entered of the paper asked for.
 */
sheets: number, 
/**
 * Those of them that count in the figures: whole batches of the least number.
 */
counted: number, 
/**
 * People on the roster: the most there can rightly be.
 */
roster: number, 
/**
 * Under so many answers no figure is told.
 */
least: number, 
/**
 * Class forms entered.
 */
forms: number, 
/**
 * The same of all items that have a figure, taken together: so no other can be had from it.
 */
figure: number | null, 
/**
 * Item by item, in the paper's order.
 */
items: Array<ItemFigure>, 
/**
 * The class's lectures, in order of time.
 */
lectures: Array<LectureLine>, };

/**
 * One run of a program.
 */
export type ClassId = string;

/**
 * A class as a warning names it.
 */
export type ClassMention = { 
/**
 * Which class.
 */
id: ClassId, 
/**
 * Its name, without the run.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * First day.
 */
starts: string | null, 
/**
 * Last day.
 */
ends: string | null, 
/**
 * 主办单位; empty where nobody has said.
 */
organiser: string, };

/**
 * Some fields of a class.
 */
export type ClassPatch = { 
/**
 * The program it is a run of.
 */
program?: ProgramId | null, 
/**
 * Its name, without the run.
 */
name?: string, 
/**
 * 第N期.
 */
run?: number, 
/**
 * First day.
 */
starts?: string | null, 
/**
 * Last day.
 */
ends?: string | null, 
/**
 * How many it takes; 0 where nobody has said.
 */
capacity?: number, 
/**
 * Where it usually sits.
 */
venue?: VenueId | null, 
/**
 * 班主任.
 */
head_teacher?: string, 
/**
 * 培训对象.
 */
audience?: string, 
/**
 * How far it has come.
 */
state?: ClassState, 
/**
 * 备注.
 */
note?: string, 
/**
 * Planned hours, in quarter-hours; its sessions' sum is what counts.
 */
quarters?: number, 
/**
 * 主办单位.
 */
organiser?: string, 
/**
 * The newest version of the rules when it was closed, or a lecture's door was: what it credited stays by the versions
 * up to it; 0 while open.
 */
rules_known?: number, 
/**
 * The first day it may be held on, where its line of the plan does not decide.
 */
not_before?: string | null, 
/**
 * The last day it may be held on.
 */
not_after?: string | null, };

/**
 * Where a class stands today, from its state and its dates.
 */
export type ClassPhase = "planned" | "confirmed" | "running" | "ended" | "closed" | "cancelled";

/**
 * Which classes, and how.
 */
export type ClassQuery = { 
/**
 * Part of a name, its pinyin or initials, or part of the head teacher's name, the audience or the organiser.
 */
text: string, 
/**
 * The year it begins in; for a class without dates, the year of its program.
 */
year?: number, 
/**
 * Only classes that last until this day or longer.
 */
from?: string, 
/**
 * Only classes that have begun by this day.
 */
to?: string, 
/**
 * Only classes that stand so; none named means all.
 */
phases: Array<ClassPhase>, 
/**
 * Only runs of this program.
 */
program?: ProgramId, 
/**
 * The order.
 */
sort: ClassSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A class's seats and how they are filled.
 */
export type ClassQuotas = { 
/**
 * Every unit with seats, people or both, in the official order.
 */
rows: Array<QuotaRow>, 
/**
 * The sums of the rows.
 */
total: QuotaRow, 
/**
 * The room that limits it, where its seats are known.
 */
room: Room | null, };

/**
 * Which class.
 */
export type ClassReference = { 
/**
 * Its id.
 */
id: ClassId, };

/**
 * A class as lists show it.
 */
export type ClassRow = { 
/**
 * Where it stands today.
 */
phase: ClassPhase, 
/**
 * Its program's name; empty if it is a run of none.
 */
program_name: string, 
/**
 * Its usual venue's name; empty if it has none.
 */
venue_name: string, 
/**
 * People on the roster.
 */
enrolled: number, 
/**
 * Its sessions.
 */
sessions: number, 
/**
 * Their hours, in quarter-hours.
 */
session_quarters: number, 
/**
 * The day of the first of them.
 */
first_session: string | null, 
/**
 * The day of the last of them.
 */
last_session: string | null, 
/**
 *Its identity.
 */
id: ClassId, 
/**
 * The program it is a run of.
 */
program: ProgramId | null, 
/**
 * Its name, without the run.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * First day.
 */
starts: string | null, 
/**
 * Last day.
 */
ends: string | null, 
/**
 * How many it takes; 0 where nobody has said.
 */
capacity: number, 
/**
 * Where it usually sits.
 */
venue: VenueId | null, 
/**
 * 班主任.
 */
head_teacher: string, 
/**
 * 培训对象.
 */
audience: string, 
/**
 * How far it has come.
 */
state: ClassState, 
/**
 * 备注.
 */
note: string, 
/**
 * Planned hours, in quarter-hours; its sessions' sum is what counts.
 */
quarters: number, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The newest version of the rules when it was closed, or a lecture's door was: what it credited stays by the versions
 * up to it; 0 while open.
 */
rules_known: number, 
/**
 * The first day it may be held on, where its line of the plan does not decide.
 */
not_before: string | null, 
/**
 * The last day it may be held on.
 */
not_after: string | null, };

/**
 * What the list is ordered by.
 */
export type ClassSort = "nearest" | "starts" | "name" | "phase" | "enrolled" | "capacity" | "head_teacher" | "quarters";

/**
 * How far a class has come; whether it is running follows from its dates.
 */
export type ClassState = "planned" | "confirmed" | "closed" | "cancelled";

/**
 * A class's hours by what they count as, in quarter-hours; sessions without a date count too.
 */
export type ClassStructure = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Its first day: it counts in that day's semester.
 */
starts: string | null, 
/**
 * Whether it is a class of the party school, for which the least shares hold; so is a class of no program.
 */
party_school: boolean, 
/**
 * All hours.
 */
total: number, 
/**
 * Theory.
 */
theory: number, 
/**
 * Party spirit.
 */
party_spirit: number, 
/**
 * Given by leaders.
 */
leaders: number, };

/**
 * Whose mark to take away.
 */
export type ClearMarks = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Whose.
 */
people: Array<PersonId>, };

/**
 * Which class to close.
 */
export type CloseClass = { 
/**
 * Its id.
 */
class: ClassId, };

/**
 * A person's forecast and what would close the gap.
 */
export type Closing = { 
/**
 * How they stand.
 */
row: ForecastRow, 
/**
 * What classes are wanted for, in quarter-hours: the most that is short of a target, when that is due.
 */
wanting: number, 
/**
 * Classes on days on which they are in no other: those that close the gap first, the shortest of them first.
 */
classes: Array<ClosingClass>, };

/**
 * A planned class with a free seat.
 */
export type ClosingClass = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * First day.
 */
starts: string | null, 
/**
 * Last day.
 */
ends: string | null, 
/**
 * Whom it is for.
 */
audience: string, 
/**
 * Its hours, in quarter-hours: its timetable's, or the planned ones while it has none.
 */
quarters: number, 
/**
 * Free seats; none where nobody has said how many it takes.
 */
free: number | null, 
/**
 * Whether it alone closes the gap.
 */
closes: boolean, };

/**
 * Whose gap.
 */
export type ClosingQuery = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * The calendar year.
 */
year: number, };

/**
 * What a column holds.
 */
export type ColumnChoice = { 
/**
 * The column, counted from 0.
 */
column: number, 
/**
 * What it holds.
 */
field: ImportField, };

/**
 * A column of the table.
 */
export type ColumnOutline = { 
/**
 * Counted from 0.
 */
column: number, 
/**
 * As a spreadsheet names it: C.
 */
letters: string, 
/**
 * Its header; empty if it has none.
 */
header: string, 
/**
 * What it seems to hold.
 */
field: ImportField | null, 
/**
 * How sure that is, 1 to 100; 0 without a field.
 */
confidence: number, 
/**
 * Its first values; ID numbers masked.
 */
samples: Array<string>, };

/**
 * Which class.
 */
export type CompletionQuery = { 
/**
 * Its id.
 */
class: ClassId, };

/**
 * A reason, with the figures it rests on. Hours are quarter-hours, limits exact hours, grades tenths of a point.
 */
export type CompletionReason = { "kind": "absent_too_long", 
/**
 * Hours missed, in quarter-hours.
 */
hours: number, 
/**
 * The limit, exactly.
 */
limit: string, 
/**
 * Where the rule stands, as it is cited.
 */
article: string, } | { "kind": "absent_too_often", 
/**
 * How often.
 */
times: number, 
/**
 * The limit, exactly.
 */
limit: number, 
/**
 * Where the rule stands, as it is cited.
 */
article: string, } | { "kind": "not_passed", 
/**
 * Their grade, in tenths of a point; none where there is none.
 */
grade: number, 
/**
 * The least that passes.
 */
pass_mark: number, } | { "kind": "over_leave", 
/**
 * Hours on leave, in quarter-hours.
 */
used: number, 
/**
 * The limit, exactly.
 */
limit: string, 
/**
 * Where the rule stands, as it is cited.
 */
article: string, } | { "kind": "unmarked", 
/**
 * How many.
 */
sessions: number, } | { "kind": "ungraded", } | { "kind": "evaluation_missing", } | { "kind": "kept", 
/**
 * Hours on leave, in quarter-hours.
 */
used: number, 
/**
 * The limit, exactly.
 */
limit: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One person at the end of a class.
 */
export type CompletionRow = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * Hours credited, in quarter-hours; with what was made up elsewhere.
 */
credited: number, 
/**
 * Of these, credited elsewhere for making up what was missed here.
 */
made_up: number, 
/**
 * Hours missed on leave, in quarter-hours.
 */
leave: number, 
/**
 * Hours missed without leave, in quarter-hours.
 */
absent: number, 
/**
 * Sessions without a mark.
 */
unmarked: number, 
/**
 * The leave limit in hours, exactly, such as `40/7`.
 */
leave_limit: string, 
/**
 * The grade of their test or paper, in tenths of a point.
 */
grade: number | null, 
/**
 * Whether they have handed in an evaluation.
 */
evaluation: boolean, 
/**
 * What the rules propose.
 */
proposal: Proposal, 
/**
 * Every reason for it, the gravest first.
 */
reasons: Array<CompletionReason>, 
/**
 * What has been decided.
 */
decision: Decision | null, 
/**
 * Why, where it needed saying.
 */
reason: string, 
/**
 * The certificate's number; empty until the class is closed and the device that gives numbers has given it.
 */
certificate: string, };

/**
 * Which session to confirm.
 */
export type ConfirmPresent = { 
/**
 * The session.
 */
session: SessionId, };

/**
 * A run to copy.
 */
export type CopyClass = { 
/**
 * The earlier run.
 */
class: ClassId, 
/**
 * The first day of the new one.
 */
starts: string, };

/**
 * Which plan becomes the start of which.
 */
export type CopyYear = { 
/**
 * The year to copy.
 */
from: number, 
/**
 * The year to copy it into.
 */
to: number, };

/**
 * A field that was corrected.
 */
export type CorrectedField = { 
/**
 * The kind of record, by its table.
 */
table: string, 
/**
 * The field, with its old and new value.
 */
change: FieldChange, };

/**
 * The fields a correction changed.
 */
export type CorrectedFields = Array<CorrectedField>;

/**
 * A change of a closed class.
 */
export type Correction = { 
/**
 *Its identity.
 */
id: CorrectionId, 
/**
 * The class.
 */
class: ClassId, 
/**
 * What was corrected.
 */
what: CorrectionKind, 
/**
 * About whom, where it is about one person.
 */
person: PersonId | null, 
/**
 * About which session, where it is about one.
 */
session: SessionId | null, 
/**
 * Old and new values.
 */
changes: CorrectedFields, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrects.
 */
corrected_by: string, 
/**
 * The day.
 */
corrected_on: string | null, 
/**
 * The minute of that day.
 */
corrected_at: number, };

/**
 * A change of a closed class.
 */
export type CorrectionId = string;

/**
 * What was corrected.
 */
export type CorrectionKind = "mark" | "assessment" | "decision" | "roster" | "session" | "reopening";

/**
 * Which class.
 */
export type CorrectionQuery = { 
/**
 * Its id.
 */
class: ClassId, };

/**
 * A correction as it is shown.
 */
export type CorrectionRow = { 
/**
 * The correction.
 */
id: CorrectionId, 
/**
 * What was corrected.
 */
what: CorrectionKind, 
/**
 * About whom; empty where it is about no one person.
 */
name: string, 
/**
 * About which session; empty where it is about none.
 */
session_title: string, 
/**
 * The session's day.
 */
session_date: string | null, 
/**
 * Old and new values.
 */
changes: CorrectedFields, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrected.
 */
corrected_by: string, 
/**
 * The day.
 */
corrected_on: string | null, 
/**
 * The minute of that day.
 */
corrected_at: number, };

/**
 * A change of some fields.
 */
export type CourseEdit = { 
/**
 * Which course.
 */
id: CourseId, 
/**
 * What to change.
 */
patch: CoursePatch, };

/**
 * How it is taught.
 */
export type CourseForm = "lecture" | "discussion" | "case" | "field_teaching" | "self_study";

/**
 * A teachable unit on a topic.
 */
export type CourseId = string;

/**
 * Some fields of a course.
 */
export type CoursePatch = { 
/**
 * Its name.
 */
name?: string, 
/**
 * Its topic.
 */
topic?: TopicId | null, 
/**
 * How it is taught.
 */
form?: CourseForm, 
/**
 * Its usual hours, in quarter-hours of credit.
 */
quarters?: number, 
/**
 * Who can give it, the usual one first.
 */
trainers?: Array<TrainerId>, 
/**
 * 备注.
 */
note?: string, 
/**
 * What a venue needs for it.
 */
equipment?: Array<string>, };

/**
 * Which course.
 */
export type CourseReference = { 
/**
 * Its id.
 */
id: CourseId, };

/**
 * A course as lists show it.
 */
export type CourseRow = { 
/**
 * Its topic's name; empty if it has none.
 */
topic_name: string, 
/**
 * The names of those in `trainers`, in the same order; empty for one who was removed.
 */
trainer_names: Array<string>, 
/**
 * How many sessions teach it.
 */
sessions: number, 
/**
 *Its identity.
 */
id: CourseId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its topic.
 */
topic: TopicId | null, 
/**
 * How it is taught.
 */
form: CourseForm, 
/**
 * Its usual hours, in quarter-hours of credit.
 */
quarters: number, 
/**
 * Who can give it, the usual one first.
 */
trainers: Array<TrainerId>, 
/**
 * 备注.
 */
note: string, 
/**
 * What a venue needs for it.
 */
equipment: Array<string>, };

/**
 * What the list is ordered by.
 */
export type CourseSort = "topic" | "name" | "form" | "hours" | "sessions";

/**
 * Which courses, and how.
 */
export type CoursesQuery = { 
/**
 * Part of a name, its pinyin or initials.
 */
text: string, 
/**
 * Its topic.
 */
topic?: TopicId, 
/**
 * How it is taught.
 */
form?: CourseForm, 
/**
 * Who can give it.
 */
trainer?: TrainerId, 
/**
 * The order.
 */
sort: CourseSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * One topic in one unit or band.
 */
export type CoverageCell = { 
/**
 * People in post who heard it in the year.
 */
heard: number, 
/**
 * People who must hear it and have not.
 */
lacking: number, };

/**
 * Someone who lacks topics their band must hear.
 */
export type CoverageGap = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * How many topics their band must hear.
 */
required: number, 
/**
 * The names of those they have not heard, in the plan's order.
 */
lacking: Array<string>, };

/**
 * The topics on offer and who heard them.
 */
export type CoverageMatrix = { 
/**
 * In the plan's order.
 */
topics: Array<CoverageTopic>, 
/**
 * Units in the official order, or bands from the top; those without people are left out.
 */
rows: Array<CoverageRow>, };

/**
 * Which year, and by what.
 */
export type CoverageQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * By units or by bands.
 */
rows: CoverageRows, };

/**
 * A unit with everyone below it, or a band.
 */
export type CoverageRow = { 
/**
 * The unit, where rows are units.
 */
unit: UnitId | null, 
/**
 * The band, where rows are bands.
 */
band: RankBand | null, 
/**
 * The unit's name.
 */
name: string, 
/**
 * People in post.
 */
people: number, 
/**
 * One cell a topic, in the topics' order.
 */
cells: Array<CoverageCell>, };

/**
 * What stands beside the topics.
 */
export type CoverageRows = "units" | "bands";

/**
 * A topic of the matrix.
 */
export type CoverageTopic = { 
/**
 * The topic.
 */
topic: TopicId, 
/**
 * Its name.
 */
name: string, 
/**
 * Who must hear it.
 */
required: Array<RankBand>, };

/**
 * Lectures to make.
 */
export type CreateLectures = { 
/**
 * In which series.
 */
series: SeriesId, 
/**
 * Which.
 */
lectures: Array<NewLecture>, 
/**
 * Why clashes may stand; empty to be told of clashes instead.
 */
reason?: string, };

/**
 * Which classes are given days.
 */
export type DateFreedom = "keep" | "open" | "movable";

/**
 * A class in the way of another's days.
 */
export type DatesInTheWay = { 
/**
 * What they cannot share.
 */
sort: DatesObstacle, 
/**
 * The audience, head teacher or venue by name; empty for people.
 */
name: string, 
/**
 * The other class.
 */
class_name: string, 
/**
 * Its 第N期.
 */
run: number, };

/**
 * What two classes cannot share on a day.
 */
export type DatesObstacle = "people" | "audience" | "venue";

/**
 * A day that is not what its weekday says.
 */
export type Day = { 
/**
 *Its identity.
 */
id: DayId, 
/**
 * The date.
 */
date: string | null, 
/**
 * What it is.
 */
kind: DayKind, 
/**
 * Such as 春节.
 */
name: string, };

/**
 * A day that is not what its weekday says.
 */
export type DayId = string;

/**
 * What a day is instead of what its weekday says.
 */
export type DayKind = "holiday" | "workday" | "county_block";

/**
 * One day of the week.
 */
export type DayOfWeek = { 
/**
 * The date.
 */
date: string, 
/**
 * Sessions on it.
 */
sessions: number, 
/**
 * People expected in them, in each session anew (人次).
 */
people: number, };

/**
 * Which day.
 */
export type DayReference = { 
/**
 * The date.
 */
date: string, };

/**
 * From one day to another.
 */
export type DaySpan = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day; it belongs to the span.
 */
to: string, };

/**
 * A decision on some people of a class.
 */
export type DecideCompletion = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Whom it is about.
 */
people: Array<PersonId>, 
/**
 * What is decided.
 */
decision: Decision, 
/**
 * Why; required unless the decision is what the rules propose.
 */
reason: string, };

/**
 * What the next in the chain says.
 */
export type DecideLeave = { 
/**
 * The leave.
 */
id: LeaveId, 
/**
 * Whether they agree.
 */
approve: boolean, 
/**
 * Their name.
 */
decided_by: string, 
/**
 * 意见; needed for a refusal.
 */
note: string, };

/**
 * A decision about someone beyond the limit.
 */
export type DecideLeaveCase = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Whether they stay.
 */
decision: CaseDecision, 
/**
 * Who decides.
 */
decided_by: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What was decided.
 */
export type Decision = "completed" | "not_completed" | "withdrawn";

/**
 * What has happened, and from when to when.
 */
export type Disruption = { 
/**
 * What.
 */
sort: DisruptionSort, 
/**
 * Who is away.
 */
trainer: TrainerId | null, 
/**
 * What is lost.
 */
venue: VenueId | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, included.
 */
to: string, };

/**
 * What has happened.
 */
export type DisruptionSort = "trainer" | "venue" | "days";

/**
 * Someone still called up, and what the year credited.
 */
export type Earner = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * Hours credited in the year, in quarter-hours.
 */
quarters: number, };

/**
 * Whose hours, of which year.
 */
export type EarnersQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text?: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * Only those with any hours (true) or without (false).
 */
trained?: boolean, 
/**
 * By hours instead of the official order.
 */
by_hours?: boolean, 
/**
 * Whether the order runs backwards.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A lecture to change.
 */
export type EditLecture = { 
/**
 * Which, by its class.
 */
class: ClassId, 
/**
 * All of it as it is to be.
 */
lecture: NewLecture, 
/**
 * Why clashes may stand; empty to be told of clashes instead.
 */
reason?: string, };

/**
 * The effect of a leave.
 */
export type EffectOfLeave = { 
/**
 * Hours of its sessions, in quarter-hours.
 */
asked: number, 
/**
 * The class's hours, in quarter-hours.
 */
class_quarters: number, 
/**
 * The limit in hours, exactly, such as `40/7`.
 */
limit: string, 
/**
 * As it stands without it.
 */
before: LeaveStanding, 
/**
 * As it would stand with it.
 */
after: LeaveStanding, 
/**
 * Who would have to approve it, in order.
 */
chain: Array<string>, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the limit stands, as it is cited.
 */
article: string, };

/**
 * From being named to having finished.
 */
export type EnrollmentState = "nominated" | "confirmed" | "attending" | "completed" | "not_completed" | "withdrawn" | "replaced" | "declined";

/**
 * What speaks against calling someone up.
 */
export type EnrollmentWarning = { "kind": "overlap", 
/**
 * The other class.
 */
class: ClassMention, } | { "kind": "same_week", 
/**
 * The other class.
 */
class: ClassMention, } | { "kind": "placed", 
/**
 * The placement.
 */
placement: PlacementMention, } | { "kind": "repeat", 
/**
 * The other run.
 */
class: ClassMention, } | { "kind": "over_capacity", 
/**
 * How many it takes.
 */
capacity: number, 
/**
 * How many there would be, with this person.
 */
enrolled: number, } | { "kind": "not_active", 
/**
 * Which of the two.
 */
state: PersonState, } | { "kind": "left", 
/**
 * How.
 */
state: EnrollmentState, };

/**
 * A list as it came back from the door.
 */
export type EnterSheet = { 
/**
 * The lecture, by its class.
 */
class: ClassId, 
/**
 * Whose line is not signed; everyone else on the list has signed.
 */
unsigned: Array<PersonId>, };

/**
 * What entering a sheet leaves.
 */
export type EnteredSheet = { 
/**
 * How many sheets there are now of the same paper, for the heap on the desk to be compared with.
 */
sheets: number, };

/**
 * What sort of training a line is about.
 */
export type EntryKind = "class" | "lecture" | "online" | "outside" | "superior" | "talk" | "teaching" | "heard" | "placement";

/**
 * A word for equipment.
 */
export type EquipmentWord = { 
/**
 * The word.
 */
name: string, 
/**
 * Whether it is on the office's list; otherwise somebody has typed it in.
 */
listed: boolean, 
/**
 * How many venues have it.
 */
venues: number, };

/**
 * Which paper.
 */
export type EvaluationForm = "class" | "lecture" | "talk";

/**
 * One line of a paper, as the office changed it; what was never changed is as shipped.
 */
export type EvaluationItem = { 
/**
 *Its identity.
 */
id: EvaluationItemId, 
/**
 * The paper it stands on.
 */
form: EvaluationForm, 
/**
 * The group it stands in; empty where there are no groups.
 */
heading: string, 
/**
 * What is asked.
 */
title: string, 
/**
 * Its place on the paper.
 */
position: number, 
/**
 * No longer asked; answers given before stay.
 */
retired: boolean, };

/**
 * A line of an evaluation paper.
 */
export type EvaluationItemId = string;

/**
 * One trainer, topic, class, team or speaker. Figures are in thousandths, and stand only on what may be told.
 */
export type EvaluationLine = { 
/**
 * Its id; a speaker's is the team's with the name.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期 of a class; 0 otherwise.
 */
run: number, 
/**
 * What tells it from others of the same name: a trainer's organisation, a speaker's team.
 */
detail: string, 
/**
 * Lectures or talks with cards; for a class its lectures with cards.
 */
held: number, 
/**
 * Papers with four grades: a class's forms, a talk's cards.
 */
forms: number, 
/**
 * Those of them that count in the figure.
 */
forms_told: number, 
/**
 * The share of 好 and 较好 on those.
 */
favourable: number | null, 
/**
 * Lecture cards.
 */
cards: number, 
/**
 * Those of them that count in the figure.
 */
cards_told: number, 
/**
 * The share of the points on those.
 */
points: number | null, 
/**
 * The same as for the whole, item by item.
 */
items: Array<number | null>, };

/**
 * Which sheets.
 */
export type EvaluationQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The lecture; none for the class as a whole.
 */
session: SessionId | null, };

/**
 * A year's papers gathered.
 */
export type EvaluationSummary = { 
/**
 * Under so many answers no figure is told.
 */
least: number, 
/**
 * The paper whose items are told one by one.
 */
form: EvaluationForm, 
/**
 * What these items ask, in the paper's order.
 */
items: Array<string>, 
/**
 * One line for each trainer, topic, class, team or speaker that has papers.
 */
lines: Array<EvaluationLine>, };

/**
 * How large an example.
 */
export type ExampleSize = "year" | "five_years";

/**
 * A spreadsheet to save.
 */
export type ExportedFile = { 
/**
 * What its name ends in, such as `xlsx`.
 */
extension: string, 
/**
 * Its bytes, in base 64.
 */
content: string, };

/**
 * Why a call did not succeed. The program matches on `code`, a person reads `message`.
 */
export type Failure = { 
/**
 * What the program matches on.
 */
code: string, 
/**
 * What is wrong, where, and what to do, in the caller's language.
 */
message: string, };

/**
 * Someone who might be called up, with what speaks for it.
 */
export type FairCandidate = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The unit whose seats they take.
 */
holder: UnitId | null, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * Whether they were to hear the lecture before this one and could not.
 */
carried: boolean, 
/**
 * The most they will lack of a target when it is due, in quarter-hours.
 */
short: number, 
/**
 * What they will lack in thousandths of what is asked, of the target they are furthest behind on: a leader's five years
 * and a clerk's one are compared by it.
 */
behind: number, 
/**
 * The required topics they have not heard this year.
 */
lacking: Array<string>, 
/**
 * How many of those this class teaches.
 */
heard_here: number, 
/**
 * How often they have been called up this year, lectures apart.
 */
calls: number, 
/**
 * Why they are passed over; then they are neither suggested nor named for seats.
 */
passed: PassedOver | null, };

/**
 * What becomes of a row.
 */
export type Fate = "new" | "changed" | "unchanged" | "question" | "error" | "left_out";

/**
 * One field's old and new value: a text, a number, a word such as `retired`, or ids as hexadecimal digits.
 */
export type FieldChange = { 
/**
 * The column's name, or `removed`.
 */
field: string, 
/**
 * Before; null where nothing was recorded.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, };

/**
 * One field a row changes. Texts are shown as they are; what has a fixed set of values goes by its name in the code.
 */
export type FieldDifference = { 
/**
 * The field of the record.
 */
field: string, 
/**
 * What is recorded; empty where nothing is.
 */
before: string, 
/**
 * What will be.
 */
after: string, };

/**
 * A figure as it is typed.
 */
export type Figure = { 
/**
 * Which figure.
 */
rule: FigureName, 
/**
 * What it is counted in.
 */
unit: FigureUnit, 
/**
 * The value, such as `8`, `0.25` or `1/7`.
 */
value: string, 
/**
 * Where it stands, as it is cited.
 */
source: string, 
/**
 * How sure we are of it.
 */
certainty: 'verified' | 'secondary' | 'one_source' | 'inferred' | 'unverified' | 'office', 
/**
 * Whether it applies; none for a figure that always does.
 */
on: boolean | null, };

/**
 * A figure of a rule set that is a single value.
 */
export type FigureName = "hours_per_day" | "hours_per_half_day" | "lecture_hours_per_half_day" | "step_minutes" | "void_share" | "leave_limit" | "absent_days_withdraw" | "times_without_cause" | "talk_minutes_per_hour" | "teaching_times" | "listening_minutes_per_hour" | "placement_hours_per_month" | "placement_hours_per_year" | "placement_assessed" | "theory_and_party_spirit_share" | "party_spirit_share" | "leaders_lectures_share";

/**
 * What a figure is counted in.
 */
export type FigureUnit = "hours" | "minutes" | "days" | "times" | "share" | "switch";

/**
 * A line of a training file: what, when, whose, how it ended, and where the person served then.
 */
export type FileEntry = { 
/**
 * What sort.
 */
kind: EntryKind, 
/**
 * The class, the study, the talk or the session.
 */
id: string, 
/**
 * For a class in the plan, its way of training.
 */
way: WayOfTraining | null, 
/**
 * Its name.
 */
title: string, 
/**
 * 第N期; 0 for what is no class.
 */
run: number, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * For a class, how it ended.
 */
outcome: Decision | null, 
/**
 * The number of the certificate, or where a proof can be looked up.
 */
proof: string, 
/**
 * The unit at that time.
 */
unit: string, 
/**
 * The post at that time.
 */
post: string, 
/**
 * The rank at that time.
 */
rank: string, 
/**
 * What it credited in the file's years, in quarter-hours.
 */
credited: number, 
/**
 * Who decided on it, or approved it.
 */
approver: string, 
/**
 * The version of the rules of its hours.
 */
rule_version: number, };

/**
 * A paper that is kept, or is not.
 */
export type FilePaper = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Which paper.
 */
paper: PaperKind, 
/**
 * Whether it is kept on paper.
 */
filed: boolean, };

/**
 * A year of a file.
 */
export type FileYear = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * What was credited in it, in quarter-hours.
 */
credited: number, 
/**
 * What the person owed, in quarter-hours; none where the rules ask nothing of their band.
 */
required: number | null, };

/**
 * What to write into some cells.
 */
export type FillMarks = { 
/**
 * Where.
 */
cells: Array<MatrixCell>, 
/**
 * How those people attended; null takes their marks away.
 */
status: MarkStatus | null, 
/**
 * Minutes late or left early; 0 for every other status.
 */
minutes: number, };

/**
 * Which seats to fill.
 */
export type FillQuotas = { 
/**
 * The class, or the lecture's.
 */
class: ClassId, 
/**
 * One unit's; every unit's without it.
 */
unit?: UnitId, 
/**
 * Only with people of these bands; of all where none is named.
 */
bands?: Array<RankBand>, };

/**
 * What was typed so far.
 */
export type FindCourses = { 
/**
 * Part of a name, its pinyin or initials; with nothing typed, the first by topic.
 */
text: string, 
/**
 * How many to show at most.
 */
limit: number, };

/**
 * What was typed so far.
 */
export type FindPeople = { 
/**
 * Part of a name, its pinyin or initials.
 */
text: string, 
/**
 * How many to show at most.
 */
limit: number, };

/**
 * What was typed so far.
 */
export type FindTrainers = { 
/**
 * Part of a name, its pinyin or initials; with nothing typed, the first by name.
 */
text: string, 
/**
 * How many to show at most.
 */
limit: number, };

/**
 * What was typed so far.
 */
export type FindUnits = { 
/**
 * Part of a name, its pinyin or initials; with nothing typed, the first in the official order.
 */
text: string, 
/**
 * How many to show at most.
 */
limit: number, };

/**
 * What was typed so far.
 */
export type FindVenues = { 
/**
 * Part of a name, its pinyin or initials; with nothing typed, the first by name.
 */
text: string, 
/**
 * How many to show at most.
 */
limit: number, };

/**
 * Which lecture's door closes.
 */
export type FinishLecture = { 
/**
 * The lecture, by its class.
 */
class: ClassId, };

/**
 * How the list divides once the door is closed.
 */
export type Finished = { 
/**
 * Marked excused, for leave had been granted.
 */
excused: number, 
/**
 * Marked absent.
 */
absent: number, };

/**
 * A task, and what to change about it.
 */
export type FollowUpEdit = { 
/**
 * Which.
 */
id: FollowUpId, 
/**
 * What is said of it now.
 */
patch: FollowUpPatch, };

/**
 * A task a class decided on.
 */
export type FollowUpId = string;

/**
 * Some fields of a task.
 */
export type FollowUpPatch = { 
/**
 * Whose decision it was.
 */
class?: ClassId, 
/**
 * What is to be done.
 */
task?: string, 
/**
 * Who answers for it.
 */
person?: PersonId | null, 
/**
 * Which unit answers for it.
 */
unit?: UnitId | null, 
/**
 * The last day it is to be done by.
 */
due?: string | null, 
/**
 * 备注.
 */
note?: string, 
/**
 * What has become of it.
 */
state?: FollowUpState, 
/**
 * What proves that it was done.
 */
proof?: string, 
/**
 * Why it was dropped.
 */
reason?: string, 
/**
 * The day it was settled.
 */
settled_on?: string | null, 
/**
 * Who recorded that.
 */
settled_by?: string, };

/**
 * Which tasks.
 */
export type FollowUpQuery = { 
/**
 * Only this class's.
 */
class?: ClassId, 
/**
 * Only those that stand so.
 */
stage?: FollowUpStage, 
/**
 * Only those this unit or one below it answers for.
 */
unit?: UnitId, 
/**
 * Only those due in this year.
 */
year?: number, 
/**
 * Only those that are late or due soon.
 */
attention?: boolean, 
/**
 * Only those whose task, class, person or unit has this in it.
 */
text?: string, 
/**
 * In which order.
 */
sort?: FollowUpSort, 
/**
 * The other way round.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which task.
 */
export type FollowUpReference = { 
/**
 * Its id.
 */
id: FollowUpId, };

/**
 * A task as lists show it.
 */
export type FollowUpRow = { 
/**
 * The task.
 */
id: FollowUpId, 
/**
 * Whose decision it was.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * Its run; 0 if it has none.
 */
run: number, 
/**
 * What is to be done.
 */
task: string, 
/**
 * Who answers for it.
 */
person: PersonId | null, 
/**
 * Their name.
 */
person_name: string, 
/**
 * Which unit answers for it.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * The last day it is to be done by.
 */
due: string | null, 
/**
 * 备注.
 */
note: string, 
/**
 * How it stands today.
 */
stage: FollowUpStage, 
/**
 * What proves that it was done.
 */
proof: string, 
/**
 * Why it was dropped.
 */
reason: string, 
/**
 * The day it was settled.
 */
settled_on: string | null, 
/**
 * Who recorded that.
 */
settled_by: string, };

/**
 * In which order tasks are listed.
 */
export type FollowUpSort = "waiting" | "due" | "class" | "owner";

/**
 * How a task stands today: it follows from its state and the day it is due.
 */
export type FollowUpStage = "overdue" | "soon" | "open" | "done" | "dropped";

/**
 * What has become of a task.
 */
export type FollowUpState = "open" | "done" | "dropped";

/**
 * What the rules are silent on, so that a person should look.
 */
export type ForecastFlag = { "kind": "band_changed", 
/**
 * From when on.
 */
day: string, } | { "kind": "entered" } | { "kind": "transferred" } | { "kind": "retired" };

/**
 * How someone stands with one target.
 */
export type ForecastLine = { 
/**
 * Which target.
 */
name: TargetSheet['name'], 
/**
 * First day that counts.
 */
from: string, 
/**
 * Last day that counts.
 */
to: string, 
/**
 * When it has to be met.
 */
due: string, 
/**
 * Owed, in quarter-hours.
 */
required: number, 
/**
 * Credited so far, in quarter-hours; what a rise into the band gave time for is included.
 */
credited: number, 
/**
 * Scheduled from today until it is due, in quarter-hours.
 */
planned: number, 
/**
 * What will be missing when it is due, as far as anything is scheduled, in quarter-hours.
 */
short: number, 
/**
 * Whether a rise into the target's band has put off the day it is due beyond its end and the year's: then nobody misses it
 * yet, whatever is short.
 */
put_off: boolean, 
/**
 * Whether only online self-study counts towards it.
 */
online: boolean, 
/**
 * The version of the rules.
 */
rule_version: number, };

/**
 * Which rows of the list.
 */
export type ForecastQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * Only those for whom things turn out so.
 */
outlook?: Outlook, 
/**
 * The order.
 */
sort?: ForecastSort, 
/**
 * Whether it runs backwards.
 */
descending?: boolean, 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * One target; without it, all but those that only online self-study counts towards.
 */
target: TargetSheet['name'] | null, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Someone with their targets.
 */
export type ForecastRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * Every target they have.
 */
lines: Array<ForecastLine>, 
/**
 * The most that will be missing of a target asked about at its end, in quarter-hours; nothing that is due later.
 */
short: number, 
/**
 * What the rules are silent on.
 */
flags: Array<ForecastFlag>, };

/**
 * What the list is ordered by.
 */
export type ForecastSort = "official" | "name" | "short";

/**
 * Where someone served before, and until when.
 */
export type FormerPosting = { 
/**
 *Its identity.
 */
id: FormerPostingId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * The last day.
 */
until: string | null, 
/**
 * The unit.
 */
unit: UnitId | null, 
/**
 * Its name at that time.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级.
 */
rank: string, 
/**
 * 职级层次.
 */
band: RankBand, };

/**
 * Where someone served before.
 */
export type FormerPostingId = string;

/**
 * Which earlier posting.
 */
export type FormerPostingReference = { 
/**
 * Its id.
 */
id: FormerPostingId, };

/**
 * What a search has found so far.
 */
export type Found = { 
/**
 * What is without a place.
 */
left_out: number, 
/**
 * What the plan costs; less is better.
 */
cost: number, };

/**
 * A unit found.
 */
export type FoundUnit = { 
/**
 * The name of the unit it belongs to, which tells namesakes apart; empty at the top.
 */
above: string, 
/**
 *Its identity.
 */
id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * What sort of unit.
 */
kind: UnitKind, 
/**
 * The unit it belongs to; none at the top.
 */
parent: UnitId | null, 
/**
 * Its place among its siblings, in the official order.
 */
position: number, 
/**
 * The official division code, if it has one.
 */
code: string, };

/**
 * How much may move.
 */
export type Freedom = "gaps" | "everything" | "afresh";

/**
 * Whose gaps.
 */
export type GapsQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * What giving numbers came to.
 */
export type Given = { 
/**
 * Numbers given.
 */
given: number, 
/**
 * Certificates that are now void.
 */
void: number, };

/**
 * How a class ends.
 */
export type Grading = "ungraded" | "test" | "paper";

/**
 * A roster to divide.
 */
export type GroupRoster = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Into how many groups; 0 does away with the groups.
 */
groups: number, };

/**
 * A row that may be the header.
 */
export type HeaderLine = { 
/**
 * Counted from 1.
 */
row: number, 
/**
 * Its texts.
 */
texts: Array<string>, };

/**
 * What was heard of one topic in one village in one quarter of a year.
 */
export type HeardCell = { 
/**
 * Where.
 */
village: UnitId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * When, such as `2026Q3`.
 */
quarter: string, 
/**
 * How many talks.
 */
talks: number, 
/**
 * 受众人次.
 */
audience: number, };

/**
 * The matrix of topics, villages and quarters; what has no cell was not heard.
 */
export type HeardMatrix = { 
/**
 * In the official order.
 */
villages: Array<HeardVillage>, 
/**
 * In the plan's order; those no longer offered are left out.
 */
topics: Array<HeardTopic>, 
/**
 * Village by village, topic by topic, quarter by quarter.
 */
cells: Array<HeardCell>, };

/**
 * What is counted.
 */
export type HeardQuery = { 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * From this day on.
 */
from?: string, 
/**
 * Up to and with this day.
 */
to?: string, };

/**
 * A topic of the matrix.
 */
export type HeardTopic = { 
/**
 * Its id.
 */
id: TopicId, 
/**
 * Its name.
 */
name: string, };

/**
 * A village of the matrix.
 */
export type HeardVillage = { 
/**
 * Its id.
 */
id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * The township it lies in.
 */
township: UnitId | null, 
/**
 * The township's name.
 */
township_name: string, };

/**
 * The heat map.
 */
export type Heat = { 
/**
 * In the plan's order.
 */
topics: Array<HeardTopic>, 
/**
 * In the official order.
 */
rows: Array<HeatRow>, };

/**
 * What the heat map shows.
 */
export type HeatQuery = { 
/**
 * The township whose villages are shown; none for the townships.
 */
township?: UnitId, 
/**
 * From this day on.
 */
from?: string, 
/**
 * Up to and with this day.
 */
to?: string, };

/**
 * A line of the heat map: a township, or a village of the one that was opened.
 */
export type HeatRow = { 
/**
 * The unit; none for villages that lie in no township.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How many villages it stands for.
 */
villages: number, 
/**
 * Talks held in them.
 */
talks: number, 
/**
 * In how many of the villages each topic was heard, in the topics' order.
 */
heard: Array<number>, };

/**
 * Why a session stays where it is.
 */
export type HeldFast = "closed" | "marked" | "over" | "pinned" | "let_stand";

/**
 * One change of one record.
 */
export type HistoryLine = { 
/**
 * When, in milliseconds since 1970; shown as local time.
 */
unix_milliseconds: number, 
/**
 * The account that did it.
 */
author: string, 
/**
 * The device it was done on.
 */
device: string, 
/**
 * The catalogue key of the act.
 */
label: string, 
/**
 * Whether the act took another one back.
 */
undo: boolean, 
/**
 * The fields it changed.
 */
fields: Array<FieldChange>, };

/**
 * Which record.
 */
export type HistoryQuery = { 
/**
 * The record's table, such as `person`.
 */
table: string, 
/**
 * Its id, or the two ids it joins, one after the other.
 */
id: string, };

/**
 * Something found.
 */
export type Hit = { 
/**
 * What it is.
 */
kind: HitKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
title: string, 
/**
 * What tells it from others of that name: unit and post, first day, township. Parts are apart by a space.
 */
detail: string, 
/**
 * 第N期, for a class; 0 for anything else.
 */
run: number, };

/**
 * What was found.
 */
export type HitKind = "person" | "class" | "trainer" | "venue";

/**
 * People whose hours from one source would change.
 */
export type HoursEffect = { 
/**
 * How many.
 */
people: number, 
/**
 * Their hours from it before, in quarter-hours.
 */
before: number, 
/**
 * Their hours from it after, in quarter-hours.
 */
after: number, 
/**
 * Who, the first of them.
 */
named: Array<PersonHours>, };

/**
 * A file, and what was chosen about it.
 */
export type ImportAsked = { 
/**
 * Which file.
 */
handle: string, 
/**
 * What was chosen.
 */
choices: ImportChoices, };

/**
 * Everything a person chose. The default takes the file as it is guessed and decides nothing.
 */
export type ImportChoices = { 
/**
 * Which sheet, counted from 0; the likeliest if not said.
 */
sheet?: number, 
/**
 * The row of the header's last line, counted from 1 as a spreadsheet does; found if not said.
 */
header_row?: number, 
/**
 * What the columns hold; guessed if not said.
 */
columns?: Array<ColumnChoice>, 
/**
 * The unit of the rows that name none; of a receipt, the unit that answers.
 */
unit_for_all?: UnitId, 
/**
 * The class a receipt is for; as its title says if not chosen.
 */
class?: ClassId, 
/**
 * What becomes of single units the office does not have.
 */
units: Array<UnitChoice>, 
/**
 * Make all other units the office does not have.
 */
create_units: boolean, 
/**
 * Leave out rows with errors instead of importing nothing.
 */
leave_out_errors: boolean, 
/**
 * Leave out rows that nobody has decided about.
 */
leave_out_questions: boolean, 
/**
 * Row by row, what somebody decided.
 */
decisions: Array<RowDecision>, 
/**
 * The plan's year; as its title says, else this year.
 */
year?: number, };

/**
 * How many rows have which fate.
 */
export type ImportCounts = { 
/**
 * Rows of data.
 */
rows: number, 
/**
 * Rows that become new records.
 */
new: number, 
/**
 * Rows that change a record.
 */
changed: number, 
/**
 * Rows that change nothing.
 */
unchanged: number, 
/**
 * Rows to decide about.
 */
questions: number, 
/**
 * Rows with errors.
 */
errors: number, 
/**
 * Rows that stay out.
 */
left_out: number, };

/**
 * What to do with a row.
 */
export type ImportDecision = "new" | { "same": string } | "leave_out";

/**
 * What a column can hold.
 */
export type ImportField = "number" | "name" | "sex" | "nationality" | "birth" | "id_number" | "unit" | "post" | "rank" | "band" | "politics" | "education" | "joined" | "phone" | "county_managed" | "state" | "remark" | "class_name" | "content" | "audience" | "size" | "runs" | "dates" | "days" | "place" | "organiser" | "undertaker" | "budget" | "responsible" | "study_kind" | "course" | "starts" | "ends" | "hours" | "minutes" | "proof" | "team" | "brand" | "speakers" | "topics" | "covers" | "township" | "village" | "date" | "topic" | "form" | "start" | "length" | "heard" | "organisation" | "external" | "leader" | "venue_name" | "venue_kind" | "capacity" | "address" | "opens" | "closes" | "equipment" | "guide" | "contact" | "travel" | "safety_plan" | "placement_kind" | "place_kind" | "host" | "mentor" | "period" | "goals" | "result" | "assessor" | "assessed_on" | "opinion" | "attends" | "replaced_by" | "replacer_unit" | "replacer_post" | "reason";

/**
 * What is imported.
 */
export type ImportKind = "roster" | "plan" | "study" | "teams" | "talks" | "trainers" | "venues" | "placements" | "receipts";

/**
 * What an import would do, in figures.
 */
export type ImportPreview = { 
/**
 * Rows by what becomes of them.
 */
counts: ImportCounts, 
/**
 * Problems by what they ask for.
 */
problems: ProblemCounts, 
/**
 * The units of the file that need a word.
 */
unknown_units: Array<UnknownUnit>, 
/**
 * The units to be made, each after those above it.
 */
new_units: Array<string>, 
/**
 * Rows that hold no data.
 */
passed_over: number, 
/**
 * The plan's year.
 */
year: number | null, 
/**
 * The class a receipt is for.
 */
for_class: ClassMention | null, 
/**
 * Whether it can be applied as it is.
 */
ready: boolean, };

/**
 * A problem as the shells show it.
 */
export type ImportProblem = { 
/**
 * The row, counted from 1.
 */
row: number, 
/**
 * The cell, as a spreadsheet names it.
 */
cell: string, 
/**
 * What it asks for.
 */
severity: Severity, 
/**
 * What is wrong and what to do, without the cell.
 */
sentence: string, };

/**
 * Which file.
 */
export type ImportReference = { 
/**
 * By which it is known.
 */
handle: string, };

/**
 * One row and what becomes of it.
 */
export type ImportRow = { 
/**
 * Counted from 1.
 */
row: number, 
/**
 * What becomes of it.
 */
fate: Fate, 
/**
 * The name.
 */
title: string, 
/**
 * Unit and post, or the audience.
 */
detail: string, 
/**
 * The record it means.
 */
matched: RecordGlance | null, 
/**
 * What it changes.
 */
differences: Array<FieldDifference>, 
/**
 * The records it may mean.
 */
candidates: Array<RecordGlance>, 
/**
 * What is wrong with it.
 */
problems: Array<ImportProblem>, };

/**
 * Which form.
 */
export type ImportTemplate = { 
/**
 * For what.
 */
kind: ImportKind, };

/**
 * How one item was answered.
 */
export type ItemFigure = { 
/**
 * The item.
 */
item: EvaluationItemId, 
/**
 * Its group.
 */
heading: string, 
/**
 * What is asked.
 */
title: string, 
/**
 * Whether it is still asked.
 */
asked: boolean, 
/**
 * How many answered it.
 */
answered: number, 
/**
 * Those of them that count in its figure.
 */
counted: number, 
/**
 * With four grades the share of 好 and 较好, on a lecture's card the share of the points, in thousandths; none under
 * the least number of answers.
 */
figure: number | null, 
/**
 * How often each grade was given, 好 first; empty on a lecture's card, and under the least number of answers.
 */
grades: Array<number>, };

/**
 * Which paper.
 */
export type ItemsQuery = { 
/**
 * The paper.
 */
form: EvaluationForm, };

/**
 * A session as it counts for someone.
 */
export type JudgedSession = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Its date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * What was taught.
 */
title: string, 
/**
 * The session's hours, in quarter-hours.
 */
quarters: number, 
/**
 * How the person attended; none while it is not marked.
 */
status: MarkStatus | null, 
/**
 * Minutes late or left early.
 */
minutes: number, 
/**
 * What the mark credits, in quarter-hours.
 */
credited: number, 
/**
 * What was credited where it was made up, in quarter-hours.
 */
made_up: number, 
/**
 * Where that is.
 */
made_up_in: SessionMention | null, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the rule stands that decided on the hours.
 */
article: string, };

/**
 * Whose figures, in which class.
 */
export type JudgedSessionsQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The person.
 */
person: PersonId, };

/**
 * What the sheet says.
 */
export type Justification = { 
/**
 * The class.
 */
class: ClassMention, 
/**
 * The unit's name; empty for all of them.
 */
unit_name: string, 
/**
 * Seats.
 */
seats: number, 
/**
 * People in post they were chosen from.
 */
people: number, 
/**
 * The bands of those people; empty where they are of all.
 */
bands: Array<RankBand>, 
/**
 * Who is called up, and who would be for the seats that are free.
 */
chosen: Array<JustifiedPerson>, 
/**
 * Who was passed over.
 */
passed: Array<PassedOverPerson>, 
/**
 * How many more were, for want of room.
 */
passed_more: number, 
/**
 * The day it was written.
 */
date: string, };

/**
 * Whose reasons.
 */
export type JustificationQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The unit whose seats they take; all of them without one.
 */
unit?: UnitId, 
/**
 * Only people of these bands. Where none is named: of the bands of those on the roster, whoever put them there; of all while
 * nobody is.
 */
bands?: Array<RankBand>, };

/**
 * Someone who is called up, or would be, and why.
 */
export type JustifiedPerson = { 
/**
 * What speaks for them.
 */
person: FairCandidate, 
/**
 * Their place among their unit's people, whoever is furthest behind being the first.
 */
place: number, 
/**
 * How far they have come; null for who is only suggested.
 */
state: EnrollmentState | null, 
/**
 * The class they were called up for last before this one.
 */
last: ClassMention | null, };

/**
 * A photo that is kept, and can be logged with a talk.
 */
export type KeptPhoto = { 
/**
 * Its name.
 */
photo: string, 
/**
 * The JPEG that is kept, in base 64.
 */
content: string, };

/**
 * Where the key is kept, for the screen to say.
 */
export type KeyPlace = "system" | "file";

/**
 * A request for leave from a class.
 */
export type Leave = { 
/**
 *Its identity.
 */
id: LeaveId, 
/**
 * From which class.
 */
class: ClassId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Which leave.
 */
kind: LeaveKind, 
/**
 * Why.
 */
reason: string, 
/**
 * How far it has come.
 */
state: LeaveState, 
/**
 * The day it was asked for.
 */
asked: string | null, 
/**
 * The day they reported back.
 */
returned: string | null, 
/**
 * Why it was withdrawn.
 */
withdrawn_because: string, };

/**
 * The decision about someone whose leave is beyond the limit.
 */
export type LeaveCase = { 
/**
 *Its identity.
 */
class: ClassId, 
/**
 *Its identity.
 */
person: PersonId, 
/**
 * What was decided.
 */
decision: CaseDecision, 
/**
 * Why.
 */
reason: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * The day.
 */
decided_on: string | null, 
/**
 * Hours on leave as it was decided, in quarter-hours; more than these open the case again.
 */
quarters: number, 
/**
 * The version of the rules.
 */
rule_version: number, };

/**
 * Someone beyond the limit.
 */
export type LeaveCaseRow = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Hours on leave, in quarter-hours.
 */
used: number, 
/**
 * The class's hours, in quarter-hours.
 */
class_quarters: number, 
/**
 * The limit in hours, exactly, such as `40/7`.
 */
limit: string, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the limit stands, as it is cited.
 */
article: string, 
/**
 * What was decided; none while it is open, and again once there is more leave than was decided on.
 */
decision: LeaveCase | null, };

/**
 * Which cases: those of open classes, narrowed to one of them.
 */
export type LeaveCasesQuery = { 
/**
 * Only this class's.
 */
class?: ClassId, };

/**
 * A leave and everything about it.
 */
export type LeaveDetail = { 
/**
 * What the desk lists.
 */
leave: LeaveRow, 
/**
 * Its sessions in order of time.
 */
sessions: Array<SessionOfLeave>, 
/**
 * Its approval, in order.
 */
steps: Array<LeaveStep>, 
/**
 * What it does: with it against without it.
 */
effect: EffectOfLeave, 
/**
 * What was decided about the person, if their leave was beyond the limit.
 */
case: LeaveCase | null, };

/**
 * Hours of a leave, in quarter-hours: `asked = used + given_back`.
 */
export type LeaveHours = { 
/**
 * Of all its sessions.
 */
asked: number, 
/**
 * Of those that are taken, or still to be.
 */
used: number, 
/**
 * Of those given back on return.
 */
given_back: number, };

/**
 * A request for leave.
 */
export type LeaveId = string;

/**
 * Why someone is away.
 */
export type LeaveKind = "sick" | "personal" | "duty";

/**
 * Which leaves.
 */
export type LeaveQuery = { 
/**
 * Only those in this state.
 */
state?: LeaveState, 
/**
 * Only those from this class.
 */
class?: ClassId, 
/**
 * Only this person's.
 */
person?: PersonId, 
/**
 * Only those whose person's name or whose class has this in it.
 */
text?: string, 
/**
 * In which order.
 */
sort?: LeaveSort, 
/**
 * The other way round.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which leave is being thought of.
 */
export type LeaveQuestion = { 
/**
 * From which class.
 */
class: ClassId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * From which sessions.
 */
sessions: Array<SessionId>, };

/**
 * Which leave.
 */
export type LeaveReference = { 
/**
 * Its id.
 */
id: LeaveId, };

/**
 * A leave as the desk lists it.
 */
export type LeaveRow = { 
/**
 * The leave.
 */
id: LeaveId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * From which class.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * 班主任 of the class.
 */
head_teacher: string, 
/**
 * Which leave.
 */
kind: LeaveKind, 
/**
 * Why.
 */
reason: string, 
/**
 * How far it has come.
 */
state: LeaveState, 
/**
 * The day it was asked for.
 */
asked: string | null, 
/**
 * The day they reported back.
 */
returned: string | null, 
/**
 * Why it was withdrawn.
 */
withdrawn_because: string, 
/**
 * Its first day.
 */
first: string | null, 
/**
 * Its last day.
 */
last: string | null, 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * Their hours.
 */
hours: LeaveHours, 
/**
 * Whose approval it waits for; empty when it waits for none.
 */
waits_for: string, };

/**
 * Whose sessions in which class.
 */
export type LeaveSessionsQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The person.
 */
person: PersonId, };

/**
 * In which order leaves are listed.
 */
export type LeaveSort = "waiting" | "name" | "class" | "from" | "hours";

/**
 * How someone stands with the leave limit.
 */
export type LeaveStanding = { 
/**
 * Hours on leave, in quarter-hours.
 */
used: number, 
/**
 * What the limit leaves in hours, exactly, such as `12/7`.
 */
remaining: string, 
/**
 * Whole half-days that still fit.
 */
half_days: number, 
/**
 * More than the limit. Using it up exactly is allowed.
 */
over: boolean, 
/**
 * What the rules would propose at the end.
 */
proposal: Proposal, };

/**
 * How far a leave has come.
 */
export type LeaveState = "requested" | "approved" | "refused" | "withdrawn" | "returned";

/**
 * A step of a leave's approval.
 */
export type LeaveStep = { 
/**
 *Its identity.
 */
leave: LeaveId, 
/**
 *Its identity.
 */
step: LeaveStepId, 
/**
 * Its place in the chain, from 0.
 */
place: number, 
/**
 * Whose step it is, such as 班主任.
 */
name: string, 
/**
 * What was said.
 */
verdict: LeaveVerdict, 
/**
 * The name of the person who said it.
 */
decided_by: string, 
/**
 * The day.
 */
decided_on: string | null, 
/**
 * The minute of that day.
 */
decided_at: number, 
/**
 * 意见.
 */
note: string, };

/**
 * A step of a leave's approval.
 */
export type LeaveStepId = string;

/**
 * What someone who has to approve a leave said.
 */
export type LeaveVerdict = "pending" | "approved" | "refused";

/**
 * A lecture that can be evaluated.
 */
export type LectureLine = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * What was taught.
 */
title: string, 
/**
 * By whom.
 */
trainer: string, 
/**
 * When.
 */
date: string | null, 
/**
 * Cards entered.
 */
cards: number, 
/**
 * The share of the points, in thousandths; none under the least number of answers.
 */
figure: number | null, };

/**
 * Which lecture.
 */
export type LectureReference = { 
/**
 * By its class.
 */
class: ClassId, };

/**
 * A lecture as lists show it.
 */
export type LectureRow = { 
/**
 * Its class.
 */
id: ClassId, 
/**
 * Its series.
 */
series: SeriesId, 
/**
 * 第N讲.
 */
number: number, 
/**
 * The class's name.
 */
name: string, 
/**
 * Its session, where roll is called.
 */
session: SessionId, 
/**
 * 题目.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * What it credits, in quarter-hours.
 */
quarters: number, 
/**
 * The topic it counts for.
 */
topic: TopicId | null, 
/**
 * Its name; empty if there is none.
 */
topic_name: string, 
/**
 * Who speaks.
 */
trainer: TrainerId | null, 
/**
 * The names of all who speak, the first first; empty if nobody is known.
 */
trainer_name: string, 
/**
 * All who speak, where there are several; empty otherwise.
 */
speakers: Array<Speaker>, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * Its name; empty if it is not known.
 */
venue_name: string, 
/**
 * Its seats; 0 where nobody counts them.
 */
capacity: number, 
/**
 * The units' seats in all.
 */
seats: number, 
/**
 * People on the list, also those who came without being on it before.
 */
invited: number, 
/**
 * Who came.
 */
came: number, 
/**
 * Of those, who was not on the list before.
 */
walk_ins: number, 
/**
 * Who was excused.
 */
excused: number, 
/**
 * Who stayed away.
 */
absent: number, 
/**
 * Whether it is closed, so that nothing changes but by correction.
 */
closed: boolean, };

/**
 * A recurring series of lectures, a year at a time.
 */
export type LectureSeries = { 
/**
 *Its identity.
 */
id: SeriesId, 
/**
 * Its name, such as 干部大讲堂.
 */
name: string, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * Where its lectures usually are.
 */
venue: VenueId | null, 
/**
 * Usually begin, minutes since midnight.
 */
start: number, 
/**
 * Usually end, minutes since midnight.
 */
end: number, 
/**
 * Usually credit, in quarter-hours.
 */
quarters: number, 
/**
 * 备注.
 */
note: string, };

/**
 * Some fields of a series.
 */
export type LectureSeriesPatch = { 
/**
 * Its name, such as 干部大讲堂.
 */
name?: string, 
/**
 * 主办单位.
 */
organiser?: string, 
/**
 * The calendar year.
 */
year?: number, 
/**
 * Where its lectures usually are.
 */
venue?: VenueId | null, 
/**
 * Usually begin, minutes since midnight.
 */
start?: number, 
/**
 * Usually end, minutes since midnight.
 */
end?: number, 
/**
 * Usually credit, in quarter-hours.
 */
quarters?: number, 
/**
 * 备注.
 */
note?: string, };

/**
 * What came of it.
 */
export type LecturesMade = { 
/**
 * The lectures as recorded; none if clashes stood in the way and nothing was recorded.
 */
lectures: Array<ClassId>, 
/**
 * The clashes found, each naming both sides.
 */
clashes: Array<SessionClash>, };

/**
 * How two lessons of a class lie to each other, or every two lessons of two courses in the classes of a program.
 */
export type LessonOrder = { 
/**
 *Its identity.
 */
id: LessonOrderId, 
/**
 * The class, where it is about two lessons of one.
 */
class: ClassId | null, 
/**
 * The program, where it is about two courses in each of its classes.
 */
program: ProgramId | null, 
/**
 * The first lesson of a class.
 */
first_session: SessionId | null, 
/**
 * The second lesson of a class.
 */
second_session: SessionId | null, 
/**
 * The first course of a program's classes.
 */
first_course: CourseId | null, 
/**
 * The second course of a program's classes.
 */
second_course: CourseId | null, 
/**
 * Whether either may come first; otherwise the second begins no earlier than the first ends.
 */
either_way: boolean, 
/**
 * Days between their two dates, at least; 0 is the same day.
 */
least_days: number, 
/**
 * Days between their two dates, at most; none where it does not matter.
 */
most_days: number | null, };

/**
 * What comes before what.
 */
export type LessonOrderId = string;

/**
 * Which order.
 */
export type LessonOrderReference = { 
/**
 * Its id.
 */
id: LessonOrderId, };

/**
 * An order as lists show it.
 */
export type LessonOrderRow = { 
/**
 * The first lesson's title, or the first course's name; empty where it was removed.
 */
first_name: string, 
/**
 * The second's.
 */
second_name: string, 
/**
 * How many pairs of lessons it is about in the class that was asked for.
 */
pairs: number, 
/**
 * How many of them stand against it.
 */
broken: number, 
/**
 *Its identity.
 */
id: LessonOrderId, 
/**
 * The class, where it is about two lessons of one.
 */
class: ClassId | null, 
/**
 * The program, where it is about two courses in each of its classes.
 */
program: ProgramId | null, 
/**
 * The first lesson of a class.
 */
first_session: SessionId | null, 
/**
 * The second lesson of a class.
 */
second_session: SessionId | null, 
/**
 * The first course of a program's classes.
 */
first_course: CourseId | null, 
/**
 * The second course of a program's classes.
 */
second_course: CourseId | null, 
/**
 * Whether either may come first; otherwise the second begins no earlier than the first ends.
 */
either_way: boolean, 
/**
 * Days between their two dates, at least; 0 is the same day.
 */
least_days: number, 
/**
 * Days between their two dates, at most; none where it does not matter.
 */
most_days: number | null, };

/**
 * Whose orders.
 */
export type LessonOrdersQuery = { "of": "class", 
/**
 * The class.
 */
id: ClassId, } | { "of": "program", 
/**
 * The program.
 */
id: ProgramId, };

/**
 * A column of a list.
 */
export type ListColumn = { 
/**
 * Its heading.
 */
title: string, 
/**
 * How wide it is on screen, in pixels.
 */
width: number, 
/**
 * Whether figures stand in it, which a spreadsheet reckons with; in any other column a run of digits stays as it is.
 */
figures: boolean, };

/**
 * A list to save.
 */
export type ListExport = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its columns from the left.
 */
columns: Array<ListColumn>, 
/**
 * Its rows from the top: a text for each column.
 */
rows: Array<Array<string>>, 
/**
 * As what.
 */
format: ListFormat, };

/**
 * A kind of spreadsheet.
 */
export type ListFormat = "xlsx" | "csv";

/**
 * A session in which someone makes up for another.
 */
export type MakeUp = { 
/**
 *Its identity.
 */
original: SessionId, 
/**
 *Its identity.
 */
person: PersonId, 
/**
 * Where they hear it again.
 */
session: SessionId | null, 
/**
 * The day it was arranged.
 */
assigned: string | null, };

/**
 * A later session that would do.
 */
export type MakeUpOffer = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Its hours, in quarter-hours.
 */
quarters: number, 
/**
 * Its class.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Where.
 */
venue: string, 
/**
 * By whom.
 */
trainer: string, 
/**
 * The very course that was missed, not only its topic.
 */
same_course: boolean, 
/**
 * Seats still free; none where nobody counts them.
 */
free: number | null, };

/**
 * What is counted.
 */
export type MapQuery = { 
/**
 * One topic alone.
 */
topic?: TopicId, 
/**
 * From this day on.
 */
from?: string, 
/**
 * Up to and with this day.
 */
to?: string, };

/**
 * A township on the map.
 */
export type MapTownship = { 
/**
 * Its id; none for villages that lie in no township.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its villages, in the official order.
 */
villages: Array<MapVillage>, };

/**
 * A village on the map.
 */
export type MapVillage = { 
/**
 * Its id.
 */
id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * How many of the topics it has heard.
 */
heard: number, 
/**
 * How many talks were held there.
 */
talks: number, };

/**
 * Marks to set in one act.
 */
export type MarkAttendance = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * The marks.
 */
marks: Array<NewMark>, 
/**
 * How they came to be.
 */
source: MarkSource, };

/**
 * How a mark came to be.
 */
export type MarkSource = "roll_call" | "confirmed" | "scanner" | "paper" | "import" | "walk_in";

/**
 * How someone attended a session.
 */
export type MarkStatus = "present" | "late" | "left_early" | "sick" | "personal" | "duty" | "absent";

/**
 * What became of a line.
 */
export type MatchOutcome = "certain" | "choice" | "nobody";

/**
 * The whole sheet.
 */
export type Matrix = { 
/**
 * Whether the class is closed, so that marks change only by correction.
 */
closed: boolean, 
/**
 * In order of time.
 */
sessions: Array<MatrixSession>, 
/**
 * Everyone on the roster, in its order.
 */
rows: Array<MatrixRow>, };

/**
 * Where a row and a column of the sheet meet.
 */
export type MatrixCell = { 
/**
 * The column.
 */
session: SessionId, 
/**
 * The row.
 */
person: PersonId, };

/**
 * One person's mark at one session.
 */
export type MatrixMark = { 
/**
 * How they attended.
 */
status: MarkStatus, 
/**
 * Minutes late or left early.
 */
minutes: number, 
/**
 * What was credited elsewhere for making this session up, in quarter-hours; null where nothing has been heard again.
 */
made_up: number | null, };

/**
 * Which class.
 */
export type MatrixQuery = { 
/**
 * Its id.
 */
class: ClassId, };

/**
 * A row of the sheet.
 */
export type MatrixRow = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * A mark for each session, in the order of the sessions; null where nobody was called yet.
 */
marks: Array<MatrixMark | null>, 
/**
 * Hours credited, in quarter-hours; with what was made up elsewhere.
 */
credited: number, 
/**
 * Hours on leave of any kind, in quarter-hours.
 */
on_leave: number, 
/**
 * Hours absent without leave, in quarter-hours.
 */
absent: number, };

/**
 * A column of the sheet.
 */
export type MatrixSession = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * 应到 = 实到 + 请假 + 缺席 + 未点.
 */
balance: Balance, };

/**
 * Which missed sessions: those of open classes, narrowed to a class or a person.
 */
export type MissedQuery = { 
/**
 * Only this class's.
 */
class?: ClassId, 
/**
 * Only this person's.
 */
person?: PersonId, 
/**
 * Only those whose person's name or whose class has this in it.
 */
text?: string, 
/**
 * Only those for which nothing is arranged.
 */
open?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A session someone missed.
 */
export type MissedRow = { 
/**
 * Session and person together: what the row is known by.
 */
id: string, 
/**
 * The session.
 */
session: SessionId, 
/**
 * What was taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Its hours, in quarter-hours.
 */
quarters: number, 
/**
 * The class.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * How they were marked.
 */
status: MarkStatus, 
/**
 * Where they make it up.
 */
made_up_in: SessionMention | null, 
/**
 * How they were marked there.
 */
heard: MarkStatus | null, };

/**
 * The return: one line a township, in the official order, and the sum.
 */
export type MonthlyReturn = { 
/**
 * The townships.
 */
rows: Array<MonthlyRow>, 
/**
 * All of them together; its name is empty.
 */
total: MonthlyRow, };

/**
 * What a township held in the month.
 */
export type MonthlyRow = { 
/**
 * The township; none for villages that lie in no township.
 */
township: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How many villages and communities it has.
 */
villages: number, 
/**
 * In how many of them a talk was held.
 */
reached: number, 
/**
 * Talks held.
 */
talks: number, 
/**
 * Minutes spoken.
 */
minutes: number, 
/**
 * 受众人次.
 */
audience: number, };

/**
 * A class to move to other dates.
 */
export type MoveClass = { 
/**
 * Which class.
 */
class: ClassId, 
/**
 * Its new first day.
 */
starts: string, };

/**
 * Where a person goes on the roster.
 */
export type MoveEnrollment = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Who moves.
 */
person: PersonId, 
/**
 * How many people come before them.
 */
index: number, };

/**
 * Where a person goes in the official order of their unit.
 */
export type MovePerson = { 
/**
 * Who moves.
 */
id: PersonId, 
/**
 * A colleague of the same unit.
 */
beside: PersonId, 
/**
 * Whether they come after the colleague instead of before.
 */
after: boolean, };

/**
 * Where a program goes in its year.
 */
export type MoveProgram = { 
/**
 * Which program.
 */
id: ProgramId, 
/**
 * How many lines come before it.
 */
index: number, };

/**
 * Where a topic goes.
 */
export type MoveTopic = { 
/**
 * Which topic.
 */
id: TopicId, 
/**
 * How many topics come before it.
 */
index: number, };

/**
 * Where a unit goes.
 */
export type MoveUnit = { 
/**
 * Which unit.
 */
id: UnitId, 
/**
 * Its new parent; none for the top.
 */
parent: UnitId | null, 
/**
 * How many siblings come before it.
 */
index: number, };

/**
 * Lines pasted from a spreadsheet: a name, perhaps with a unit or an ID number beside it.
 */
export type NameLines = { 
/**
 * The lines; blank ones are passed over.
 */
names: Array<string>, };

/**
 * A line and the people it may mean.
 */
export type NameMatch = { 
/**
 * The line, as pasted.
 */
line: string, 
/**
 * The part taken for the name.
 */
name: string, 
/**
 * What became of it.
 */
outcome: MatchOutcome, 
/**
 * Whom it may mean; those in post alone, if any are.
 */
people: Array<PersonRow>, };

/**
 * One thing in the way, by name.
 */
export type NamedObstacle = { 
/**
 * What sort.
 */
sort: ObstacleSort, 
/**
 * The trainer, venue or class it is about; empty for a day or an order.
 */
name: string, 
/**
 * The other session, where there is one.
 */
other: SessionSide | null, };

/**
 * A side of a clash that has few ways or none.
 */
export type NarrowSide = { 
/**
 * Which session.
 */
session: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Why it stays where it is; none where it may move.
 */
held: HeldFast | null, 
/**
 * What is in the way elsewhere, the most frequent first.
 */
sorts: Array<ObstacleSort>, };

/**
 * An absence to record.
 */
export type NewAbsence = { 
/**
 * Who.
 */
trainer: TrainerId, 
/**
 * The first day.
 */
starts: string, 
/**
 * The last day; it belongs to the absence.
 */
ends: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * What one person handed in.
 */
export type NewAssessment = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The grade of their test or paper, in tenths of a point; none takes a grade away.
 */
grade: number | null, 
/**
 * Whether they have handed in an evaluation.
 */
evaluation: boolean, };

/**
 * A correction to make.
 */
export type NewCorrection = { 
/**
 * The closed class.
 */
class: ClassId, 
/**
 * What is set right.
 */
what: WhatToCorrect, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrects.
 */
corrected_by: string, };

/**
 * A course to record.
 */
export type NewCourse = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whatever else is known.
 */
details?: CoursePatch, };

/**
 * What a day is.
 */
export type NewDay = { 
/**
 * The date.
 */
date: string, 
/**
 * What it is.
 */
kind: DayKind, 
/**
 * Such as 春节.
 */
name: string, };

/**
 * A list of days, such as next year's holidays.
 */
export type NewDays = { 
/**
 * The days.
 */
days: Array<NewDay>, };

/**
 * A task to record.
 */
export type NewFollowUp = { 
/**
 * Whose decision it was.
 */
class: ClassId, 
/**
 * What is to be done.
 */
task: string, 
/**
 * Who answers for it.
 */
person: PersonId | null, 
/**
 * Which unit answers for it; that of the person if none is said.
 */
unit: UnitId | null, 
/**
 * The last day it is to be done by.
 */
due: string | null, 
/**
 * 备注.
 */
note?: string, };

/**
 * An earlier posting to record, or what one says now.
 */
export type NewFormerPosting = { 
/**
 * Which, if it is recorded already.
 */
id?: FormerPostingId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * The last day.
 */
until: string, 
/**
 * The unit.
 */
unit: UnitId | null, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级.
 */
rank: string, 
/**
 * 职级层次.
 */
band: RankBand, };

/**
 * A request for leave.
 */
export type NewLeave = { 
/**
 * From which class.
 */
class: ClassId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Which leave.
 */
kind: LeaveKind, 
/**
 * Why.
 */
reason: string, 
/**
 * From which sessions.
 */
sessions: Array<SessionId>, };

/**
 * A lecture as it is to be.
 */
export type NewLecture = { 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight, up to 1440.
 */
end: number, 
/**
 * 题目; empty while nobody knows.
 */
title?: string, 
/**
 * The topic of the study plan it counts for.
 */
topic: TopicId | null, 
/**
 * Who speaks.
 */
trainer: TrainerId | null, 
/**
 * Who speaks with them.
 */
others?: Array<TrainerId>, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * What it credits, in quarter-hours.
 */
quarters: number, };

/**
 * One person's mark.
 */
export type NewMark = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * How they attended.
 */
status: MarkStatus, 
/**
 * Minutes late or left early; 0 for every other status.
 */
minutes: number, };

/**
 * What a new office is called, and who makes it.
 */
export type NewOffice = { 
/**
 * The office's name.
 */
name: string, 
/**
 * The county's name.
 */
county: string, 
/**
 * The name of the person at the keyboard; they become its coordinator.
 */
account_name: string, };

/**
 * A person to record.
 */
export type NewPerson = { 
/**
 * Their name, as typed.
 */
name: string, 
/**
 * The unit they belong to.
 */
unit: UnitId | null, 
/**
 * Whatever else is known.
 */
details?: PersonPatch, };

/**
 * A photo to add to a talk.
 */
export type NewPhoto = { 
/**
 * The talk.
 */
talk: TalkId, 
/**
 * The file's name, without the folder.
 */
file_name: string, 
/**
 * Its bytes, in base 64.
 */
content: string, };

/**
 * Placements to record: one for each person, alike in all else.
 */
export type NewPlacements = { 
/**
 * Who.
 */
people: Array<PersonId>, 
/**
 * What sort of placement.
 */
kind: PlacementKind, 
/**
 * What sort of place.
 */
place_kind: PlaceKind, 
/**
 * The region, project, industry or unit.
 */
place: string, 
/**
 * 接收单位.
 */
host?: string, 
/**
 * 带教导师.
 */
mentor?: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * What is to be learned or done there.
 */
goals?: string, };

/**
 * A program to plan.
 */
export type NewProgram = { 
/**
 * The plan's year.
 */
year: number, 
/**
 * 班次名称.
 */
name: string, 
/**
 * Whatever else is known.
 */
details?: ProgramPatch, };

/**
 * A report to record.
 */
export type NewReport = { 
/**
 * Which placement.
 */
placement: PlacementId, 
/**
 * Any day of the month it is about.
 */
month: string, 
/**
 * The day it was handed in.
 */
date: string, 
/**
 * What was done.
 */
summary: string, 
/**
 * Where it can be looked up.
 */
proof?: string, 
/**
 * Who handed it in.
 */
by: string, };

/**
 * A version to adopt.
 */
export type NewRuleVersion = { 
/**
 * The first day it is in force; later than that of every version before.
 */
effective: string, 
/**
 * Why it is made.
 */
note: string, 
/**
 * What it says.
 */
sheet: RuleSheet, };

/**
 * A series to make.
 */
export type NewSeries = { 
/**
 * Its name.
 */
name: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * Whatever else is known.
 */
details?: LectureSeriesPatch, };

/**
 * A session to make.
 */
export type NewSession = { 
/**
 * Whose timetable it goes into.
 */
class: ClassId, 
/**
 * What is taught, if it is one of the courses.
 */
course: CourseId | null, 
/**
 * What is taught, as printed; the course's name if left empty.
 */
title: string, 
/**
 * How it is taught; the course's form unless said.
 */
form: CourseForm | null, 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight, up to 1440.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom; the course's usual trainer unless said.
 */
trainer: TrainerId | null, 
/**
 * Who teaches with the trainer.
 */
others?: Array<TrainerId>, 
/**
 * Credited hours, in quarter-hours; the course's unless said.
 */
quarters: number | null, 
/**
 * What its venue needs besides what the course does.
 */
equipment?: Array<string>, 
/**
 * Why a clash may stand; empty to be told of clashes instead.
 */
reason?: string, };

/**
 * A sheet as it lies on the desk.
 */
export type NewSheet = { 
/**
 * The class it is from.
 */
class: ClassId, 
/**
 * The lecture a card is about; none for a class form.
 */
session: SessionId | null, 
/**
 * What is ticked; what is blank is left out.
 */
answers: Array<Answer>, };

/**
 * A study to record.
 */
export type NewStudy = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What sort.
 */
kind: StudyKind, 
/**
 * The course's or the class's name.
 */
title: string, 
/**
 * 主办单位, or the platform.
 */
organiser: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * Minutes of an online video; 0 where the hours are given.
 */
minutes?: number, 
/**
 * The hours asked for, in quarter-hours.
 */
claimed?: number, 
/**
 * Where it can be looked up.
 */
proof?: string, 
/**
 * The topic it belongs to.
 */
topic?: TopicId, };

/**
 * A talk that was held.
 */
export type NewTalk = { 
/**
 * Who held it.
 */
team: TeamId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * Where.
 */
village: UnitId, 
/**
 * The local date.
 */
date: string, 
/**
 * Began, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * How it was held.
 */
form: TalkForm, 
/**
 * 受众人次.
 */
audience: number, 
/**
 * Who spoke; the team's speakers unless said.
 */
speakers?: Array<string>, 
/**
 * Who is credited; the team's people unless said.
 */
people?: Array<PersonId>, 
/**
 * 备注.
 */
note?: string, 
/**
 * The planned talk that was held with it.
 */
planned?: PlannedTalkId, 
/**
 * Cadres who heard it, where they are to be named.
 */
listeners?: Array<PersonId>, 
/**
 * The names of its photos, which are kept already.
 */
photos?: Array<string>, };

/**
 * A listener's card on a talk.
 */
export type NewTalkCard = { 
/**
 * The talk.
 */
talk: TalkId, 
/**
 * What is ticked; what is blank is left out.
 */
answers: Array<Answer>, };

/**
 * A team to record.
 */
export type NewTeam = { 
/**
 * Its name.
 */
name: string, 
/**
 * The village or community it belongs to.
 */
village: UnitId | null, 
/**
 * Whatever else is known.
 */
details?: OutreachTeamPatch, };

/**
 * A topic to add.
 */
export type NewTopic = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it counts as.
 */
category: TopicCategory, 
/**
 * Whatever else is known.
 */
details?: TopicPatch, };

/**
 * A trainer to record.
 */
export type NewTrainer = { 
/**
 * Their name, as typed.
 */
name: string, 
/**
 * Whatever else is known.
 */
details?: TrainerPatch, };

/**
 * A unit to make.
 */
export type NewUnit = { 
/**
 * Its name.
 */
name: string, 
/**
 * What sort of unit.
 */
kind: UnitKind, 
/**
 * The unit it belongs to.
 */
parent: UnitId | null, 
/**
 * The official division code.
 */
code?: string, };

/**
 * A venue to record.
 */
export type NewVenue = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whatever else is known.
 */
details?: VenuePatch, };

/**
 * What sort of obstacle; each is got out of the way in another manner.
 */
export type ObstacleSort = "class_busy" | "people_busy" | "trainer_busy" | "trainer_away" | "trainer_load" | "class_load" | "venue_busy" | "venue_closed" | "seats" | "equipment" | "blocked_day" | "order" | "travel" | "no_days";

/**
 * Who missed what.
 */
export type OffersQuery = { 
/**
 * The session missed.
 */
original: SessionId, 
/**
 * By whom.
 */
person: PersonId, };

/**
 * Whose data this is.
 */
export type Office = { 
/**
 *Its identity.
 */
id: OfficeId, 
/**
 * Such as 中共奉节县委组织部干部教育科.
 */
name: string, 
/**
 * Such as 奉节县.
 */
county: string, 
/**
 * Whether this is the example county, whose people are invented.
 */
example: boolean, 
/**
 * The device that gives certificates their numbers: one alone does, so that no two offices give the same.
 */
numbering: string, 
/**
 * Whether a class closes only once its four papers are there.
 */
papers_required: boolean, 
/**
 * The words its venues' equipment is told in; empty for those an office begins with.
 */
equipment: Array<string>, };

/**
 * An office.
 */
export type OfficeId = string;

/**
 * What the first screen needs to know.
 */
export type OfficeState = { 
/**
 * The open office; none on the first run.
 */
summary: OfficeSummary | null, 
/**
 * Whether the office's own database exists, open or not.
 */
exists: boolean, 
/**
 * The folder of the open office, or of the one that would be made.
 */
folder: string, 
/**
 * Where the database's key is kept, or would be.
 */
key: KeyPlace, 
/**
 * Why an office that exists could not be opened.
 */
failure: Failure | null, 
/**
 * The program's version.
 */
version: string, 
/**
 * Today, as the machine's clock has it: `YYYY-MM-DD`.
 */
today: string, };

/**
 * The office and the account in use, if the office has been made.
 */
export type OfficeSummary = { 
/**
 * The office.
 */
office: Office, 
/**
 * The account in use.
 */
account: Account | null, };

/**
 * What verifying an office found: its database, and the pictures beside it.
 */
export type OfficeVerification = { 
/**
 * How many photos talks show.
 */
pictures: number, 
/**
 * Those whose picture is missing or damaged.
 */
wrong_pictures: Array<WrongPicture>, 
/**
 * Files that no talk has ever named, and that may be swept.
 */
unused_pictures: number, 
/**
 * Changes in the journal.
 */
changes: number, 
/**
 * Entries in the journal.
 */
entries: number, 
/**
 * What `SQLite` itself finds wrong with the file; empty if nothing.
 */
database: Array<string>, 
/**
 * Devices whose feed is not what they signed.
 */
broken_feeds: Array<string>, 
/**
 * Rows of the projection that differ from what the journal amounts to, by table.
 */
differing_rows: { [key in string]: number }, };

/**
 * A file to look at.
 */
export type OpenImport = { 
/**
 * What it is imported as.
 */
kind: ImportKind, 
/**
 * Its name, without the folder.
 */
file_name: string, 
/**
 * Its bytes, in base 64.
 */
content: string, };

/**
 * A file that was opened.
 */
export type OpenedImport = { 
/**
 * By which the other calls know it.
 */
handle: string, 
/**
 * Its sheets.
 */
sheets: Array<SheetSummary>, 
/**
 * The likeliest sheet.
 */
outline: SheetOutline, 
/**
 * What its columns can hold.
 */
fields: Array<ImportField>, };

/**
 * What was asked of two sessions.
 */
export type OrderSaid = { 
/**
 * Whether the clash's session is the one that comes first.
 */
is_first: boolean, 
/**
 * Whether either may come first.
 */
either_way: boolean, 
/**
 * Days between them, at least.
 */
least_days: number, 
/**
 * Days between them, at most.
 */
most_days: number | null, };

/**
 * What an order is about.
 */
export type OrderedLessons = { "of": "sessions", 
/**
 * The class.
 */
class: ClassId, 
/**
 * The first.
 */
first: SessionId, 
/**
 * The second.
 */
second: SessionId, } | { "of": "courses", 
/**
 * The program.
 */
program: ProgramId, 
/**
 * The first.
 */
first: CourseId, 
/**
 * The second.
 */
second: CourseId, };

/**
 * Who teaches a session with its trainer, before and after.
 */
export type OthersChange = { 
/**
 * Before.
 */
from: Array<TrainerId>, 
/**
 * After.
 */
to: Array<TrainerId>, };

/**
 * How things will turn out.
 */
export type Outlook = "missing" | "met" | "flagged";

/**
 * Some fields of a team.
 */
export type OutreachTeamPatch = { 
/**
 * Its name.
 */
name?: string, 
/**
 * The village or community it belongs to.
 */
village?: UnitId | null, 
/**
 * Its brand, such as 夔州宣讲 or 奉节坝坝会.
 */
brand?: string, 
/**
 * Who speaks, by name.
 */
speakers?: Array<string>, 
/**
 * The topics it can deliver.
 */
topics?: Array<TopicId>, 
/**
 * Those of its speakers who are in the register.
 */
people?: Array<PersonId>, 
/**
 * The villages and communities it covers besides its own; it goes to no others. Empty: anywhere within reach.
 */
covers?: Array<UnitId>, };

/**
 * Planned talks whose day has passed and that were not logged.
 */
export type OverdueTalks = { 
/**
 * How many.
 */
count: number, 
/**
 * The day of the earliest; none where there are none.
 */
since: string | null, };

/**
 * The rows a screen shows, and how many there are in all.
 */
export type Page<T> = { 
/**
 * How many rows the filter leaves.
 */
total: number, 
/**
 * Those asked for.
 */
rows: Array<T>, };

/**
 * Whether a paper is there.
 */
export type Paper = { 
/**
 * Which.
 */
kind: PaperKind, 
/**
 * Whether the office holds here what the paper would say.
 */
held: boolean, 
/**
 * Whether someone has said that it is kept on paper.
 */
filed: boolean, };

/**
 * A paper that a class leaves behind.
 */
export type PaperKind = "plan" | "agenda" | "sign_in" | "timetable";

/**
 * Why someone whose turn it is is passed over.
 */
export type PassedOver = { "kind": "same_days", 
/**
 * The other class.
 */
class: ClassMention, } | { "kind": "same_week", 
/**
 * The other class.
 */
class: ClassMention, } | { "kind": "placed", 
/**
 * The placement.
 */
placement: PlacementMention, } | { "kind": "left", 
/**
 * How.
 */
state: EnrollmentState, };

/**
 * Someone further behind than the last of those who are called up, who is not.
 */
export type PassedOverPerson = { 
/**
 * Who, and why; nothing stands in their way where somebody chose another by hand.
 */
person: FairCandidate, 
/**
 * Their place among their unit's people.
 */
place: number, 
/**
 * The class they were called up for last before this one.
 */
last: ClassMention | null, };

/**
 * A row that is passed over.
 */
export type PassedOverRow = { 
/**
 * Counted from 1.
 */
row: number, 
/**
 * Why.
 */
why: PassedOverWhy, };

/**
 * Why a row is no data.
 */
export type PassedOverWhy = "total" | "repeated_header" | "note";

/**
 * A pasted list.
 */
export type PasteLines = { 
/**
 * The class the people are meant for.
 */
class: ClassId, 
/**
 * The text, as it was on the clipboard: one person a line, or several apart by 、 or ；.
 */
text: string, };

/**
 * What became of a person in the list.
 */
export type PasteOutcome = "certain" | "choice" | "nobody" | "enrolled" | "repeated";

/**
 * One person of the list.
 */
export type PastedLine = { 
/**
 * Its line in the pasted text, 1 being the first.
 */
line: number, 
/**
 * What was pasted for this person.
 */
text: string, 
/**
 * The part taken for the name.
 */
name: string, 
/**
 * What became of it.
 */
outcome: PasteOutcome, 
/**
 * Whom it may mean.
 */
people: Array<PersonRow>, };

/**
 * Which people, and how.
 */
export type PeopleQuery = { 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * Whether they are still called up.
 */
state?: PersonState, 
/**
 * The order.
 */
sort: PersonSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A change of some fields.
 */
export type PersonEdit = { 
/**
 * Which person.
 */
id: PersonId, 
/**
 * What to change.
 */
patch: PersonPatch, };

/**
 * Someone for whom something would change in a class.
 */
export type PersonEffect = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
class_name: string, 
/**
 * Hours it credits them before, in quarter-hours.
 */
before: number, 
/**
 * Hours it credits them after, in quarter-hours.
 */
after: number, 
/**
 * What the rules propose before.
 */
proposal_before: Proposal, 
/**
 * What the rules propose after.
 */
proposal_after: Proposal, };

/**
 * Someone whose hours from one source would change.
 */
export type PersonHours = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Hours before, in quarter-hours.
 */
before: number, 
/**
 * Hours after, in quarter-hours.
 */
after: number, };

/**
 * Someone who can be trained.
 */
export type PersonId = string;

/**
 * Some fields of a person.
 */
export type PersonPatch = { 
/**
 * As typed; matching goes by the derived keys.
 */
name?: string, 
/**
 * As in the personnel file.
 */
sex?: Sex, 
/**
 * 民族, such as 土家族.
 */
nationality?: string, 
/**
 * Birth month, `YYYY-MM`.
 */
birth?: string, 
/**
 * The unit they belong to.
 */
unit?: UnitId | null, 
/**
 * 职务.
 */
post?: string, 
/**
 * 职级.
 */
rank?: string, 
/**
 * What the hour targets hang on.
 */
band?: RankBand, 
/**
 * 政治面貌.
 */
political?: string, 
/**
 * 学历.
 */
education?: string, 
/**
 * Month work began, `YYYY-MM`.
 */
work_start?: string, 
/**
 * 联系电话.
 */
phone?: string, 
/**
 * GB 11643; optional, shown masked.
 */
id_number?: string, 
/**
 * The official manual order within the unit.
 */
position?: number, 
/**
 * 县管领导干部.
 */
county_managed?: boolean, 
/**
 * Whether they are still called up.
 */
state?: PersonState, 
/**
 * 备注.
 */
note?: string, 
/**
 * The first day in the present band, where it changed within a period that counts.
 */
band_since?: string | null, 
/**
 * The band before that.
 */
band_before?: RankBand | null, };

/**
 * Which person.
 */
export type PersonReference = { 
/**
 * Their id.
 */
id: PersonId, };

/**
 * A person as lists show them.
 */
export type PersonRow = { 
/**
 * Their unit's name; empty if they have none.
 */
unit_name: string, 
/**
 *Its identity.
 */
id: PersonId, 
/**
 * As typed; matching goes by the derived keys.
 */
name: string, 
/**
 * As in the personnel file.
 */
sex: Sex, 
/**
 * 民族, such as 土家族.
 */
nationality: string, 
/**
 * Birth month, `YYYY-MM`.
 */
birth: string, 
/**
 * The unit they belong to.
 */
unit: UnitId | null, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级.
 */
rank: string, 
/**
 * What the hour targets hang on.
 */
band: RankBand, 
/**
 * 政治面貌.
 */
political: string, 
/**
 * 学历.
 */
education: string, 
/**
 * Month work began, `YYYY-MM`.
 */
work_start: string, 
/**
 * 联系电话.
 */
phone: string, 
/**
 * GB 11643; optional, shown masked.
 */
id_number: string, 
/**
 * The official manual order within the unit.
 */
position: number, 
/**
 * 县管领导干部.
 */
county_managed: boolean, 
/**
 * Whether they are still called up.
 */
state: PersonState, 
/**
 * 备注.
 */
note: string, 
/**
 * The first day in the present band, where it changed within a period that counts.
 */
band_since: string | null, 
/**
 * The band before that.
 */
band_before: RankBand | null, };

/**
 * What the list is ordered by.
 */
export type PersonSort = "official" | "name" | "strokes" | "sex" | "post" | "rank" | "band" | "birth" | "work_start" | "state";

/**
 * Whether someone is still called up.
 */
export type PersonState = "active" | "transferred" | "retired";

/**
 * A person's year.
 */
export type PersonYear = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * What the targets hang on.
 */
band: RankBand, 
/**
 * The calendar year.
 */
year: number, 
/**
 * The year's hours, in quarter-hours.
 */
credited: number, 
/**
 * The classes they come from.
 */
classes: Array<ClassCredits>, 
/**
 * The studies elsewhere they come from.
 */
studies: Array<StudyRow>, 
/**
 * The talks and sessions in which they spoke or taught, where the rules credit it.
 */
speaking: Array<SpeakingCredit>, 
/**
 * The placements with days in the year, and what they credit where the rules do.
 */
placements: Array<PlacementCredit>, 
/**
 * The targets, judged today or, for a year that is over, on its last day.
 */
targets: Array<TargetLine>, };

/**
 * Whose year.
 */
export type PersonYearQuery = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * The calendar year.
 */
year: number, };

/**
 * A photo to look at.
 */
export type Photo = { 
/**
 * The JPEG's bytes, in base 64.
 */
content: string, };

/**
 * Which photo.
 */
export type PhotoAsked = { 
/**
 * Its name.
 */
photo: string, };

/**
 * Which photo of which talk.
 */
export type PhotoReference = { 
/**
 * The talk.
 */
talk: TalkId, 
/**
 * The photo's name.
 */
photo: string, };

/**
 * A photo for a talk that is still being typed in.
 */
export type PhotoToKeep = { 
/**
 * The file's name, without the folder.
 */
file_name: string, 
/**
 * Its bytes, in base 64.
 */
content: string, };

/**
 * What is wrong with a picture.
 */
export type PictureTrouble = "missing" | "damaged";

/**
 * What sort of place it is at.
 */
export type PlaceKind = "region" | "project" | "industry" | "unit";

/**
 * A placement with days in a year, and what its months that end in it credit.
 */
export type PlacementCredit = { 
/**
 * The placement.
 */
placement: PlacementId, 
/**
 * What sort.
 */
kind: PlacementKind, 
/**
 * What sort of place.
 */
place_kind: PlaceKind, 
/**
 * Where.
 */
place: string, 
/**
 * 接收单位.
 */
host: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * How it was assessed.
 */
result: PlacementResult, 
/**
 * By whom.
 */
assessor: string, 
/**
 * The unit at that time.
 */
unit: string, 
/**
 * The post at that time.
 */
post: string, 
/**
 * The rank at that time.
 */
rank: string, 
/**
 * What the year credits for it, in quarter-hours.
 */
credited: number, 
/**
 * The months, in order of time; none where the rules do not credit it.
 */
months: Array<PlacementMonth>, 
/**
 * The version of the rules that decided last.
 */
rule_version: number, 
/**
 * Where the rule stands.
 */
article: string, };

/**
 * A placement and all there is about it.
 */
export type PlacementDetail = { 
/**
 * Its months, in order.
 */
months: Array<ReportMonth>, 
/**
 * The full months so far and what they credit; none where the rules do not credit it.
 */
credits: Array<PlacementMonth>, 
/**
 * Where the rule stands; empty where it is off.
 */
article: string, 
/**
 * Classes its person is called up for on some of its days.
 */
classes: Array<ClassMention>, 
/**
 * The placement.
 */
id: PlacementId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit when it was recorded.
 */
unit: string, 
/**
 * Their post at that time.
 */
post: string, 
/**
 * Their rank at that time.
 */
rank: string, 
/**
 * What sort of placement.
 */
kind: PlacementKind, 
/**
 * What sort of place.
 */
place_kind: PlaceKind, 
/**
 * The region, project, industry or unit.
 */
place: string, 
/**
 * 接收单位.
 */
host: string, 
/**
 * 带教导师.
 */
mentor: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * What is to be learned or done there.
 */
goals: string, 
/**
 * Why it was called off.
 */
reason: string, 
/**
 * How it was assessed.
 */
result: PlacementResult, 
/**
 * By whom.
 */
assessor: string, 
/**
 * On which day.
 */
assessed_on: string | null, 
/**
 * What was said of it.
 */
opinion: string, 
/**
 * How far it has come.
 */
stage: PlacementStage, 
/**
 * Reports handed in.
 */
reports: number, 
/**
 * Reports it asks for in all.
 */
owed: number, 
/**
 * Reports that are late.
 */
overdue: number, };

/**
 * A placement, and what to change about it.
 */
export type PlacementEdit = { 
/**
 * Which.
 */
id: PlacementId, 
/**
 * What is said of it now.
 */
patch: PlacementPatch, };

/**
 * Somebody's months away from their post.
 */
export type PlacementId = string;

/**
 * What sort of placement.
 */
export type PlacementKind = "practice" | "secondment" | "shadowing" | "stationed";

/**
 * A placement as a warning names it.
 */
export type PlacementMention = { 
/**
 * Which placement.
 */
id: PlacementId, 
/**
 * What sort.
 */
kind: PlacementKind, 
/**
 * Where.
 */
place: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, };

/**
 * A full month of a placement, and what it credits.
 */
export type PlacementMonth = { 
/**
 * Its first day, counted from the placement's.
 */
from: string, 
/**
 * Its last day.
 */
to: string, 
/**
 * What it credits, in quarter-hours: nothing once the year's most is reached.
 */
credited: number, 
/**
 * The version of the rules.
 */
rule_version: number, };

/**
 * Some fields of a placement.
 */
export type PlacementPatch = { 
/**
 * Who.
 */
person?: PersonId, 
/**
 * What sort of placement.
 */
kind?: PlacementKind, 
/**
 * What sort of place.
 */
place_kind?: PlaceKind, 
/**
 * The region, project, industry or unit.
 */
place?: string, 
/**
 * 接收单位.
 */
host?: string, 
/**
 * 带教导师.
 */
mentor?: string, 
/**
 * The first day.
 */
starts?: string | null, 
/**
 * The last day.
 */
ends?: string | null, 
/**
 * What is to be learned or done there.
 */
goals?: string, 
/**
 * Whether it was called off.
 */
called_off?: boolean, 
/**
 * Why.
 */
reason?: string, 
/**
 * How it was assessed.
 */
result?: PlacementResult, 
/**
 * By whom.
 */
assessor?: string, 
/**
 * On which day.
 */
assessed_on?: string | null, 
/**
 * What was said of it.
 */
opinion?: string, 
/**
 * The unit when it was recorded.
 */
unit?: UnitId | null, 
/**
 * Its name at that time.
 */
unit_name?: string, 
/**
 * The post at that time.
 */
post?: string, 
/**
 * The rank at that time.
 */
rank?: string, 
/**
 * The band at that time.
 */
band?: RankBand, };

/**
 * Which placements.
 */
export type PlacementQuery = { 
/**
 * Only those that have come this far.
 */
stage?: PlacementStage, 
/**
 * Only this sort.
 */
kind?: PlacementKind, 
/**
 * Only at this sort of place.
 */
place_kind?: PlaceKind, 
/**
 * Only of people who were in this unit or below it.
 */
unit?: UnitId, 
/**
 * Only this person's.
 */
person?: PersonId, 
/**
 * Only those with days in this year.
 */
year?: number, 
/**
 * Only those that have to be seen to: a report is late, or the assessment is due.
 */
attention?: boolean, 
/**
 * Only those whose person, place, host or mentor has this in its name.
 */
text?: string, 
/**
 * In which order.
 */
sort?: PlacementSort, 
/**
 * The other way round.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which placement.
 */
export type PlacementReference = { 
/**
 * Its id.
 */
id: PlacementId, };

/**
 * A month's report (月报) on a placement.
 */
export type PlacementReport = { 
/**
 *Its identity.
 */
id: PlacementReportId, 
/**
 * Which placement.
 */
placement: PlacementId, 
/**
 * The first day of the month it is about.
 */
month: string | null, 
/**
 * The day it was handed in.
 */
date: string | null, 
/**
 * What was done.
 */
summary: string, 
/**
 * Where it can be looked up.
 */
proof: string, 
/**
 * Who handed it in.
 */
by: string, };

/**
 * A month's report on a placement.
 */
export type PlacementReportId = string;

/**
 * Some fields of a report.
 */
export type PlacementReportPatch = { 
/**
 * Which placement.
 */
placement?: PlacementId, 
/**
 * The first day of the month it is about.
 */
month?: string | null, 
/**
 * The day it was handed in.
 */
date?: string | null, 
/**
 * What was done.
 */
summary?: string, 
/**
 * Where it can be looked up.
 */
proof?: string, 
/**
 * Who handed it in.
 */
by?: string, };

/**
 * How it was assessed at its end.
 */
export type PlacementResult = "open" | "excellent" | "passed" | "failed";

/**
 * A placement as lists show it.
 */
export type PlacementRow = { 
/**
 * The placement.
 */
id: PlacementId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit when it was recorded.
 */
unit: string, 
/**
 * Their post at that time.
 */
post: string, 
/**
 * Their rank at that time.
 */
rank: string, 
/**
 * What sort of placement.
 */
kind: PlacementKind, 
/**
 * What sort of place.
 */
place_kind: PlaceKind, 
/**
 * The region, project, industry or unit.
 */
place: string, 
/**
 * 接收单位.
 */
host: string, 
/**
 * 带教导师.
 */
mentor: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * What is to be learned or done there.
 */
goals: string, 
/**
 * Why it was called off.
 */
reason: string, 
/**
 * How it was assessed.
 */
result: PlacementResult, 
/**
 * By whom.
 */
assessor: string, 
/**
 * On which day.
 */
assessed_on: string | null, 
/**
 * What was said of it.
 */
opinion: string, 
/**
 * How far it has come.
 */
stage: PlacementStage, 
/**
 * Reports handed in.
 */
reports: number, 
/**
 * Reports it asks for in all.
 */
owed: number, 
/**
 * Reports that are late.
 */
overdue: number, };

/**
 * In which order placements are listed.
 */
export type PlacementSort = "waiting" | "name" | "starts" | "ends" | "place" | "overdue";

/**
 * How far a placement has come: it follows from its dates and its assessment.
 */
export type PlacementStage = "ahead" | "running" | "to_assess" | "assessed" | "called_off";

/**
 * A plan, before it is applied.
 */
export type PlanProposal = { 
/**
 * What it does, session by session: those left out first, then in order of time.
 */
changes: Array<ProposedChange>, 
/**
 * Sessions that were considered.
 */
sessions: number, 
/**
 * Sessions that had no date and get one.
 */
placed: number, 
/**
 * Sessions that had a date and get another time, trainer or venue.
 */
moved: number, 
/**
 * People of the sessions that move, each time counted.
 */
people_moved: number, 
/**
 * Sessions without a place.
 */
left_out: number, 
/**
 * Classes that were asked for and cannot be scheduled.
 */
skipped: Array<SkippedClass>, 
/**
 * Classes that get days, or for which there are none: those first, then in order of their days.
 */
dates: Array<ProposedDates>, };

/**
 * One year of the plan.
 */
export type PlanYear = { 
/**
 * Which year.
 */
year: number, 
/**
 * Its lines.
 */
programs: number, 
/**
 * The runs they plan, in all.
 */
runs: number, 
/**
 * 计划人次: size times runs, in all.
 */
places: number, 
/**
 * The classes that have been made for them and not called off.
 */
classes: number, };

/**
 * A change of some fields.
 */
export type PlannedEdit = { 
/**
 * Which planned talk.
 */
id: PlannedTalkId, 
/**
 * What to change.
 */
patch: PlannedTalkPatch, };

/**
 * Which planned talks, and how.
 */
export type PlannedQuery = { 
/**
 * Part of a team's or of a village's name.
 */
text: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * The topic.
 */
topic?: TopicId, 
/**
 * How far it has come.
 */
state?: PlannedState, 
/**
 * From this day on.
 */
from?: string, 
/**
 * Up to and with this day.
 */
to?: string, 
/**
 * The order.
 */
sort: PlannedSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which planned talk.
 */
export type PlannedReference = { 
/**
 * Its id.
 */
id: PlannedTalkId, };

/**
 * A planned talk as the list shows it.
 */
export type PlannedRow = { 
/**
 * How far it has come.
 */
state: PlannedState, 
/**
 * The talk that was logged for it.
 */
talk: TalkId | null, 
/**
 * The team's name.
 */
team_name: string, 
/**
 * Who speaks for the team, by name.
 */
speakers: Array<string>, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * The name of the township it lies in.
 */
township_name: string, 
/**
 *Its identity.
 */
id: PlannedTalkId, 
/**
 * Who is to speak.
 */
team: TeamId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * The village or community.
 */
village: UnitId, 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * How it is to be held.
 */
form: TalkForm, };

/**
 * What the list is ordered by.
 */
export type PlannedSort = "date" | "official";

/**
 * How far a planned talk has come.
 */
export type PlannedState = "ahead" | "overdue" | "held";

/**
 * A talk that is planned.
 */
export type PlannedTalkId = string;

/**
 * Some fields of a planned talk.
 */
export type PlannedTalkPatch = { 
/**
 * Who is to speak.
 */
team?: TeamId, 
/**
 * What about.
 */
topic?: TopicId, 
/**
 * The village or community.
 */
village?: UnitId, 
/**
 * The local date.
 */
date?: string, 
/**
 * Begins, minutes since midnight.
 */
start?: number, 
/**
 * How long, in minutes.
 */
minutes?: number, 
/**
 * How it is to be held.
 */
form?: TalkForm, };

/**
 * One thing to be looked at again.
 */
export type PlannedWarning = { 
/**
 * What.
 */
sort: PlannedWarningSort, 
/**
 * The talk asked about.
 */
talk: WarnedTalk, 
/**
 * The other talk of the day; none where it is the team that does not go there.
 */
other: WarnedTalk | null, 
/**
 * Minutes the way takes; 0 where it is not about the way.
 */
needed: number, 
/**
 * Minutes there are for it.
 */
free: number, };

/**
 * What is to be looked at again.
 */
export type PlannedWarningSort = "twice" | "travel" | "village_twice" | "not_covered";

/**
 * Whose earlier postings.
 */
export type PostingsOf = { 
/**
 * The person.
 */
person: PersonId, };

/**
 * What a plan is to heed, from 0, not at all, to 3, much.
 */
export type Preferences = { 
/**
 * Mornings rather than afternoons.
 */
mornings: number, 
/**
 * A class stays in one venue all day.
 */
same_venue: number, 
/**
 * Trainers teach about as much as each other.
 */
fair_work: number, };

/**
 * How many problems ask for what.
 */
export type ProblemCounts = { 
/**
 * Errors.
 */
errors: number, 
/**
 * Questions.
 */
questions: number, 
/**
 * Warnings.
 */
warnings: number, };

/**
 * Which problems of what was worked out.
 */
export type ProblemsQuery = { 
/**
 * Which file.
 */
handle: string, 
/**
 * Problems of this severity alone.
 */
severity?: Severity, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A planned kind of class (培训项目): one line of the year plan.
 */
export type Program = { 
/**
 *Its identity.
 */
id: ProgramId, 
/**
 * The plan's year.
 */
year: number, 
/**
 * Its line in the plan.
 */
position: number, 
/**
 * 班次名称.
 */
name: string, 
/**
 * 培训内容.
 */
content: string, 
/**
 * 培训对象.
 */
audience: string, 
/**
 * 人数, for each run.
 */
size: number, 
/**
 * 期数.
 */
runs: number, 
/**
 * 时间, as the plan says it: a month, a quarter.
 */
period: string, 
/**
 * 天数.
 */
days: number, 
/**
 * 地点.
 */
place: string, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * 承办单位.
 */
undertaker: string, 
/**
 * 经费及列支渠道.
 */
budget: string, 
/**
 * 责任人.
 */
in_charge: string, 
/**
 * Which of the four ways.
 */
way: WayOfTraining, 
/**
 * 备注.
 */
note: string, 
/**
 * How it ends: with a test, a paper, or neither.
 */
grading: Grading, 
/**
 * The least grade that passes, in tenths of a point.
 */
pass_mark: number, 
/**
 * Whether everyone has to hand in an evaluation.
 */
evaluation: boolean, };

/**
 * A change of some fields.
 */
export type ProgramEdit = { 
/**
 * Which program.
 */
id: ProgramId, 
/**
 * What to change.
 */
patch: ProgramPatch, };

/**
 * A planned kind of class.
 */
export type ProgramId = string;

/**
 * Some fields of a program.
 */
export type ProgramPatch = { 
/**
 * The plan's year.
 */
year?: number, 
/**
 * Its line in the plan.
 */
position?: number, 
/**
 * 班次名称.
 */
name?: string, 
/**
 * 培训内容.
 */
content?: string, 
/**
 * 培训对象.
 */
audience?: string, 
/**
 * 人数, for each run.
 */
size?: number, 
/**
 * 期数.
 */
runs?: number, 
/**
 * 时间, as the plan says it: a month, a quarter.
 */
period?: string, 
/**
 * 天数.
 */
days?: number, 
/**
 * 地点.
 */
place?: string, 
/**
 * 主办单位.
 */
organiser?: string, 
/**
 * 承办单位.
 */
undertaker?: string, 
/**
 * 经费及列支渠道.
 */
budget?: string, 
/**
 * 责任人.
 */
in_charge?: string, 
/**
 * Which of the four ways.
 */
way?: WayOfTraining, 
/**
 * 备注.
 */
note?: string, 
/**
 * How it ends: with a test, a paper, or neither.
 */
grading?: Grading, 
/**
 * The least grade that passes, in tenths of a point.
 */
pass_mark?: number, 
/**
 * Whether everyone has to hand in an evaluation.
 */
evaluation?: boolean, };

/**
 * Which programs.
 */
export type ProgramQuery = { 
/**
 * Only this one.
 */
id?: ProgramId, 
/**
 * The plan's year; every year's if not said.
 */
year?: number, 
/**
 * Part of the name, its pinyin or initials, or part of the content, audience, undertaker or person in charge.
 */
text: string, 
/**
 * The order.
 */
sort: ProgramSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which program.
 */
export type ProgramReference = { 
/**
 * Its id.
 */
id: ProgramId, };

/**
 * A line of the plan and what has come of it.
 */
export type ProgramRow = { 
/**
 * Classes made for it and not called off.
 */
classes: number, 
/**
 * People on their rosters, in all (人次).
 */
enrolled: number, 
/**
 * The first day of the earliest of them.
 */
starts: string | null, 
/**
 *Its identity.
 */
id: ProgramId, 
/**
 * The plan's year.
 */
year: number, 
/**
 * Its line in the plan.
 */
position: number, 
/**
 * 班次名称.
 */
name: string, 
/**
 * 培训内容.
 */
content: string, 
/**
 * 培训对象.
 */
audience: string, 
/**
 * 人数, for each run.
 */
size: number, 
/**
 * 期数.
 */
runs: number, 
/**
 * 时间, as the plan says it: a month, a quarter.
 */
period: string, 
/**
 * 天数.
 */
days: number, 
/**
 * 地点.
 */
place: string, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * 承办单位.
 */
undertaker: string, 
/**
 * 经费及列支渠道.
 */
budget: string, 
/**
 * 责任人.
 */
in_charge: string, 
/**
 * Which of the four ways.
 */
way: WayOfTraining, 
/**
 * 备注.
 */
note: string, 
/**
 * How it ends: with a test, a paper, or neither.
 */
grading: Grading, 
/**
 * The least grade that passes, in tenths of a point.
 */
pass_mark: number, 
/**
 * Whether everyone has to hand in an evaluation.
 */
evaluation: boolean, };

/**
 * What a year's programs are ordered by.
 */
export type ProgramSort = "position" | "name" | "size" | "runs" | "days" | "undertaker" | "in_charge" | "classes";

/**
 * Which year.
 */
export type ProgressQuery = { 
/**
 * The calendar year.
 */
year: number, };

/**
 * How far a job has come, as the shells receive it.
 */
export type ProgressReport = { 
/**
 * The job, by the name its caller gave it.
 */
job: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
total: number, 
/**
 * What a search has found so far; none where nothing is searched for, or nothing was found yet.
 */
found: Found | null, };

/**
 * What the rules propose.
 */
export type Proposal = "eligible" | "unmarked" | "ungraded" | "evaluation_missing" | "needs_decision" | "not_passed" | "refusal_proposed" | "withdraw_proposed";

/**
 * What to schedule, and for how long to search.
 */
export type ProposePlan = { 
/**
 * What.
 */
scope: ScheduleScope, 
/**
 * At most so many seconds.
 */
seconds: number, 
/**
 * Another seed may give another plan.
 */
seed?: number, };

/**
 * Which quarter's outreach to plan, and for how long to search.
 */
export type ProposeQuarter = { 
/**
 * What.
 */
scope: QuarterScope, 
/**
 * At most so many seconds.
 */
seconds: number, 
/**
 * Another seed may give another plan.
 */
seed?: number, };

/**
 * A division to propose.
 */
export type ProposeQuotas = { 
/**
 * The class, or the lecture's.
 */
class: ClassId, 
/**
 * How.
 */
way: QuotaWay, 
/**
 * Only people of these bands count; of all where none is named.
 */
bands?: Array<RankBand>, };

/**
 * What a plan does with one session.
 */
export type ProposedChange = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Its class.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * What is taught.
 */
title: string, 
/**
 * People on the roster.
 */
people: number, 
/**
 * What happens to it.
 */
sort: ChangeSort, 
/**
 * Where it is now.
 */
from: SlotShown, 
/**
 * Where the plan puts it; without a date where it is left out.
 */
to: SlotShown, 
/**
 * Who teaches with the trainer, before and after; none where they stay the same.
 */
others: OthersChange | null, 
/**
 * Why it is left out.
 */
reasons: Array<WhyNot>, };

/**
 * The days a plan gives a class.
 */
export type ProposedDates = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * How many days it takes.
 */
days: number, 
/**
 * The days its plan leaves it, as far as they are looked at.
 */
window: ClassDays, 
/**
 * Its days now.
 */
from: ClassDays | null, 
/**
 * Its days by the plan; none where there are none for it.
 */
to: ClassDays | null, 
/**
 * Days it could have if nobody in the way were there; none where the time its plan leaves is too short.
 */
nearly: ClassDays | null, 
/**
 * Who is in the way there.
 */
in_the_way: Array<DatesInTheWay>, };

/**
 * A lecture as it could be.
 */
export type ProposedLecture = { 
/**
 * Its quarter, 1 to 4.
 */
quarter: number, 
/**
 * A workday in it.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * Credits, in quarter-hours.
 */
quarters: number, };

/**
 * How far a quarter has come: every village is in one of the first three.
 */
export type QuarterFigures = { 
/**
 * Villages that have heard a talk in the quarter.
 */
heard: number, 
/**
 * Villages that have heard none and are to hear one.
 */
planned: number, 
/**
 * Villages for which nothing is planned.
 */
open: number, 
/**
 * Planned talks whose day has passed and which were not logged.
 */
overdue: number, };

/**
 * A quarter's plan, before it is applied.
 */
export type QuarterProposal = { 
/**
 * What it does, in the official order of the villages.
 */
changes: Array<TalkChange>, 
/**
 * Villages nobody can go to, in the official order.
 */
unvisited: Array<UnvisitedVillage>, 
/**
 * All villages.
 */
villages: number, 
/**
 * Planned talks that stay as they are.
 */
kept: number, 
/**
 * The most and the fewest talks that a team which goes out gives in the quarter.
 */
busiest: number, 
/**
 * See `busiest`.
 */
idlest: number, };

/**
 * Which quarter of a year.
 */
export type QuarterQuery = { 
/**
 * The year.
 */
year: number, 
/**
 * 1 to 4.
 */
quarter: number, };

/**
 * What is to be planned.
 */
export type QuarterScope = { 
/**
 * The year.
 */
year: number, 
/**
 * 1 to 4.
 */
quarter: number, 
/**
 * How far a team goes.
 */
reach: Reach, 
/**
 * How many talks each village is to hear in the quarter, those held and planned already among them.
 */
visits: number, 
/**
 * When talks may begin, minutes since midnight.
 */
starts: Array<number>, 
/**
 * How long they last, in minutes.
 */
minutes: number, 
/**
 * Whether talks are held on weekends too; never on holidays and county blocks.
 */
weekends: boolean, 
/**
 * Whether what is planned already may be planned anew.
 */
afresh: boolean, };

/**
 * How a unit stands.
 */
export type QuotaRow = { 
/**
 * The unit, or null for people whose unit is not known.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its people in post, with those of all units below it that have no seats of their own.
 */
people: number, 
/**
 * 应训: its seats.
 */
seats: number, 
/**
 * 已报: of its people, those on the roster.
 */
named: number, 
/**
 * Of those, the ones confirmed.
 */
accepted: number, 
/**
 * 实到: of those, the ones who were at a session at all.
 */
came: number, };

/**
 * How seats are divided.
 */
export type QuotaWay = { "kind": "by_size", 
/**
 * In all.
 */
seats: number, } | { "kind": "by_rule", 
/**
 * One in how many.
 */
one_in: number, 
/**
 * But at least so many for each unit.
 */
least: number, };

/**
 * What came of it.
 */
export type QuotasFilled = { 
/**
 * How many were named.
 */
named: number, 
/**
 * Units whose seats could not all be filled, with what is left.
 */
left: Array<UnitSeats>, };

/**
 * Whose quotas.
 */
export type QuotasQuery = { 
/**
 * The class, or the lecture's.
 */
class: ClassId, };

/**
 * What the hour targets hang on (职级层次).
 */
export type RankBand = "staff" | "county_leader" | "township_leader" | "village_cadre" | "party_member";

/**
 * How far a team goes. The official divisions name the townships and their order, not their borders: neighbours are those
 * next to each other in that order.
 */
export type Reach = "village" | "township" | "neighbours";

/**
 * Which unit's receipt form.
 */
export type ReceiptFormQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The unit that is to answer.
 */
unit: UnitId, };

/**
 * An answer that came by letter or by telephone.
 */
export type ReceiveAnswer = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Whether it has come; false takes it back.
 */
received: boolean, 
/**
 * Whether it confirms all whom it has named and not spoken about otherwise.
 */
confirm?: boolean, };

/**
 * Which example to record.
 */
export type RecordExample = { 
/**
 * How large.
 */
size?: ExampleSize, };

/**
 * A record in passing.
 */
export type RecordGlance = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
title: string, 
/**
 * What tells it from its namesakes.
 */
detail: string, };

/**
 * An order to record.
 */
export type RecordLessonOrder = { 
/**
 * Which is changed; none for a new one.
 */
id: LessonOrderId | null, 
/**
 * What it is about.
 */
lessons: OrderedLessons, 
/**
 * Whether either may come first.
 */
either_way: boolean, 
/**
 * Days between their two dates, at least; 0 is the same day.
 */
least_days: number, 
/**
 * Days between their two dates, at most; none where it does not matter.
 */
most_days: number | null, };

/**
 * One way to give a session without a place one.
 */
export type Relaxation = { 
/**
 * How it goes about it.
 */
sort: RelaxationSort, 
/**
 * The trainer, venue, class or day it is about.
 */
name: string, 
/**
 * The session's new place, then that of whoever gives way; each stands instead of what the plan does with the session.
 */
changes: Array<ProposedChange>, 
/**
 * The days a class has then.
 */
dates: AppliedDates | null, 
/**
 * What changes besides.
 */
step: RelaxationStep | null, };

/**
 * How a relaxation goes about it.
 */
export type RelaxationSort = "other_trainer" | "other_venue" | "move_other" | "raise_limit" | "open_longer" | "more_seats" | "bring_equipment" | "lift_block" | "extend" | "out_of_order" | "unnamed";

/**
 * What changes besides sessions and classes' days.
 */
export type RelaxationStep = { "sort": "trainer_limit", 
/**
 * Who.
 */
trainer: TrainerId, 
/**
 * In a week.
 */
week: number, 
/**
 * In a quarter.
 */
quarter: number, } | { "sort": "opening_hours", 
/**
 * Where.
 */
venue: VenueId, 
/**
 * From.
 */
opens: number, 
/**
 * To.
 */
closes: number, } | { "sort": "seats", 
/**
 * Where.
 */
venue: VenueId, 
/**
 * How many.
 */
seats: number, } | { "sort": "equipment", 
/**
 * Where.
 */
venue: VenueId, 
/**
 * What it had not got.
 */
items: Array<string>, } | { "sort": "let_order_stand", 
/**
 * Which session.
 */
session: SessionId, 
/**
 * The others.
 */
others: Array<SessionId>, } | { "sort": "open_day", 
/**
 * Which day.
 */
date: string, };

/**
 * People to take off a roster.
 */
export type RemoveEnrollments = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Who.
 */
people: Array<PersonId>, };

/**
 * One way out.
 */
export type Repair = { 
/**
 * How it goes about it.
 */
sort: RepairSort, 
/**
 * What it does.
 */
proposal: PlanProposal, };

/**
 * How a repair goes about it.
 */
export type RepairSort = "substitute" | "relocate" | "rearrange" | "later";

/**
 * The ways out, and what they leave where it is.
 */
export type Repairs = { 
/**
 * The best repairs, those that leave out and move the fewest first; empty where no session that may move is concerned.
 */
repairs: Array<Repair>, 
/**
 * Sessions concerned that stay all the same, in order of time.
 */
staying: Array<StayingSession>, };

/**
 * Who comes in whose place.
 */
export type ReplacePerson = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Who leaves.
 */
person: PersonId, 
/**
 * Who comes.
 */
by: PersonId, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether what speaks against the one who comes is let stand.
 */
accepted?: boolean, };

/**
 * What came of it.
 */
export type Replacement = { 
/**
 * Whether it was recorded; not while there are warnings nobody has accepted.
 */
recorded: boolean, 
/**
 * What speaks against the one who comes.
 */
warnings: Array<EnrollmentWarning>, };

/**
 * Who came in someone's place.
 */
export type Replacer = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, };

/**
 * A report, and what to change about it.
 */
export type ReportEdit = { 
/**
 * Which.
 */
id: PlacementReportId, 
/**
 * What is said of it now.
 */
patch: PlacementReportPatch, };

/**
 * A month of a placement.
 */
export type ReportMonth = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Whether a report is owed for it.
 */
owed: boolean, 
/**
 * Whether it is late.
 */
overdue: boolean, 
/**
 * Its reports: one, or two where two devices recorded one each.
 */
reports: Array<PlacementReport>, };

/**
 * Which report.
 */
export type ReportReference = { 
/**
 * Its id.
 */
id: PlacementReportId, };

/**
 * Whether the papers are asked for.
 */
export type RequirePapers = { 
/**
 * Whether a class closes only once they are there.
 */
required: boolean, };

/**
 * Someone is back.
 */
export type ReturnFromLeave = { 
/**
 * The leave.
 */
id: LeaveId, 
/**
 * The first session they attend again, if they return early; it and those after it are given back.
 */
back: SessionId | null, };

/**
 * Which month.
 */
export type ReturnQuery = { 
/**
 * The year.
 */
year: number, 
/**
 * The month, 1 to 12.
 */
month: number, };

/**
 * A person's ID number in full.
 */
export type RevealedNumber = { 
/**
 * GB 11643; empty if none is recorded.
 */
id_number: string, };

/**
 * What a reviewer says of some studies.
 */
export type ReviewStudies = { 
/**
 * Which.
 */
ids: Array<StudyId>, 
/**
 * Whether they are in order; otherwise they are sent back.
 */
approve: boolean, 
/**
 * The reviewer's name.
 */
by: string, 
/**
 * What there is to say; needed to send something back.
 */
note: string, };

/**
 * A session's roll and its balance.
 */
export type Roll = { 
/**
 * The session.
 */
session: RollSession, 
/**
 * Everyone on the roster, in its order.
 */
rows: Array<RollRow>, 
/**
 * 应到 = 实到 + 请假 + 缺席 + 未点.
 */
balance: Balance, };

/**
 * Which session.
 */
export type RollQuery = { 
/**
 * Its id.
 */
session: SessionId, };

/**
 * One person on the roll.
 */
export type RollRow = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Full pinyin and initials, for type-ahead.
 */
pinyin: string, 
/**
 * Initials.
 */
initials: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * 组别; 0 while there are no groups.
 */
study_group: number, 
/**
 * Their mark; null while there is only a proposal.
 */
status: MarkStatus | null, 
/**
 * What they are proposed as: present, or on the leave that was granted.
 */
proposed: MarkStatus, 
/**
 * The leave that was granted for this session.
 */
leave: LeaveId | null, 
/**
 * For a guest of another class: the session they make up for here.
 */
makes_up: SessionMention | null, 
/**
 * Where someone who missed this session makes it up.
 */
made_up_in: SessionMention | null, 
/**
 * Minutes late or left early.
 */
minutes: number, 
/**
 * How the mark came to be.
 */
source: MarkSource | null, };

/**
 * A session as the roll-call shows it.
 */
export type RollSession = { 
/**
 * Its id.
 */
id: SessionId, 
/**
 * The class it belongs to.
 */
class: ClassId, 
/**
 * The class's name, with its run.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Whether the class is closed, so that marks change only by correction.
 */
closed: boolean, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Credited hours, in quarter-hours.
 */
quarters: number, 
/**
 * Where.
 */
venue: string, 
/**
 * By whom.
 */
trainer: string, };

/**
 * The smallest room a class is in.
 */
export type Room = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its seats.
 */
capacity: number, };

/**
 * Whose roster, and how.
 */
export type RosterQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Part of a name, its pinyin or initials, or part of a post.
 */
text?: string, 
/**
 * The order.
 */
sort?: RosterSort, 
/**
 * Whether it runs backwards.
 */
descending?: boolean, };

/**
 * A person on the roster.
 */
export type RosterRow = { 
/**
 * Their name.
 */
name: string, 
/**
 * As in the personnel file.
 */
sex: Sex, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级.
 */
rank: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * 联系电话.
 */
phone: string, 
/**
 * The name of whom they replace; empty if nobody.
 */
replaces_name: string, 
/**
 * Who came in their place.
 */
replaced_by: Replacer | null, 
/**
 * Attendance marks they have in this class.
 */
marks: number, 
/**
 * Whether they are on the roster, that is neither withdrawn nor replaced.
 */
on_roster: boolean, 
/**
 * What speaks against their being here; nothing for those who left.
 */
warnings: Array<EnrollmentWarning>, 
/**
 *Its identity.
 */
class: ClassId, 
/**
 *Its identity.
 */
person: PersonId, 
/**
 * How far they have come.
 */
state: EnrollmentState, 
/**
 * Whom they replace.
 */
replaces: PersonId | null, 
/**
 * Why they do not come, withdrew, were replaced, or were let in against a warning.
 */
reason: string, 
/**
 * 组别; 0 while there are no groups.
 */
study_group: number, 
/**
 * Their place on the roster.
 */
position: number, };

/**
 * What the roster is ordered by.
 */
export type RosterSort = "position" | "name" | "unit" | "band" | "group" | "state";

/**
 * A decision about one row.
 */
export type RowDecision = { 
/**
 * The row, counted from 1.
 */
row: number, 
/**
 * What to do with it.
 */
decision: ImportDecision, };

/**
 * Which rows of what was worked out.
 */
export type RowsQuery = { 
/**
 * Which file.
 */
handle: string, 
/**
 * Rows of this fate alone.
 */
fate?: Fate, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * What a new version would change.
 */
export type RuleEffect = { 
/**
 * Why it cannot be recorded; nothing else is filled in then.
 */
problems: Array<string>, 
/**
 * Closed classes with sessions from its first day on; they keep what they credited.
 */
kept: number, 
/**
 * Sessions of open classes from its first day on that go by it.
 */
sessions: number, 
/**
 * People enrolled in those classes.
 */
enrolled: number, 
/**
 * Open classes in which something changes.
 */
classes: Array<ClassEffect>, 
/**
 * For whom, the first of them.
 */
people: Array<PersonEffect>, 
/**
 * For how many people something changes; someone in two classes counts twice.
 */
people_total: number, 
/**
 * People whose placements would credit more or less.
 */
placements: HoursEffect, 
/**
 * People whom speaking, hearing and teaching would credit more or less.
 */
speaking: HoursEffect, 
/**
 * Targets that ask something else.
 */
targets: Array<TargetEffect>, };

/**
 * A rule set as the editor shows it.
 */
export type RuleSheet = { 
/**
 * The single figures, in the order they are shown.
 */
figures: Array<Figure>, 
/**
 * Online videos.
 */
video: VideoSheet, 
/**
 * What the bands owe, in the order they are shown.
 */
targets: Array<TargetSheet>, };

/**
 * Which program's runs.
 */
export type RunsOf = { 
/**
 * The program.
 */
program: ProgramId, };

/**
 * A number read by a scanner at the door.
 */
export type ScanAtDoor = { 
/**
 * The lecture, by its class.
 */
class: ClassId, 
/**
 * What the scanner typed: an ID number, a phone number, or a line's number on the list.
 */
number: string, };

/**
 * A number read by a scanner at the door.
 */
export type ScanNumber = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * What the scanner typed: an ID number, a phone number, or a place on the roster.
 */
number: string, };

/**
 * Whom a scanned number was.
 */
export type Scanned = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name, to be read out.
 */
name: string, };

/**
 * What is to be scheduled.
 */
export type ScheduleScope = { 
/**
 * Only these classes; empty: every class between the two days.
 */
classes: Array<ClassId>, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, included.
 */
to: string, 
/**
 * How much may move.
 */
freedom: Freedom, 
/**
 * Whether classes are given days too.
 */
dates?: DateFreedom, 
/**
 * What is liked better.
 */
prefer?: Preferences, };

/**
 * What was typed so far.
 */
export type SearchQuery = { 
/**
 * Part of a name, its pinyin or initials.
 */
text: string, };

/**
 * A change of some fields.
 */
export type SeriesEdit = { 
/**
 * Which series.
 */
id: SeriesId, 
/**
 * What to change.
 */
patch: LectureSeriesPatch, };

/**
 * A series of lectures.
 */
export type SeriesId = string;

/**
 * Which series.
 */
export type SeriesReference = { 
/**
 * Its id.
 */
id: SeriesId, };

/**
 * A series with how far it has come.
 */
export type SeriesRow = { 
/**
 * Its usual venue's name; empty if it has none.
 */
venue_name: string, 
/**
 * Its lectures.
 */
lectures: number, 
/**
 * The day of the next of them.
 */
next: string | null, 
/**
 *Its identity.
 */
id: SeriesId, 
/**
 * Its name, such as 干部大讲堂.
 */
name: string, 
/**
 * 主办单位.
 */
organiser: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * Where its lectures usually are.
 */
venue: VenueId | null, 
/**
 * Usually begin, minutes since midnight.
 */
start: number, 
/**
 * Usually end, minutes since midnight.
 */
end: number, 
/**
 * Usually credit, in quarter-hours.
 */
quarters: number, 
/**
 * 备注.
 */
note: string, };

/**
 * A series' figures.
 */
export type SeriesStatistics = { 
/**
 * Lectures that have been held.
 */
held: number, 
/**
 * On their lists (人次).
 */
invited: number, 
/**
 * Who came (人次).
 */
came: number, 
/**
 * Who came at all (人数).
 */
people: number, 
/**
 * What they were credited, in quarter-hours.
 */
credited: number, 
/**
 * Unit by unit, in the official order.
 */
units: Array<UnitAttendance>, };

/**
 * Where someone served when something was credited.
 */
export type Served = { 
/**
 * The unit.
 */
unit: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级.
 */
rank: string, };

/**
 * One half-day or period of a class.
 */
export type Session = { 
/**
 *Its identity.
 */
id: SessionId, 
/**
 * Whose timetable it is in.
 */
class: ClassId, 
/**
 * What is taught, if it is one of the courses.
 */
course: CourseId | null, 
/**
 * What is taught, as it is printed.
 */
title: string, 
/**
 * How it is taught.
 */
form: CourseForm, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight, up to 1440; half-open.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, 
/**
 * Credited hours, in quarter-hours.
 */
quarters: number, 
/**
 * 主持人.
 */
host: string, 
/**
 * 备注.
 */
note: string, 
/**
 * Who teaches with the trainer; none of them is the trainer.
 */
others: Array<TrainerId>, 
/**
 * Whether scheduling leaves it where it is.
 */
pinned: boolean, 
/**
 * What its venue needs besides what the course does.
 */
equipment: Array<string>, };

/**
 * A clash, naming both sides.
 */
export type SessionClash = { 
/**
 * What clashes.
 */
kind: ClashKind, 
/**
 * The session.
 */
session: SessionSide, 
/**
 * The other session, where there is one.
 */
other: SessionSide | null, 
/**
 * People on both rosters, or people in too small a room.
 */
people: number, 
/**
 * The room's seats, where they do not suffice.
 */
seats: number, 
/**
 * Some of the people who clash, or the name of the day, the venue's hours or the minutes a way takes.
 */
detail: string, 
/**
 * The names of the trainers it is about, where it is about trainers.
 */
trainers: string, 
/**
 * What was asked of the two, where that is what it is about.
 */
order: OrderSaid | null, 
/**
 * The reason recorded for letting it stand.
 */
overridden: string | null, };

/**
 * One session and what it credited.
 */
export type SessionCredit = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * Its date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * What was taught.
 */
title: string, 
/**
 * The session's hours, in quarter-hours.
 */
quarters: number, 
/**
 * How the person attended.
 */
status: MarkStatus, 
/**
 * Minutes late or left early.
 */
minutes: number, 
/**
 * How the mark came to be.
 */
source: MarkSource, 
/**
 * What it credits, in quarter-hours.
 */
credited: number, 
/**
 * Minutes lost by the rule, where some were.
 */
lost_minutes: number, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the rule stands that decided on the hours.
 */
article: string, 
/**
 * Where the person served on its day.
 */
served: Served, 
/**
 * The session missed that was made up here.
 */
makes_up: SessionMention | null, 
/**
 * Where this one, which was missed, is made up.
 */
made_up_in: SessionMention | null, };

/**
 * A change of some fields of a session: a drag, a resize, an edit.
 */
export type SessionEdit = { 
/**
 * Which session.
 */
id: SessionId, 
/**
 * What to change.
 */
patch: SessionPatch, 
/**
 * Why a clash may stand; empty to be told of clashes instead.
 */
reason?: string, };

/**
 * One period of a class.
 */
export type SessionId = string;

/**
 * A session as another one names it.
 */
export type SessionMention = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, };

/**
 * A session of a leave.
 */
export type SessionOfLeave = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Its hours, in quarter-hours.
 */
quarters: number, 
/**
 * Given back: they returned before it.
 */
given_back: boolean, 
/**
 * How the roll-call marked them.
 */
mark: MarkStatus | null, };

/**
 * What came of making or changing a session.
 */
export type SessionOutcome = { 
/**
 * The session as recorded; none if clashes stood in the way and nothing was recorded.
 */
session: Session | null, 
/**
 * The clashes found, each naming both sides.
 */
clashes: Array<SessionClash>, };

/**
 * Some fields of a session.
 */
export type SessionPatch = { 
/**
 * Whose timetable it is in.
 */
class?: ClassId, 
/**
 * What is taught, if it is one of the courses.
 */
course?: CourseId | null, 
/**
 * What is taught, as it is printed.
 */
title?: string, 
/**
 * How it is taught.
 */
form?: CourseForm, 
/**
 * The local date.
 */
date?: string | null, 
/**
 * Begins, minutes since midnight.
 */
start?: number, 
/**
 * Ends, minutes since midnight, up to 1440; half-open.
 */
end?: number, 
/**
 * Where.
 */
venue?: VenueId | null, 
/**
 * By whom.
 */
trainer?: TrainerId | null, 
/**
 * Credited hours, in quarter-hours.
 */
quarters?: number, 
/**
 * 主持人.
 */
host?: string, 
/**
 * 备注.
 */
note?: string, 
/**
 * Who teaches with the trainer; none of them is the trainer.
 */
others?: Array<TrainerId>, 
/**
 * Whether scheduling leaves it where it is.
 */
pinned?: boolean, 
/**
 * What its venue needs besides what the course does.
 */
equipment?: Array<string>, };

/**
 * Which session.
 */
export type SessionReference = { 
/**
 * Its id.
 */
id: SessionId, };

/**
 * A session with the names people know it by.
 */
export type SessionRow = { 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * How far the class has come.
 */
class_state: ClassState, 
/**
 * The venue's name.
 */
venue_name: string, 
/**
 * The names of those who teach it, the trainer's first.
 */
trainer_name: string, 
/**
 * The trainer's unit and post, as it is printed.
 */
trainer_organisation: string, 
/**
 * Those who teach it, the trainer first, where there are several; empty otherwise.
 */
speakers: Array<Speaker>, 
/**
 * People on the class's roster, and guests who make up for a session here.
 */
roster: number, 
/**
 * Those of them who have been marked.
 */
marked: number, 
/**
 * All marks, those of people who have left the roster since included.
 */
marks: number, 
/**
 * Who organises the class.
 */
organiser: string, 
/**
 *Its identity.
 */
id: SessionId, 
/**
 * Whose timetable it is in.
 */
class: ClassId, 
/**
 * What is taught, if it is one of the courses.
 */
course: CourseId | null, 
/**
 * What is taught, as it is printed.
 */
title: string, 
/**
 * How it is taught.
 */
form: CourseForm, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight, up to 1440; half-open.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, 
/**
 * Credited hours, in quarter-hours.
 */
quarters: number, 
/**
 * 主持人.
 */
host: string, 
/**
 * 备注.
 */
note: string, 
/**
 * Who teaches with the trainer; none of them is the trainer.
 */
others: Array<TrainerId>, 
/**
 * Whether scheduling leaves it where it is.
 */
pinned: boolean, 
/**
 * What its venue needs besides what the course does.
 */
equipment: Array<string>, };

/**
 * One side of a clash, as people know it.
 */
export type SessionSide = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * Its class.
 */
class: ClassId, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Where.
 */
venue: string, 
/**
 * By whom.
 */
trainer: string, };

/**
 * A session that leave could be asked from.
 */
export type SessionToLeave = { 
/**
 * The session.
 */
id: SessionId, 
/**
 * What is taught.
 */
title: string, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Its hours, in quarter-hours.
 */
quarters: number, 
/**
 * The person's mark, where there is one.
 */
mark: MarkStatus | null, 
/**
 * A request that is already for it.
 */
leave: LeaveId | null, };

/**
 * A session with the state of its roll-call.
 */
export type SessionToMark = { 
/**
 * 应到 = 实到 + 请假 + 缺席 + 未点.
 */
balance: Balance, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * How far the class has come.
 */
class_state: ClassState, 
/**
 * The venue's name.
 */
venue_name: string, 
/**
 * The names of those who teach it, the trainer's first.
 */
trainer_name: string, 
/**
 * The trainer's unit and post, as it is printed.
 */
trainer_organisation: string, 
/**
 * Those who teach it, the trainer first, where there are several; empty otherwise.
 */
speakers: Array<Speaker>, 
/**
 * People on the class's roster, and guests who make up for a session here.
 */
roster: number, 
/**
 * Those of them who have been marked.
 */
marked: number, 
/**
 * All marks, those of people who have left the roster since included.
 */
marks: number, 
/**
 * Who organises the class.
 */
organiser: string, 
/**
 *Its identity.
 */
id: SessionId, 
/**
 * Whose timetable it is in.
 */
class: ClassId, 
/**
 * What is taught, if it is one of the courses.
 */
course: CourseId | null, 
/**
 * What is taught, as it is printed.
 */
title: string, 
/**
 * How it is taught.
 */
form: CourseForm, 
/**
 * The local date.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight, up to 1440; half-open.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, 
/**
 * Credited hours, in quarter-hours.
 */
quarters: number, 
/**
 * 主持人.
 */
host: string, 
/**
 * 备注.
 */
note: string, 
/**
 * Who teaches with the trainer; none of them is the trainer.
 */
others: Array<TrainerId>, 
/**
 * Whether scheduling leaves it where it is.
 */
pinned: boolean, 
/**
 * What its venue needs besides what the course does.
 */
equipment: Array<string>, };

/**
 * A session as it would be, to be coloured while it is dragged.
 */
export type SessionTrial = { 
/**
 * The session being moved; none for a new one.
 */
id: SessionId | null, 
/**
 * Whose timetable it is in.
 */
class: ClassId, 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, 
/**
 * Who teaches with the trainer.
 */
others?: Array<TrainerId>, };

/**
 * Whose timetable.
 */
export type SessionsOfClass = { 
/**
 * The class.
 */
class: ClassId, };

/**
 * Which sessions: all those between two dates, narrowed to a class, a venue or a trainer.
 */
export type SessionsQuery = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day, included.
 */
to: string, 
/**
 * Only this class's.
 */
class?: ClassId, 
/**
 * Only those in this venue.
 */
venue?: VenueId, 
/**
 * Only those of this trainer.
 */
trainer?: TrainerId, };

/**
 * A state for some of a roster's people.
 */
export type SetEnrollmentState = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Who.
 */
people: Array<PersonId>, 
/**
 * How far they have come.
 */
state: EnrollmentState, 
/**
 * Why; needed for a withdrawal, and where a unit does not send someone.
 */
reason?: string, };

/**
 * The office's list of words.
 */
export type SetEquipment = { 
/**
 * The words in their order; none for those an office begins with.
 */
words: Array<string>, };

/**
 * A group for some of a roster's people.
 */
export type SetGroup = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Who.
 */
people: Array<PersonId>, 
/**
 * Their group; 0 for none.
 */
study_group: number, };

/**
 * An item to change, or one to add.
 */
export type SetItem = { 
/**
 * The paper.
 */
form: EvaluationForm, 
/**
 * Which item; none for a new one, which comes last.
 */
id: EvaluationItemId | null, 
/**
 * Its group.
 */
heading: string, 
/**
 * What is asked.
 */
title: string, 
/**
 * Whether it is no longer asked.
 */
retired: boolean, };

/**
 * Seats to give.
 */
export type SetQuotas = { 
/**
 * The class, or the lecture's.
 */
class: ClassId, 
/**
 * Unit by unit.
 */
quotas: Array<UnitSeats>, 
/**
 * Whether all other units lose theirs.
 */
only?: boolean, };

/**
 * When receipts are due.
 */
export type SetReceiptDue = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The last day on which they are in time; null for the usual one.
 */
due: string | null, };

/**
 * What has become of some tasks.
 */
export type SettleFollowUps = { 
/**
 * Which.
 */
ids: Array<FollowUpId>, 
/**
 * Done, dropped, or open again.
 */
state: FollowUpState, 
/**
 * What proves that they were done, or why they were dropped; nothing where they are open again.
 */
said?: string, };

/**
 * One change of several people.
 */
export type SeveralPeopleEdit = { 
/**
 * Which people.
 */
ids: Array<PersonId>, 
/**
 * What to change of each.
 */
patch: PersonPatch, };

/**
 * What a problem asks for.
 */
export type Severity = "error" | "question" | "warning";

/**
 * As in the personnel file.
 */
export type Sex = "unknown" | "male" | "female";

/**
 * What entering a list left.
 */
export type SheetEntered = { 
/**
 * Signed.
 */
came: number, 
/**
 * Not signed, but on leave.
 */
excused: number, 
/**
 * Not signed.
 */
absent: number, };

/**
 * A line of the list.
 */
export type SheetLine = { 
/**
 * Its number on paper; two people have the same only where two devices gave it.
 */
number: number, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * How they attended; null while nobody said.
 */
status: MarkStatus | null, 
/**
 * Whether leave was granted, so that they are excused if they did not sign.
 */
on_leave: boolean, };

/**
 * A sheet with its table.
 */
export type SheetOutline = { 
/**
 * Which sheet, counted from 0.
 */
sheet: number, 
/**
 * The texts above the header.
 */
above: Array<string>, 
/**
 * The row of the header's last line, counted from 1; none where no header was found.
 */
header_row: number | null, 
/**
 * The rows that may be the header.
 */
header_lines: Array<HeaderLine>, 
/**
 * Its columns.
 */
columns: Array<ColumnOutline>, 
/**
 * Rows of data.
 */
rows: number, 
/**
 * Rows that are passed over.
 */
passed_over: Array<PassedOverRow>, 
/**
 * The year the title names, for a plan.
 */
year: number | null, };

/**
 * A sheet of the file.
 */
export type SheetSummary = { 
/**
 * As on its tab; empty for csv.
 */
name: string, 
/**
 * Whether the file hides it.
 */
hidden: boolean, 
/**
 * Rows that hold anything.
 */
rows: number, };

/**
 * Who is at the door.
 */
export type SignIn = { 
/**
 * The lecture, by its class.
 */
class: ClassId, 
/**
 * Who.
 */
person: PersonId, };

/**
 * Someone who has signed in.
 */
export type SignedIn = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name, to be read out.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * Whether they were not on the list.
 */
walk_in: boolean, 
/**
 * How many have come, with them.
 */
came: number, 
/**
 * How many are on the list, with them.
 */
invited: number, };

/**
 * Why a class was left aside.
 */
export type SkipReason = "no_dates" | "closed";

/**
 * A class that was asked for and left aside.
 */
export type SkippedClass = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * Its name.
 */
name: string, 
/**
 * 第N期.
 */
run: number, 
/**
 * Why.
 */
reason: SkipReason, };

/**
 * When, where and by whom, as recorded.
 */
export type Slot = { 
/**
 * The local date; none while it waits for one.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, };

/**
 * The same with names.
 */
export type SlotShown = { 
/**
 * The venue's name.
 */
venue_name: string, 
/**
 * The trainer's name.
 */
trainer_name: string, 
/**
 * The local date; none while it waits for one.
 */
date: string | null, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * Where.
 */
venue: VenueId | null, 
/**
 * By whom.
 */
trainer: TrainerId | null, };

/**
 * One of those who teach a session.
 */
export type Speaker = { 
/**
 * Who.
 */
id: TrainerId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit and post, as it is printed.
 */
organisation: string, };

/**
 * A talk or a session, and what speaking there credits.
 */
export type SpeakingCredit = { 
/**
 * Which of the two.
 */
kind: SpeakingKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * Ends, minutes since midnight.
 */
end: number, 
/**
 * What about.
 */
title: string, 
/**
 * The village, or the class.
 */
place: string, 
/**
 * What it credits, in quarter-hours.
 */
credited: number, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the rule stands.
 */
article: string, 
/**
 * Where the person served on its day.
 */
served: Served, };

/**
 * What was spoken at.
 */
export type SpeakingKind = "talk" | "heard" | "session";

/**
 * By what call-ups are summed.
 */
export type SpreadBy = "unit" | "band";

/**
 * How call-ups are summed.
 */
export type SpreadQuery = { 
/**
 * Over which time.
 */
period: CalledPeriod, 
/**
 * By what.
 */
by: SpreadBy, 
/**
 * From how many call-ups on somebody is called up too often.
 */
over: number, };

/**
 * How call-ups spread over the people of a unit or a band.
 */
export type SpreadRow = { 
/**
 * The unit, where they are summed by units.
 */
unit: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * The band, where they are summed by bands.
 */
band: RankBand | null, 
/**
 * People in post.
 */
people: number, 
/**
 * Of those, never called up.
 */
never: number, 
/**
 * Of those, called up too often.
 */
over: number, 
/**
 * Call-ups in all (人次).
 */
calls: number, };

/**
 * A session that is concerned and stays where it is.
 */
export type StayingSession = { 
/**
 * Which.
 */
session: SessionSide, 
/**
 * Why.
 */
held: HeldFast, };

/**
 * Whose structure.
 */
export type StructureQuery = { 
/**
 * Only this class's.
 */
class: ClassId | null, 
/**
 * Only classes that end on this day or later; for one class it does not matter.
 */
from: string, 
/**
 * Only classes that begin on this day or earlier.
 */
to: string, };

/**
 * A study, and what to change about it.
 */
export type StudyEdit = { 
/**
 * Which.
 */
id: StudyId, 
/**
 * What is said of it now.
 */
patch: StudyPatch, };

/**
 * A study outside the office's own classes.
 */
export type StudyId = string;

/**
 * What sort of study.
 */
export type StudyKind = "online" | "outside" | "superior";

/**
 * Some fields of a study.
 */
export type StudyPatch = { 
/**
 * Who.
 */
person?: PersonId, 
/**
 * What sort.
 */
kind?: StudyKind, 
/**
 * The course's or the class's name.
 */
title?: string, 
/**
 * 主办单位, or the platform.
 */
organiser?: string, 
/**
 * The first day.
 */
starts?: string | null, 
/**
 * The last day; the hours belong to it.
 */
ends?: string | null, 
/**
 * How long an online video is, in minutes; 0 where the hours are given instead.
 */
minutes?: number, 
/**
 * The hours asked for, in quarter-hours.
 */
claimed?: number, 
/**
 * Where it can be looked up: a document's or a certificate's number.
 */
proof?: string, 
/**
 * The topic of the study plan it belongs to.
 */
topic?: TopicId | null, 
/**
 * How far it has come.
 */
state?: StudyState, 
/**
 * Who checked it.
 */
checked_by?: string, 
/**
 * On which day.
 */
checked_on?: string | null, 
/**
 * Who approved it.
 */
approved_by?: string, 
/**
 * On which day.
 */
approved_on?: string | null, 
/**
 * What the last of them said; why it was sent back.
 */
note?: string, 
/**
 * The hours credited, in quarter-hours.
 */
credited?: number, 
/**
 * The version of the rules they were credited by.
 */
rule_version?: number, 
/**
 * The unit at that time.
 */
unit?: UnitId | null, 
/**
 * Its name at that time.
 */
unit_name?: string, 
/**
 * The post at that time.
 */
post?: string, 
/**
 * The rank at that time.
 */
rank?: string, 
/**
 * The band at that time.
 */
band?: RankBand, };

/**
 * Which studies.
 */
export type StudyQuery = { 
/**
 * Only those that have come this far.
 */
state?: StudyState, 
/**
 * Only this sort.
 */
kind?: StudyKind, 
/**
 * Only this person's.
 */
person?: PersonId, 
/**
 * Only those of this year.
 */
year?: number, 
/**
 * Only those whose person's name or whose own has this in it.
 */
text?: string, 
/**
 * In which order.
 */
sort?: StudySort, 
/**
 * The other way round.
 */
descending?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which study.
 */
export type StudyReference = { 
/**
 * Its id.
 */
id: StudyId, };

/**
 * A study as lists show it.
 */
export type StudyRow = { 
/**
 * The study.
 */
id: StudyId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit at that time.
 */
unit: string, 
/**
 * Their post at that time.
 */
post: string, 
/**
 * Their rank at that time.
 */
rank: string, 
/**
 * What sort.
 */
kind: StudyKind, 
/**
 * The course's or the class's name.
 */
title: string, 
/**
 * 主办单位, or the platform.
 */
organiser: string, 
/**
 * The first day.
 */
starts: string | null, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * Minutes of an online video; 0 where the hours are given.
 */
minutes: number, 
/**
 * The hours asked for, in quarter-hours.
 */
claimed: number, 
/**
 * Where it can be looked up.
 */
proof: string, 
/**
 * The topic it belongs to.
 */
topic: TopicId | null, 
/**
 * Its name.
 */
topic_name: string, 
/**
 * How far it has come.
 */
state: StudyState, 
/**
 * Who checked it.
 */
checked_by: string, 
/**
 * On which day.
 */
checked_on: string | null, 
/**
 * Who approved it.
 */
approved_by: string, 
/**
 * On which day.
 */
approved_on: string | null, 
/**
 * What the last of them said.
 */
note: string, 
/**
 * The hours credited, in quarter-hours.
 */
credited: number, 
/**
 * The version of the rules they were credited by.
 */
rule_version: number, };

/**
 * In which order studies are listed.
 */
export type StudySort = "waiting" | "name" | "ends" | "hours";

/**
 * How far it has come.
 */
export type StudyState = "recorded" | "checked" | "credited" | "returned";

/**
 * For which seats.
 */
export type SuggestQuery = { 
/**
 * The class, or the lecture's.
 */
class: ClassId, 
/**
 * A unit, with all those below it; all units without it.
 */
unit?: UnitId, 
/**
 * Only people of these bands; of all where none is named.
 */
bands?: Array<RankBand>, 
/**
 * How many at most.
 */
limit: number, };

/**
 * What the papers are gathered by.
 */
export type SummaryBy = "trainer" | "topic" | "class" | "team" | "speaker" | "talk_topic";

/**
 * Which papers, and gathered by what.
 */
export type SummaryQuery = { 
/**
 * The year in which the lecture or the talk was held, or the class began.
 */
year: number, 
/**
 * What they are gathered by.
 */
by: SummaryBy, };

/**
 * What a sweep took away.
 */
export type Swept = { 
/**
 * How many files.
 */
files: number, };

/**
 * What a plan does with one talk.
 */
export type TalkChange = { 
/**
 * The planned talk; none where it is new.
 */
planned: PlannedTalkId | null, 
/**
 * Where.
 */
village: UnitId, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * The township it lies in.
 */
township: UnitId | null, 
/**
 * The township's name.
 */
township_name: string, 
/**
 * What happens to it.
 */
sort: TalkChangeSort, 
/**
 * As it is now.
 */
from: TalkSlotShown | null, 
/**
 * As the plan has it.
 */
to: TalkSlotShown | null, 
/**
 * When the village last heard the topic; none if never.
 */
last: string | null, 
/**
 * Whether it is the village's own team.
 */
own: boolean, };

/**
 * What a plan does.
 */
export type TalkChangeSort = "added" | "moved" | "dropped";

/**
 * A change of some fields.
 */
export type TalkEdit = { 
/**
 * Which talk.
 */
id: TalkId, 
/**
 * What to change.
 */
patch: TalkPatch, };

/**
 * What the listeners of a talk thought of it.
 */
export type TalkEvaluation = { 
/**
 * Cards entered.
 */
sheets: number, 
/**
 * Those of them that count in the figures: whole batches of the least number.
 */
counted: number, 
/**
 * How many heard it: the most there can rightly be.
 */
audience: number, 
/**
 * Under so many answers no figure is told.
 */
least: number, 
/**
 * The share of 好 and 较好 in all items that have a figure, in thousandths.
 */
figure: number | null, 
/**
 * Item by item, in the card's order.
 */
items: Array<ItemFigure>, };

/**
 * Which talk's cards.
 */
export type TalkEvaluationQuery = { 
/**
 * The talk.
 */
talk: TalkId, };

/**
 * How a talk is held.
 */
export type TalkForm = "courtyard" | "meeting" | "household" | "stage";

/**
 * One outreach event.
 */
export type TalkId = string;

/**
 * Some fields of a talk.
 */
export type TalkPatch = { 
/**
 * Who held it.
 */
team?: TeamId, 
/**
 * What about.
 */
topic?: TopicId, 
/**
 * The village or community it was held in.
 */
village?: UnitId, 
/**
 * The local date.
 */
date?: string, 
/**
 * Began, minutes since midnight.
 */
start?: number, 
/**
 * How long, in minutes.
 */
minutes?: number, 
/**
 * How it was held.
 */
form?: TalkForm, 
/**
 * 受众人次.
 */
audience?: number, 
/**
 * Who spoke, by name.
 */
speakers?: Array<string>, 
/**
 * 备注.
 */
note?: string, 
/**
 * The names of its photos: the SHA-256 of each picture in hexadecimal digits.
 */
photos?: Array<string>, 
/**
 * Those of them who are in the register: hours are credited to them.
 */
people?: Array<PersonId>, 
/**
 * The planned talk that was held with it.
 */
planned?: PlannedTalkId | null, 
/**
 * Cadres who heard it, where they are to be named: hours may be credited to them.
 */
listeners?: Array<PersonId>, };

/**
 * Which talk.
 */
export type TalkReference = { 
/**
 * Its id.
 */
id: TalkId, };

/**
 * A talk as the list shows it.
 */
export type TalkRow = { 
/**
 * The team's name.
 */
team_name: string, 
/**
 * The team's brand.
 */
brand: string, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * The name of the township it lies in.
 */
township_name: string, 
/**
 * The names of those who are credited, in their order; empty for one who is no longer in the register.
 */
people_names: Array<string>, 
/**
 * What it credits each of them, in quarter-hours.
 */
quarters: number, 
/**
 * The names of its listeners, in their order; empty for one who is no longer in the register.
 */
listeners_names: Array<string>, 
/**
 * What hearing it credits each of them, in quarter-hours.
 */
heard_quarters: number, 
/**
 *Its identity.
 */
id: TalkId, 
/**
 * Who held it.
 */
team: TeamId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * The village or community it was held in.
 */
village: UnitId, 
/**
 * The local date.
 */
date: string, 
/**
 * Began, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * How it was held.
 */
form: TalkForm, 
/**
 * 受众人次.
 */
audience: number, 
/**
 * Who spoke, by name.
 */
speakers: Array<string>, 
/**
 * 备注.
 */
note: string, 
/**
 * The names of its photos: the SHA-256 of each picture in hexadecimal digits.
 */
photos: Array<string>, 
/**
 * Those of them who are in the register: hours are credited to them.
 */
people: Array<PersonId>, 
/**
 * The planned talk that was held with it.
 */
planned: PlannedTalkId | null, 
/**
 * Cadres who heard it, where they are to be named: hours may be credited to them.
 */
listeners: Array<PersonId>, };

/**
 * Who speaks about what and when, as recorded.
 */
export type TalkSlot = { 
/**
 * Who.
 */
team: TeamId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, };

/**
 * The same with names.
 */
export type TalkSlotShown = { 
/**
 * The team's name.
 */
team_name: string, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * Who.
 */
team: TeamId, 
/**
 * What about.
 */
topic: TopicId, 
/**
 * The local date.
 */
date: string, 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, };

/**
 * What the list is ordered by.
 */
export type TalkSort = "date" | "official" | "minutes" | "audience";

/**
 * Which talks, and how.
 */
export type TalksQuery = { 
/**
 * Part of a team's name, of a village's name or of a speaker's.
 */
text: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * The team.
 */
team?: TeamId, 
/**
 * The topic.
 */
topic?: TopicId, 
/**
 * The form.
 */
form?: TalkForm, 
/**
 * From this day on.
 */
from?: string, 
/**
 * Up to and with this day.
 */
to?: string, 
/**
 * The order.
 */
sort: TalkSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A target that would ask something else of a band.
 */
export type TargetEffect = { 
/**
 * Which target.
 */
name: TargetSheet['name'], 
/**
 * Of whom.
 */
band: RankBand, 
/**
 * People in post in that band.
 */
people: number, 
/**
 * Owed before, in quarter-hours; none where it did not apply.
 */
before: number | null, 
/**
 * Owed after, in quarter-hours; none where it no longer applies.
 */
after: number | null, };

/**
 * How far the person is with one target.
 */
export type TargetLine = { 
/**
 * `year`, `cycle` or `online`.
 */
name: string, 
/**
 * First day that counts.
 */
from: string, 
/**
 * Last day that counts.
 */
to: string, 
/**
 * Owed, in quarter-hours.
 */
required: number, 
/**
 * Credited so far, in quarter-hours.
 */
credited: number, 
/**
 * Still owed, in quarter-hours.
 */
short: number, 
/**
 * When it has to be met.
 */
due: string, 
/**
 * The version of the rules.
 */
rule_version: number, 
/**
 * Where the target stands.
 */
article: string, 
/**
 * Days on which the band changed within the period: full hours are asked all the same, and a person should look.
 */
band_changed: Array<string>, };

/**
 * What some bands owe, as it is typed.
 */
export type TargetSheet = { 
/**
 * Which target.
 */
name: 'year' | 'cycle' | 'online' | 'basic_higher' | 'basic_lower' | 'party_member' | 'branch_secretary', 
/**
 * Whether it applies.
 */
on: boolean, 
/**
 * Who owes it.
 */
bands: Array<RankBand>, 
/**
 * The first day of its cycle; none for the calendar year.
 */
from: string | null, 
/**
 * The last day of its cycle.
 */
to: string | null, 
/**
 * How many hours, as typed.
 */
required: string, 
/**
 * Which credits count.
 */
counts: 'online' | 'all_but_online', 
/**
 * Months that a rise into the bands gives from its own day, if that ends later than the period.
 */
months_after_rise: number | null, 
/**
 * Where it stands, as it is cited.
 */
source: string, 
/**
 * How sure we are of it.
 */
certainty: Figure['certainty'], };

/**
 * How many people stand how with one target.
 */
export type TargetTotals = { 
/**
 * Which target.
 */
name: TargetSheet['name'], 
/**
 * People in post who have it.
 */
people: number, 
/**
 * Of those, people who have met it already.
 */
met: number, 
/**
 * Of those, people who will have missed it at its end.
 */
missing: number, 
/**
 * What they will miss together, in quarter-hours.
 */
short: number, };

/**
 * A change of some fields.
 */
export type TeamEdit = { 
/**
 * Which team.
 */
id: TeamId, 
/**
 * What to change.
 */
patch: OutreachTeamPatch, };

/**
 * An outreach micro-team.
 */
export type TeamId = string;

/**
 * Which team.
 */
export type TeamReference = { 
/**
 * Its id.
 */
id: TeamId, };

/**
 * A team as the list shows it.
 */
export type TeamRow = { 
/**
 * Its village's name; empty if none is recorded.
 */
village_name: string, 
/**
 * The name of the township the village lies in.
 */
township_name: string, 
/**
 * The names of its people in the register, in their order; empty for one who is no longer there.
 */
people_names: Array<string>, 
/**
 * The names of the villages it covers, in their order; empty for one that is no longer there.
 */
covers_names: Array<string>, 
/**
 *Its identity.
 */
id: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * The village or community it belongs to.
 */
village: UnitId | null, 
/**
 * Its brand, such as 夔州宣讲 or 奉节坝坝会.
 */
brand: string, 
/**
 * Who speaks, by name.
 */
speakers: Array<string>, 
/**
 * The topics it can deliver.
 */
topics: Array<TopicId>, 
/**
 * Those of its speakers who are in the register.
 */
people: Array<PersonId>, 
/**
 * The villages and communities it covers besides its own; it goes to no others. Empty: anywhere within reach.
 */
covers: Array<UnitId>, };

/**
 * What the list is ordered by.
 */
export type TeamSort = "official" | "name" | "brand";

/**
 * Which teams, and how.
 */
export type TeamsQuery = { 
/**
 * Part of the name, the brand or a speaker's name.
 */
text: string, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * A topic they can deliver.
 */
topic?: TopicId, 
/**
 * The order.
 */
sort: TeamSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * The dashboard.
 */
export type Today = { 
/**
 * The day looked at.
 */
date: string, 
/**
 * Its sessions, in order of time; those of cancelled classes are not held.
 */
sessions: Array<SessionToMark>, 
/**
 * Earlier sessions of open classes that are not fully marked, oldest first.
 */
unmarked: Array<SessionRow>, 
/**
 * The week the day lies in, Monday first.
 */
week: Array<DayOfWeek>, 
/**
 * Classes in session on the day.
 */
running_classes: number, 
/**
 * People on their rosters, each counted once (人数).
 */
people_in_training: number, 
/**
 * Planned outreach talks whose day has passed and that were not logged.
 */
overdue_talks: OverdueTalks, };

/**
 * Which day to look at; today unless said.
 */
export type TodayQuery = { 
/**
 * The day.
 */
date?: string, };

/**
 * What a topic counts as in a class's structure.
 */
export type TopicCategory = "theory" | "party_spirit" | "policy" | "ability" | "knowledge";

/**
 * A change of some fields.
 */
export type TopicEdit = { 
/**
 * Which topic.
 */
id: TopicId, 
/**
 * What to change.
 */
patch: TopicPatch, };

/**
 * A topic of the study plan.
 */
export type TopicId = string;

/**
 * Someone behind a cell.
 */
export type TopicListener = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit's name.
 */
unit_name: string, 
/**
 * 职务.
 */
post: string, 
/**
 * 职级层次.
 */
band: RankBand, 
/**
 * The day they last heard it in the year.
 */
heard: string | null, 
/**
 * Whether their band must hear it.
 */
required: boolean, };

/**
 * Some fields of a topic.
 */
export type TopicPatch = { 
/**
 * Its name.
 */
name?: string, 
/**
 * What it counts as.
 */
category?: TopicCategory, 
/**
 * Its number in the plan.
 */
position?: number, 
/**
 * 备注.
 */
note?: string, 
/**
 * No longer offered, though what was taught on it stays.
 */
retired?: boolean, 
/**
 * The bands everyone of which must hear it in a year.
 */
required?: Array<RankBand>, };

/**
 * Which cell of the matrix.
 */
export type TopicPeopleQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * The topic.
 */
topic: TopicId, 
/**
 * A unit, with all those below it.
 */
unit?: UnitId, 
/**
 * 职级层次.
 */
band?: RankBand, 
/**
 * Only those who heard it, or only those who did not.
 */
heard?: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Which topic.
 */
export type TopicReference = { 
/**
 * Its id.
 */
id: TopicId, };

/**
 * A topic as the list shows it.
 */
export type TopicRow = { 
/**
 * How many courses are on it.
 */
courses: number, 
/**
 * How many trainers can teach it.
 */
trainers: number, 
/**
 * How many outreach teams can deliver it.
 */
teams: number, 
/**
 *Its identity.
 */
id: TopicId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it counts as.
 */
category: TopicCategory, 
/**
 * Its number in the plan.
 */
position: number, 
/**
 * 备注.
 */
note: string, 
/**
 * No longer offered, though what was taught on it stays.
 */
retired: boolean, 
/**
 * The bands everyone of which must hear it in a year.
 */
required: Array<RankBand>, };

/**
 * The map.
 */
export type TownshipMap = { 
/**
 * How many topics there are to be heard.
 */
topics: number, 
/**
 * In the official order.
 */
townships: Array<MapTownship>, };

/**
 * Days a trainer cannot come (师资请假).
 */
export type TrainerAbsence = { 
/**
 *Its identity.
 */
id: AbsenceId, 
/**
 * Who.
 */
trainer: TrainerId, 
/**
 * The first day.
 */
starts: string, 
/**
 * The last day; it belongs to the absence.
 */
ends: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Some fields of an absence.
 */
export type TrainerAbsencePatch = { 
/**
 * Who.
 */
trainer?: TrainerId, 
/**
 * The first day.
 */
starts?: string, 
/**
 * The last day; it belongs to the absence.
 */
ends?: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * A change of some fields.
 */
export type TrainerEdit = { 
/**
 * Which trainer.
 */
id: TrainerId, 
/**
 * What to change.
 */
patch: TrainerPatch, };

/**
 * Someone who teaches.
 */
export type TrainerId = string;

/**
 * Some fields of a trainer.
 */
export type TrainerPatch = { 
/**
 * Their name.
 */
name?: string, 
/**
 * The person, if they are one of the county's own.
 */
person?: PersonId | null, 
/**
 * Unit and post, as it is printed.
 */
organisation?: string, 
/**
 * Whether they come from outside the county.
 */
external?: boolean, 
/**
 * The topics they can teach.
 */
topics?: Array<TopicId>, 
/**
 * Who steps in for them (AB角).
 */
understudy?: TrainerId | null, 
/**
 * 联系电话.
 */
phone?: string, 
/**
 * 备注.
 */
note?: string, 
/**
 * Whether they are a leader whose lectures count towards 领导干部授课.
 */
leader?: boolean, 
/**
 * The most they teach in a week, Monday to Sunday, in minutes; 0 where there is no limit.
 */
most_minutes?: number, 
/**
 * The most they teach in a quarter of the year, in minutes; 0 where there is no limit.
 */
most_minutes_a_quarter?: number, };

/**
 * Which trainer.
 */
export type TrainerReference = { 
/**
 * Their id.
 */
id: TrainerId, };

/**
 * A trainer as lists show them.
 */
export type TrainerRow = { 
/**
 * The name of the understudy (AB角); empty if there is none.
 */
understudy_name: string, 
/**
 * How many courses they can give.
 */
courses: number, 
/**
 * How many sessions they teach or have taught.
 */
sessions: number, 
/**
 *Its identity.
 */
id: TrainerId, 
/**
 * Their name.
 */
name: string, 
/**
 * The person, if they are one of the county's own.
 */
person: PersonId | null, 
/**
 * Unit and post, as it is printed.
 */
organisation: string, 
/**
 * Whether they come from outside the county.
 */
external: boolean, 
/**
 * The topics they can teach.
 */
topics: Array<TopicId>, 
/**
 * Who steps in for them (AB角).
 */
understudy: TrainerId | null, 
/**
 * 联系电话.
 */
phone: string, 
/**
 * 备注.
 */
note: string, 
/**
 * Whether they are a leader whose lectures count towards 领导干部授课.
 */
leader: boolean, 
/**
 * The most they teach in a week, Monday to Sunday, in minutes; 0 where there is no limit.
 */
most_minutes: number, 
/**
 * The most they teach in a quarter of the year, in minutes; 0 where there is no limit.
 */
most_minutes_a_quarter: number, };

/**
 * What the list is ordered by.
 */
export type TrainerSort = "name" | "strokes" | "organisation" | "external" | "sessions";

/**
 * Which trainers, and how.
 */
export type TrainersQuery = { 
/**
 * Part of a name, its pinyin or initials, or part of the unit and post.
 */
text: string, 
/**
 * A topic they can teach.
 */
topic?: TopicId, 
/**
 * Whether they come from outside the county.
 */
external?: boolean, 
/**
 * The order.
 */
sort: TrainerSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A person's training file.
 */
export type TrainingFile = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * As in the personnel file.
 */
sex: Sex, 
/**
 * Birth month, `YYYY-MM`.
 */
birth: string, 
/**
 * Their unit now.
 */
unit: string, 
/**
 * Their post now.
 */
post: string, 
/**
 * Their rank now.
 */
rank: string, 
/**
 * What the targets hang on.
 */
band: RankBand, 
/**
 * The years, one after the other.
 */
years: Array<FileYear>, 
/**
 * What was credited in all of them, in quarter-hours.
 */
credited: number, 
/**
 * How the person stands with the five years the last of them belongs to.
 */
cycle: TargetLine | null, 
/**
 * Everything they took part in, by its first day.
 */
entries: Array<FileEntry>, };

/**
 * Whose file, from which year to which.
 */
export type TrainingFileQuery = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * The first calendar year.
 */
from: number, 
/**
 * The last one.
 */
to: number, };

/**
 * What undo and redo would do next.
 */
export type UndoState = { 
/**
 * The change undo would take back.
 */
undo: ChangeReference | null, 
/**
 * The change redo would bring back.
 */
redo: ChangeReference | null, };

/**
 * A node of the organisation tree.
 */
export type Unit = { 
/**
 *Its identity.
 */
id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * What sort of unit.
 */
kind: UnitKind, 
/**
 * The unit it belongs to; none at the top.
 */
parent: UnitId | null, 
/**
 * Its place among its siblings, in the official order.
 */
position: number, 
/**
 * The official division code, if it has one.
 */
code: string, };

/**
 * A unit's attendance over the lectures held.
 */
export type UnitAttendance = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its seats in all lectures held.
 */
seats: number, 
/**
 * Its people on their lists (人次).
 */
invited: number, 
/**
 * Of those, who came (人次).
 */
came: number, 
/**
 * Who came at all (人数).
 */
people: number, 
/**
 * What they were credited, in quarter-hours.
 */
credited: number, 
/**
 * Its place by the share that came, 1 the best; units alike share a place, and one that was never invited has none.
 */
place: number | null, };

/**
 * What becomes of a unit the office does not have.
 */
export type UnitChoice = { 
/**
 * As the file writes it.
 */
text: string, 
/**
 * The unit it means; null to make it.
 */
unit: UnitId | null, };

/**
 * A change of some fields.
 */
export type UnitEdit = { 
/**
 * Which unit.
 */
id: UnitId, 
/**
 * What to change.
 */
patch: UnitPatch, };

/**
 * A unit at the top of the tree and everyone below it.
 */
export type UnitForecast = { 
/**
 * The unit; none for the whole office, which comes first.
 */
unit: UnitId | null, 
/**
 * Its name; empty for the whole office.
 */
name: string, 
/**
 * By target, in the rules' order of names.
 */
targets: Array<TargetTotals>, };

/**
 * Which year, and of whom.
 */
export type UnitForecastQuery = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * 职级层次.
 */
band?: RankBand, };

/**
 * A node of the organisation tree.
 */
export type UnitId = string;

/**
 * What sort of unit.
 */
export type UnitKind = "county_department" | "township" | "village" | "other";

/**
 * A unit in the tree.
 */
export type UnitNode = { 
/**
 * How deep it lies; 0 at the top.
 */
depth: number, 
/**
 * The people in it and in all units below it.
 */
people: number, 
/**
 *Its identity.
 */
id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * What sort of unit.
 */
kind: UnitKind, 
/**
 * The unit it belongs to; none at the top.
 */
parent: UnitId | null, 
/**
 * Its place among its siblings, in the official order.
 */
position: number, 
/**
 * The official division code, if it has one.
 */
code: string, };

/**
 * Some fields of a unit.
 */
export type UnitPatch = { 
/**
 * Its name.
 */
name?: string, 
/**
 * What sort of unit.
 */
kind?: UnitKind, 
/**
 * The unit it belongs to; none at the top.
 */
parent?: UnitId | null, 
/**
 * Its place among its siblings, in the official order.
 */
position?: number, 
/**
 * The official division code, if it has one.
 */
code?: string, };

/**
 * Which class, and which of its units.
 */
export type UnitPeopleQuery = { 
/**
 * The class.
 */
class: ClassId, 
/**
 * The unit whose seats the people take; all of them without one.
 */
unit?: UnitId, };

/**
 * A unit at the top of the tree and everyone below it.
 */
export type UnitProgress = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * People still called up.
 */
people: number, 
/**
 * Of those, people with any hours in the year (人数).
 */
trained: number, 
/**
 * Hours credited in the year, in quarter-hours.
 */
quarters: number, };

/**
 * Which unit.
 */
export type UnitReference = { 
/**
 * Its id.
 */
id: UnitId, };

/**
 * A unit's seats.
 */
export type UnitSeats = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its seats; none takes the quota away.
 */
seats: number, };

/**
 * A unit the file names and the office does not have, or has several of.
 */
export type UnknownUnit = { 
/**
 * As the file writes it.
 */
text: string, 
/**
 * In how many rows.
 */
rows: number, 
/**
 * The unit it is most like.
 */
nearest: RecordGlance | null, 
/**
 * The units that have this name.
 */
several: Array<RecordGlance>, 
/**
 * Whether it is going to be made.
 */
made: boolean, 
/**
 * The unit somebody said it is.
 */
chosen: UnitId | null, };

/**
 * Why nobody can go.
 */
export type UnvisitedReason = "out_of_reach" | "covered_elsewhere" | "nothing_to_tell" | "times_taken";

/**
 * A village nobody can go to.
 */
export type UnvisitedVillage = { 
/**
 * Where.
 */
village: UnitId, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * The township's name.
 */
township_name: string, 
/**
 * Why.
 */
reason: UnvisitedReason, 
/**
 * The teams within reach that cover other villages, by name, where that is why.
 */
teams: Array<string>, };

/**
 * A change of some fields.
 */
export type VenueEdit = { 
/**
 * Which venue.
 */
id: VenueId, 
/**
 * What to change.
 */
patch: VenuePatch, };

/**
 * A place where sessions are held.
 */
export type VenueId = string;

/**
 * What sort of place.
 */
export type VenueKind = "classroom" | "lecture_hall" | "red_site" | "village_square" | "meeting_room" | "field_site";

/**
 * Some fields of a venue.
 */
export type VenuePatch = { 
/**
 * Its name.
 */
name?: string, 
/**
 * What sort of place.
 */
kind?: VenueKind, 
/**
 * Seats; 0 where nobody counts them.
 */
capacity?: number, 
/**
 * The township it lies in.
 */
township?: UnitId | null, 
/**
 * Where exactly.
 */
address?: string, 
/**
 * Opens at, minutes since midnight.
 */
opens?: number, 
/**
 * Closes at, minutes since midnight; 0 where it never closes.
 */
closes?: number, 
/**
 * 备注.
 */
note?: string, 
/**
 * 讲解员, who receives a class there.
 */
guide?: string, 
/**
 * 联系方式.
 */
contact?: string, 
/**
 * How long the way there takes, in minutes; 0 where nobody has said.
 */
travel_minutes?: number, 
/**
 * What can be taught there.
 */
topics?: Array<TopicId>, 
/**
 * 安全预案: what is done against dangers on the way and there.
 */
safety_plan?: string, 
/**
 * Whether nothing is held there for the time being.
 */
suspended?: boolean, 
/**
 * What it is equipped with; empty where nobody has said.
 */
equipment?: Array<string>, };

/**
 * Which venue.
 */
export type VenueReference = { 
/**
 * Its id.
 */
id: VenueId, };

/**
 * A venue as lists show it.
 */
export type VenueRow = { 
/**
 * The name of the township it lies in; empty if none is recorded.
 */
township_name: string, 
/**
 * How many sessions are or were held there.
 */
sessions: number, 
/**
 *Its identity.
 */
id: VenueId, 
/**
 * Its name.
 */
name: string, 
/**
 * What sort of place.
 */
kind: VenueKind, 
/**
 * Seats; 0 where nobody counts them.
 */
capacity: number, 
/**
 * The township it lies in.
 */
township: UnitId | null, 
/**
 * Where exactly.
 */
address: string, 
/**
 * Opens at, minutes since midnight.
 */
opens: number, 
/**
 * Closes at, minutes since midnight; 0 where it never closes.
 */
closes: number, 
/**
 * 备注.
 */
note: string, 
/**
 * 讲解员, who receives a class there.
 */
guide: string, 
/**
 * 联系方式.
 */
contact: string, 
/**
 * How long the way there takes, in minutes; 0 where nobody has said.
 */
travel_minutes: number, 
/**
 * What can be taught there.
 */
topics: Array<TopicId>, 
/**
 * 安全预案: what is done against dangers on the way and there.
 */
safety_plan: string, 
/**
 * Whether nothing is held there for the time being.
 */
suspended: boolean, 
/**
 * What it is equipped with; empty where nobody has said.
 */
equipment: Array<string>, };

/**
 * What the list is ordered by.
 */
export type VenueSort = "name" | "kind" | "capacity" | "township" | "sessions";

/**
 * Which venues, and how.
 */
export type VenuesQuery = { 
/**
 * Part of a name, its pinyin or initials, or part of the address.
 */
text: string, 
/**
 * What sort of place.
 */
kind?: VenueKind, 
/**
 * A township, with all villages in it.
 */
township?: UnitId, 
/**
 * The order.
 */
sort: VenueSort, 
/**
 * Whether it runs backwards.
 */
descending: boolean, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * A version of the rules.
 */
export type VersionRow = { 
/**
 * Its number.
 */
version: number, 
/**
 * The first day it is in force.
 */
effective: string, 
/**
 * The last day it is in force; none for the last version.
 */
until: string | null, 
/**
 * Whether it is in force today.
 */
in_force: boolean, 
/**
 * Why it was made.
 */
note: string, 
/**
 * Classes that were closed by it or by one before it while it was the newest.
 */
closed_classes: number, 
/**
 * What it says.
 */
sheet: RuleSheet, };

/**
 * What online videos credit by their length.
 */
export type VideoSheet = { 
/**
 * The brackets, shortest first.
 */
steps: Array<VideoStep>, 
/**
 * Where they stand, as it is cited.
 */
source: string, 
/**
 * How sure we are of them.
 */
certainty: Figure['certainty'], };

/**
 * From so many minutes on, so many hours.
 */
export type VideoStep = { 
/**
 * The shortest video of the bracket, in whole minutes.
 */
from_minutes: number, 
/**
 * What it credits, in hours as typed.
 */
hours: string, };

/**
 * A visit worth making.
 */
export type Visit = { 
/**
 * Where.
 */
village: UnitId, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * Its township's name.
 */
township_name: string, 
/**
 * How many topics it has never heard.
 */
unheard: number, 
/**
 * When a talk was last held there.
 */
last: string | null, 
/**
 * The topic proposed: one it never heard.
 */
topic: TopicId, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * The village's own team, if it has one.
 */
team: TeamId | null, 
/**
 * The team's name.
 */
team_name: string, 
/**
 * Whether the team can deliver the topic.
 */
able: boolean, };

/**
 * Which visits.
 */
export type VisitsQuery = { 
/**
 * A unit, with all those below it; none for the county.
 */
unit: UnitId | null, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Whose waiting sessions.
 */
export type WaitingQuery = { 
/**
 * Only this class's.
 */
class: ClassId | null, };

/**
 * A talk by name.
 */
export type WarnedTalk = { 
/**
 * Begins, minutes since midnight.
 */
start: number, 
/**
 * How long, in minutes.
 */
minutes: number, 
/**
 * The team's name.
 */
team_name: string, 
/**
 * The village's name.
 */
village_name: string, 
/**
 * The topic's name.
 */
topic_name: string, };

/**
 * The county's four ways of training.
 */
export type WayOfTraining = "party_school" | "expert_lecture" | "field_visit" | "frontline_practice";

/**
 * What a correction sets right.
 */
export type WhatToCorrect = { "kind": "mark", 
/**
 * The session.
 */
session: SessionId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * How they attended; none takes the mark away.
 */
status: MarkStatus | null, 
/**
 * Minutes late or left early; 0 otherwise.
 */
minutes: number, } | { "kind": "assessment", 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their grade, in tenths of a point; none where there is none.
 */
grade: number | null, 
/**
 * Whether they handed in an evaluation.
 */
evaluation: boolean, } | { "kind": "decision", 
/**
 * Who.
 */
person: PersonId, 
/**
 * What is decided.
 */
decision: Decision, } | { "kind": "roster", 
/**
 * Who.
 */
person: PersonId, } | { "kind": "session", 
/**
 * The session.
 */
session: SessionId, 
/**
 * What to change.
 */
patch: SessionPatch, } | { "kind": "reopening", };

/**
 * One reason why a session has no place.
 */
export type WhyNot = { 
/**
 * What sort of obstacle it is.
 */
sort: ObstacleSort, 
/**
 * The place that is free once the obstacles are out of the way; none where there is no day to choose from.
 */
place: SlotShown | null, 
/**
 * What is in the way there.
 */
obstacles: Array<NamedObstacle>, 
/**
 * What can give for it; none where nobody has looked, or nothing can.
 */
relaxation: Relaxation | null, };

/**
 * A request to take back.
 */
export type WithdrawLeave = { 
/**
 * The leave.
 */
id: LeaveId, 
/**
 * Why; may be empty.
 */
reason: string, };

/**
 * What a write did, besides its own answer.
 */
export type Written<T> = { 
/**
 * The call's own answer.
 */
value: T, 
/**
 * The change, if there was anything to change.
 */
change: ChangeReference | null, 
/**
 * The kinds of record it touched, by table name: what is on screen and shows them refreshes.
 */
touched: Array<string>, };

/**
 * A talk's photo whose picture is not as it should be.
 */
export type WrongPicture = { 
/**
 * The talk.
 */
talk: TalkId, 
/**
 * The photo's name: the SHA-256 of its picture.
 */
photo: string, 
/**
 * What is wrong.
 */
trouble: PictureTrouble, };

/**
 * What was copied.
 */
export type YearCopied = { 
/**
 * Programs added.
 */
copied: number, 
/**
 * Programs left out because the year already has one of that name.
 */
skipped: number, };

export interface Calls {
  "office.state": { input: null; output: OfficeState; write: false };
  "office.create": { input: NewOffice; output: OfficeState; write: false };
  "office.close": { input: null; output: OfficeState; write: false };
  "office.open_example": { input: null; output: OfficeState; write: false };
  "office.record_example": { input: RecordExample; output: OfficeState; write: false };
  "office.verify": { input: null; output: OfficeVerification; write: false };
  "office.sweep_pictures": { input: null; output: Swept; write: false };
  "office.save_key": { input: null; output: ExportedFile; write: false };
  "office.rebuild": { input: null; output: null; write: false };
  "jobs.cancel": { input: CancelJob; output: null; write: false };
  "undo.state": { input: null; output: UndoState; write: false };
  "undo.last": { input: null; output: Written<ChangeReference>; write: true };
  "undo.redo": { input: null; output: Written<ChangeReference>; write: true };
  "history.of": { input: HistoryQuery; output: Array<HistoryLine>; write: false };
  "lists.export": { input: ListExport; output: ExportedFile; write: false };
  "search.everything": { input: SearchQuery; output: Array<Hit>; write: false };
  "import.open": { input: OpenImport; output: OpenedImport; write: false };
  "import.outline": { input: ImportAsked; output: SheetOutline; write: false };
  "import.preview": { input: ImportAsked; output: ImportPreview; write: false };
  "import.rows": { input: RowsQuery; output: Page<ImportRow>; write: false };
  "import.problems": { input: ProblemsQuery; output: Page<ImportProblem>; write: false };
  "import.apply": { input: ImportAsked; output: Written<Applied>; write: true };
  "import.export_problems": { input: ImportReference; output: ExportedFile; write: false };
  "import.template": { input: ImportTemplate; output: ExportedFile; write: false };
  "import.close": { input: ImportReference; output: null; write: false };
  "units.tree": { input: null; output: Array<UnitNode>; write: false };
  "units.find": { input: FindUnits; output: Array<FoundUnit>; write: false };
  "units.create": { input: NewUnit; output: Written<Unit>; write: true };
  "units.edit": { input: UnitEdit; output: Written<Unit>; write: true };
  "units.move": { input: MoveUnit; output: Written<null>; write: true };
  "units.remove": { input: UnitReference; output: Written<null>; write: true };
  "people.page": { input: PeopleQuery; output: Page<PersonRow>; write: false };
  "people.get": { input: PersonReference; output: PersonRow; write: false };
  "people.find": { input: FindPeople; output: Array<PersonRow>; write: false };
  "people.match": { input: NameLines; output: Array<NameMatch>; write: false };
  "people.reveal": { input: PersonReference; output: RevealedNumber; write: false };
  "people.create": { input: NewPerson; output: Written<PersonRow>; write: true };
  "people.edit": { input: PersonEdit; output: Written<PersonRow>; write: true };
  "people.edit_several": { input: SeveralPeopleEdit; output: Written<null>; write: true };
  "people.move": { input: MovePerson; output: Written<null>; write: true };
  "people.remove": { input: PersonReference; output: Written<null>; write: true };
  "people.former_postings": { input: PostingsOf; output: Array<FormerPosting>; write: false };
  "people.record_former": { input: NewFormerPosting; output: Written<FormerPosting>; write: true };
  "people.remove_former": { input: FormerPostingReference; output: Written<null>; write: true };
  "study.page": { input: StudyQuery; output: Page<StudyRow>; write: false };
  "study.get": { input: StudyReference; output: StudyRow; write: false };
  "study.record": { input: NewStudy; output: Written<StudyRow>; write: true };
  "study.edit": { input: StudyEdit; output: Written<StudyRow>; write: true };
  "study.remove": { input: StudyReference; output: Written<null>; write: true };
  "study.review": { input: ReviewStudies; output: Written<null>; write: true };
  "placements.page": { input: PlacementQuery; output: Page<PlacementRow>; write: false };
  "placements.get": { input: PlacementReference; output: PlacementDetail; write: false };
  "placements.record": { input: NewPlacements; output: Written<Array<PlacementRow>>; write: true };
  "placements.edit": { input: PlacementEdit; output: Written<PlacementRow>; write: true };
  "placements.call_off": { input: CallOffPlacement; output: Written<PlacementRow>; write: true };
  "placements.remove": { input: PlacementReference; output: Written<null>; write: true };
  "placements.report": { input: NewReport; output: Written<PlacementDetail>; write: true };
  "placements.edit_report": { input: ReportEdit; output: Written<PlacementDetail>; write: true };
  "placements.remove_report": { input: ReportReference; output: Written<PlacementDetail>; write: true };
  "placements.assess": { input: AssessPlacements; output: Written<null>; write: true };
  "placements.export": { input: PlacementQuery; output: ExportedFile; write: false };
  "training_file.read": { input: TrainingFileQuery; output: TrainingFile; write: false };
  "trainers.page": { input: TrainersQuery; output: Page<TrainerRow>; write: false };
  "trainers.get": { input: TrainerReference; output: TrainerRow; write: false };
  "trainers.find": { input: FindTrainers; output: Array<TrainerRow>; write: false };
  "trainers.create": { input: NewTrainer; output: Written<TrainerRow>; write: true };
  "trainers.edit": { input: TrainerEdit; output: Written<TrainerRow>; write: true };
  "trainers.remove": { input: TrainerReference; output: Written<null>; write: true };
  "trainers.absences": { input: AbsencesQuery; output: Array<AbsenceRow>; write: false };
  "trainers.add_absence": { input: NewAbsence; output: Written<TrainerAbsence>; write: true };
  "trainers.edit_absence": { input: AbsenceEdit; output: Written<TrainerAbsence>; write: true };
  "trainers.remove_absence": { input: AbsenceReference; output: Written<null>; write: true };
  "venues.page": { input: VenuesQuery; output: Page<VenueRow>; write: false };
  "venues.get": { input: VenueReference; output: VenueRow; write: false };
  "venues.find": { input: FindVenues; output: Array<VenueRow>; write: false };
  "venues.create": { input: NewVenue; output: Written<VenueRow>; write: true };
  "venues.edit": { input: VenueEdit; output: Written<VenueRow>; write: true };
  "venues.equipment": { input: null; output: Array<EquipmentWord>; write: false };
  "venues.set_equipment": { input: SetEquipment; output: Written<Array<EquipmentWord>>; write: true };
  "venues.export": { input: VenuesQuery; output: ExportedFile; write: false };
  "venues.remove": { input: VenueReference; output: Written<null>; write: true };
  "topics.list": { input: null; output: Array<TopicRow>; write: false };
  "topics.load_starting": { input: null; output: Written<number>; write: true };
  "topics.create": { input: NewTopic; output: Written<TopicRow>; write: true };
  "topics.edit": { input: TopicEdit; output: Written<TopicRow>; write: true };
  "topics.move": { input: MoveTopic; output: Written<null>; write: true };
  "topics.remove": { input: TopicReference; output: Written<null>; write: true };
  "courses.page": { input: CoursesQuery; output: Page<CourseRow>; write: false };
  "courses.get": { input: CourseReference; output: CourseRow; write: false };
  "courses.find": { input: FindCourses; output: Array<CourseRow>; write: false };
  "courses.create": { input: NewCourse; output: Written<CourseRow>; write: true };
  "courses.edit": { input: CourseEdit; output: Written<CourseRow>; write: true };
  "courses.remove": { input: CourseReference; output: Written<null>; write: true };
  "calendar.days": { input: DaySpan; output: Array<Day>; write: false };
  "calendar.set_day": { input: NewDay; output: Written<Day>; write: true };
  "calendar.remove_day": { input: DayReference; output: Written<null>; write: true };
  "calendar.remove_days": { input: DaySpan; output: Written<number>; write: true };
  "calendar.import": { input: NewDays; output: Written<number>; write: true };
  "calendar.import_statutory": { input: null; output: Written<number>; write: true };
  "plan.years": { input: null; output: Array<PlanYear>; write: false };
  "plan.programs": { input: ProgramQuery; output: Page<ProgramRow>; write: false };
  "plan.create": { input: NewProgram; output: Written<Program>; write: true };
  "plan.edit": { input: ProgramEdit; output: Written<Program>; write: true };
  "plan.move": { input: MoveProgram; output: Written<null>; write: true };
  "plan.remove": { input: ProgramReference; output: Written<null>; write: true };
  "plan.copy_year": { input: CopyYear; output: Written<YearCopied>; write: true };
  "classes.page": { input: ClassQuery; output: Page<ClassRow>; write: false };
  "classes.get": { input: ClassReference; output: ClassDetail; write: false };
  "classes.create": { input: ClassPatch; output: Written<Class>; write: true };
  "classes.create_runs": { input: RunsOf; output: Written<Array<Class>>; write: true };
  "classes.copy": { input: CopyClass; output: Written<ClassCopied>; write: true };
  "classes.move": { input: MoveClass; output: Written<ClassCopied>; write: true };
  "classes.edit": { input: ClassEdit; output: Written<Class>; write: true };
  "classes.remove": { input: ClassReference; output: Written<null>; write: true };
  "enrollment.roster": { input: RosterQuery; output: Array<RosterRow>; write: false };
  "enrollment.candidates": { input: CandidateQuery; output: Page<Candidate>; write: false };
  "enrollment.check": { input: CheckPeople; output: Array<CheckedPerson>; write: false };
  "enrollment.paste": { input: PasteLines; output: Array<PastedLine>; write: false };
  "enrollment.add": { input: AddPeople; output: Written<Added>; write: true };
  "enrollment.set_state": { input: SetEnrollmentState; output: Written<null>; write: true };
  "enrollment.replace": { input: ReplacePerson; output: Written<Replacement>; write: true };
  "enrollment.remove": { input: RemoveEnrollments; output: Written<null>; write: true };
  "enrollment.move": { input: MoveEnrollment; output: Written<null>; write: true };
  "enrollment.arrange": { input: ArrangeRoster; output: Written<null>; write: true };
  "enrollment.group": { input: GroupRoster; output: Written<null>; write: true };
  "enrollment.set_group": { input: SetGroup; output: Written<null>; write: true };
  "quotas.of_class": { input: QuotasQuery; output: ClassQuotas; write: false };
  "quotas.propose": { input: ProposeQuotas; output: Array<UnitSeats>; write: false };
  "quotas.set": { input: SetQuotas; output: Written<ClassQuotas>; write: true };
  "quotas.suggest": { input: SuggestQuery; output: Array<FairCandidate>; write: false };
  "quotas.fill": { input: FillQuotas; output: Written<QuotasFilled>; write: true };
  "call_ups.board": { input: CallUpQuery; output: CallUpBoard; write: false };
  "call_ups.units": { input: UnitPeopleQuery; output: CallUpUnits; write: false };
  "call_ups.people": { input: UnitPeopleQuery; output: Array<CallUpPerson>; write: false };
  "call_ups.set_due": { input: SetReceiptDue; output: Written<CallUpUnits>; write: true };
  "call_ups.receive": { input: ReceiveAnswer; output: Written<CallUpUnits>; write: true };
  "call_ups.called": { input: CalledQuery; output: Page<CalledRow>; write: false };
  "call_ups.spread": { input: SpreadQuery; output: CalledSpread; write: false };
  "call_ups.justification": { input: JustificationQuery; output: Justification; write: false };
  "call_ups.export_allocation": { input: AllocationQuery; output: ExportedFile; write: false };
  "call_ups.export_receipt": { input: ReceiptFormQuery; output: ExportedFile; write: false };
  "call_ups.export_receipts": { input: AllocationQuery; output: ExportedFile; write: false };
  "lectures.series": { input: null; output: Array<SeriesRow>; write: false };
  "lectures.create_series": { input: NewSeries; output: Written<LectureSeries>; write: true };
  "lectures.edit_series": { input: SeriesEdit; output: Written<LectureSeries>; write: true };
  "lectures.remove_series": { input: SeriesReference; output: Written<null>; write: true };
  "lectures.propose": { input: SeriesReference; output: Array<ProposedLecture>; write: false };
  "lectures.create": { input: CreateLectures; output: Written<LecturesMade>; write: true };
  "lectures.edit": { input: EditLecture; output: Written<LecturesMade>; write: true };
  "lectures.remove": { input: LectureReference; output: Written<null>; write: true };
  "lectures.list": { input: SeriesReference; output: Array<LectureRow>; write: false };
  "lectures.get": { input: LectureReference; output: LectureRow; write: false };
  "lectures.carried": { input: LectureReference; output: Array<CarriedPerson>; write: false };
  "lectures.sign_in": { input: SignIn; output: Written<SignedIn>; write: true };
  "lectures.scan": { input: ScanAtDoor; output: Written<SignedIn>; write: true };
  "lectures.sheet": { input: LectureReference; output: Array<SheetLine>; write: false };
  "lectures.enter_sheet": { input: EnterSheet; output: Written<SheetEntered>; write: true };
  "lectures.finish": { input: FinishLecture; output: Written<Finished>; write: true };
  "lectures.statistics": { input: SeriesReference; output: SeriesStatistics; write: false };
  "lectures.export": { input: SeriesReference; output: ExportedFile; write: false };
  "follow_ups.page": { input: FollowUpQuery; output: Page<FollowUpRow>; write: false };
  "follow_ups.get": { input: FollowUpReference; output: FollowUpRow; write: false };
  "follow_ups.record": { input: NewFollowUp; output: Written<FollowUpRow>; write: true };
  "follow_ups.edit": { input: FollowUpEdit; output: Written<FollowUpRow>; write: true };
  "follow_ups.settle": { input: SettleFollowUps; output: Written<null>; write: true };
  "follow_ups.remove": { input: FollowUpReference; output: Written<null>; write: true };
  "follow_ups.export": { input: FollowUpQuery; output: ExportedFile; write: false };
  "sessions.list": { input: SessionsQuery; output: Array<SessionRow>; write: false };
  "sessions.of_class": { input: SessionsOfClass; output: Array<SessionRow>; write: false };
  "sessions.get": { input: SessionReference; output: SessionRow | null; write: false };
  "sessions.check": { input: SessionTrial; output: Array<SessionClash>; write: false };
  "sessions.clashes": { input: ClashesQuery; output: Array<SessionClash>; write: false };
  "sessions.calendar_file": { input: SessionsQuery; output: string; write: false };
  "sessions.create": { input: NewSession; output: Written<SessionOutcome>; write: true };
  "sessions.edit": { input: SessionEdit; output: Written<SessionOutcome>; write: true };
  "sessions.remove": { input: SessionReference; output: Written<null>; write: true };
  "scheduling.propose": { input: ProposePlan; output: PlanProposal; write: false };
  "scheduling.apply": { input: ApplyPlan; output: Written<number>; write: true };
  "scheduling.waiting": { input: WaitingQuery; output: Array<SessionRow>; write: false };
  "scheduling.add_lessons": { input: AddLessons; output: Written<Array<Session>>; write: true };
  "scheduling.repairs": { input: Disruption; output: Repairs; write: false };
  "scheduling.clash_repairs": { input: ClashReference; output: ClashRepairs; write: false };
  "scheduling.structure": { input: StructureQuery; output: Array<ClassStructure>; write: false };
  "lesson_orders.list": { input: LessonOrdersQuery; output: Array<LessonOrderRow>; write: false };
  "lesson_orders.record": { input: RecordLessonOrder; output: Written<LessonOrder>; write: true };
  "lesson_orders.remove": { input: LessonOrderReference; output: Written<null>; write: true };
  "today.board": { input: TodayQuery; output: Today; write: false };
  "attendance.roll": { input: RollQuery; output: Roll; write: false };
  "attendance.mark": { input: MarkAttendance; output: Written<null>; write: true };
  "attendance.confirm": { input: ConfirmPresent; output: Written<null>; write: true };
  "attendance.clear": { input: ClearMarks; output: Written<null>; write: true };
  "attendance.matrix": { input: MatrixQuery; output: Matrix; write: false };
  "attendance.fill": { input: FillMarks; output: Written<null>; write: true };
  "attendance.scan": { input: ScanNumber; output: Written<Scanned>; write: true };
  "leave.page": { input: LeaveQuery; output: Page<LeaveRow>; write: false };
  "leave.get": { input: LeaveReference; output: LeaveDetail; write: false };
  "leave.sessions": { input: LeaveSessionsQuery; output: Array<SessionToLeave>; write: false };
  "leave.effect": { input: LeaveQuestion; output: EffectOfLeave; write: false };
  "leave.request": { input: NewLeave; output: Written<Leave>; write: true };
  "leave.decide": { input: DecideLeave; output: Written<Leave>; write: true };
  "leave.withdraw": { input: WithdrawLeave; output: Written<Leave>; write: true };
  "leave.come_back": { input: ReturnFromLeave; output: Written<Leave>; write: true };
  "leave.cases": { input: LeaveCasesQuery; output: Array<LeaveCaseRow>; write: false };
  "leave.decide_case": { input: DecideLeaveCase; output: Written<LeaveCase>; write: true };
  "make_up.missed": { input: MissedQuery; output: Page<MissedRow>; write: false };
  "make_up.offers": { input: OffersQuery; output: Array<MakeUpOffer>; write: false };
  "make_up.assign": { input: AssignMakeUp; output: Written<MakeUp>; write: true };
  "make_up.cancel": { input: CancelMakeUp; output: Written<null>; write: true };
  "outreach.teams": { input: TeamsQuery; output: Page<TeamRow>; write: false };
  "outreach.team": { input: TeamReference; output: TeamRow; write: false };
  "outreach.create_team": { input: NewTeam; output: Written<TeamRow>; write: true };
  "outreach.edit_team": { input: TeamEdit; output: Written<TeamRow>; write: true };
  "outreach.remove_team": { input: TeamReference; output: Written<null>; write: true };
  "outreach.talks": { input: TalksQuery; output: Page<TalkRow>; write: false };
  "outreach.talk": { input: TalkReference; output: TalkRow; write: false };
  "outreach.log": { input: NewTalk; output: Written<TalkRow>; write: true };
  "outreach.edit_talk": { input: TalkEdit; output: Written<TalkRow>; write: true };
  "outreach.remove_talk": { input: TalkReference; output: Written<null>; write: true };
  "outreach.keep_photo": { input: PhotoToKeep; output: KeptPhoto; write: false };
  "outreach.add_photo": { input: NewPhoto; output: Written<TalkRow>; write: true };
  "outreach.remove_photo": { input: PhotoReference; output: Written<TalkRow>; write: true };
  "outreach.photo": { input: PhotoAsked; output: Photo; write: false };
  "outreach.coverage": { input: HeardQuery; output: HeardMatrix; write: false };
  "outreach.heat": { input: HeatQuery; output: Heat; write: false };
  "outreach.map": { input: MapQuery; output: TownshipMap; write: false };
  "outreach.next_visits": { input: VisitsQuery; output: Array<Visit>; write: false };
  "outreach.monthly": { input: ReturnQuery; output: MonthlyReturn; write: false };
  "outreach.planned": { input: PlannedQuery; output: Page<PlannedRow>; write: false };
  "outreach.planned_talk": { input: PlannedReference; output: PlannedRow; write: false };
  "outreach.quarter": { input: QuarterQuery; output: QuarterFigures; write: false };
  "outreach.propose_plan": { input: ProposeQuarter; output: QuarterProposal; write: false };
  "outreach.apply_plan": { input: ApplyQuarter; output: Written<number>; write: true };
  "outreach.planned_warnings": { input: PlannedReference; output: Array<PlannedWarning>; write: false };
  "outreach.edit_planned": { input: PlannedEdit; output: Written<PlannedRow>; write: true };
  "outreach.remove_planned": { input: PlannedReference; output: Written<null>; write: true };
  "outreach.plan_calendar": { input: QuarterQuery; output: string; write: false };
  "outreach.export_plan": { input: QuarterQuery; output: ExportedFile; write: false };
  "outreach.export_monthly": { input: ReturnQuery; output: ExportedFile; write: false };
  "credits.person_year": { input: PersonYearQuery; output: PersonYear; write: false };
  "credits.people": { input: EarnersQuery; output: Page<Earner>; write: false };
  "credits.progress": { input: ProgressQuery; output: Array<UnitProgress>; write: false };
  "forecast.page": { input: ForecastQuery; output: Page<ForecastRow>; write: false };
  "forecast.units": { input: UnitForecastQuery; output: Array<UnitForecast>; write: false };
  "forecast.closing": { input: ClosingQuery; output: Closing; write: false };
  "coverage.matrix": { input: CoverageQuery; output: CoverageMatrix; write: false };
  "coverage.people": { input: TopicPeopleQuery; output: Page<TopicListener>; write: false };
  "coverage.gaps": { input: GapsQuery; output: Page<CoverageGap>; write: false };
  "rule_sets.versions": { input: null; output: Array<VersionRow>; write: false };
  "rule_sets.preview": { input: NewRuleVersion; output: RuleEffect; write: false };
  "rule_sets.adopt": { input: NewRuleVersion; output: Written<Array<VersionRow>>; write: true };
  "completion.list": { input: CompletionQuery; output: ClassCompletion; write: false };
  "completion.sessions": { input: JudgedSessionsQuery; output: Array<JudgedSession>; write: false };
  "completion.decide": { input: DecideCompletion; output: Written<ClassCompletion>; write: true };
  "completion.assess": { input: AssessPeople; output: Written<null>; write: true };
  "completion.file_paper": { input: FilePaper; output: Written<null>; write: true };
  "completion.require_papers": { input: RequirePapers; output: Written<null>; write: true };
  "completion.close": { input: CloseClass; output: Written<null>; write: true };
  "corrections.list": { input: CorrectionQuery; output: Array<CorrectionRow>; write: false };
  "corrections.correct": { input: NewCorrection; output: Written<Correction>; write: true };
  "certificates.page": { input: CertificateQuery; output: Certificates; write: false };
  "certificates.give": { input: null; output: Written<Given>; write: true };
  "evaluation.items": { input: ItemsQuery; output: Array<EvaluationItem>; write: false };
  "evaluation.set_item": { input: SetItem; output: Written<Array<EvaluationItem>>; write: true };
  "evaluation.enter": { input: NewSheet; output: Written<EnteredSheet>; write: true };
  "evaluation.of_class": { input: EvaluationQuery; output: ClassEvaluation; write: false };
  "evaluation.enter_card": { input: NewTalkCard; output: Written<EnteredSheet>; write: true };
  "evaluation.of_talk": { input: TalkEvaluationQuery; output: TalkEvaluation; write: false };
  "evaluation.summary": { input: SummaryQuery; output: EvaluationSummary; write: false };
  "evaluation.export": { input: SummaryQuery; output: ExportedFile; write: false };
}

export type CallName = keyof Calls;
