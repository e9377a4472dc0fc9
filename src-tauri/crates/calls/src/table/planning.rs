//! The year's classes: planned, filled, followed up.

use crate::imports::ExportedFile;
use crate::macros::calls;
use crate::returns;
use training::call_ups::{
    self, AllocationQuery, CallUpBoard, CallUpPerson, CallUpQuery, CallUpUnits, CalledQuery, CalledRow,
    CalledSpread, Justification, JustificationQuery, ReceiptFormQuery, ReceiveAnswer, SetReceiptDue,
    SpreadQuery, UnitPeopleQuery,
};
use training::classes::{
    self, Class, ClassCopied, ClassDetail, ClassEdit, ClassPatch, ClassQuery, ClassReference, ClassRow,
    CopyClass, MoveClass, RunsOf,
};
use training::enrollment::{
    self, AddPeople, Added, ArrangeRoster, Candidate, CandidateQuery, CheckPeople, CheckedPerson,
    GroupRoster, MoveEnrollment, PasteLines, PastedLine, RemoveEnrollments, ReplacePerson, Replacement,
    RosterQuery, RosterRow, SetEnrollmentState, SetGroup,
};
use training::follow_ups::{
    self, FollowUpEdit, FollowUpQuery, FollowUpReference, FollowUpRow, NewFollowUp, SettleFollowUps,
};
use training::lectures::{
    self, CarriedPerson, CreateLectures, EditLecture, EnterSheet, FinishLecture, Finished, LectureReference,
    LectureRow, LectureSeries, LecturesMade, NewSeries, ProposedLecture, ScanAtDoor, SeriesEdit,
    SeriesReference, SeriesRow, SeriesStatistics, SheetEntered, SheetLine, SignIn, SignedIn,
};
use training::plan::{
    self, CopyYear, MoveProgram, NewProgram, PlanYear, Program, ProgramEdit, ProgramQuery, ProgramReference,
    ProgramRow, YearCopied,
};
use training::quotas::{
    self, ClassQuotas, FairCandidate, FillQuotas, ProposeQuotas, QuotasFilled, QuotasQuery, SetQuotas,
    SuggestQuery, UnitSeats,
};
use training::store::Page;

calls! {
    read "plan.years" Reader: () => Vec<PlanYear> = plan::years;
    read "plan.programs" Reader: ProgramQuery => Page<ProgramRow> = plan::programs;
    write "plan.create" Coordinator: NewProgram => Program = plan::create;
    write "plan.edit" Coordinator: ProgramEdit => Program = plan::edit;
    write "plan.move" Coordinator: MoveProgram => () = plan::move_to;
    write "plan.remove" Coordinator: ProgramReference => () = plan::remove;
    write "plan.copy_year" Coordinator: CopyYear => YearCopied = plan::copy_year;

    read "classes.page" Reader: ClassQuery => Page<ClassRow> = classes::page;
    read "classes.get" Reader: ClassReference => ClassDetail = classes::get;
    write "classes.create" Coordinator: ClassPatch => Class = classes::create;
    write "classes.create_runs" Coordinator: RunsOf => Vec<Class> = classes::create_runs;
    write "classes.copy" Coordinator: CopyClass => ClassCopied = classes::copy;
    write "classes.move" Coordinator: MoveClass => ClassCopied = classes::move_to;
    write "classes.edit" Coordinator: ClassEdit => Class = classes::edit;
    write "classes.remove" Coordinator: ClassReference => () = classes::remove;

    read "enrollment.roster" Reader: RosterQuery => Vec<RosterRow> = enrollment::roster;
    read "enrollment.candidates" Reader: CandidateQuery => Page<Candidate> = enrollment::candidates;
    read "enrollment.check" Reader: CheckPeople => Vec<CheckedPerson> = enrollment::check;
    read "enrollment.paste" Reader: PasteLines => Vec<PastedLine> = enrollment::paste;
    write "enrollment.add" Coordinator: AddPeople => Added = enrollment::add;
    write "enrollment.set_state" Coordinator: SetEnrollmentState => () = enrollment::set_state;
    write "enrollment.replace" Coordinator: ReplacePerson => Replacement = enrollment::replace;
    write "enrollment.remove" Coordinator: RemoveEnrollments => () = enrollment::remove;
    write "enrollment.move" Coordinator: MoveEnrollment => () = enrollment::move_to;
    write "enrollment.arrange" Coordinator: ArrangeRoster => () = enrollment::arrange;
    write "enrollment.group" Coordinator: GroupRoster => () = enrollment::group;
    write "enrollment.set_group" Coordinator: SetGroup => () = enrollment::set_group;

    read "quotas.of_class" Reader: QuotasQuery => ClassQuotas = quotas::of_class;
    read "quotas.propose" Reader: ProposeQuotas => Vec<UnitSeats> = quotas::propose;
    write "quotas.set" Coordinator: SetQuotas => ClassQuotas = quotas::set;
    read "quotas.suggest" Reader: SuggestQuery => Vec<FairCandidate> = quotas::suggest;
    write "quotas.fill" Coordinator: FillQuotas => QuotasFilled = quotas::fill;

    read "call_ups.board" Reader: CallUpQuery => CallUpBoard = call_ups::board;
    read "call_ups.units" Reader: UnitPeopleQuery => CallUpUnits = call_ups::units;
    read "call_ups.people" Reader: UnitPeopleQuery => Vec<CallUpPerson> = call_ups::people;
    write "call_ups.set_due" Coordinator: SetReceiptDue => CallUpUnits = call_ups::set_due;
    write "call_ups.receive" Coordinator: ReceiveAnswer => CallUpUnits = call_ups::receive;
    read "call_ups.called" Reader: CalledQuery => Page<CalledRow> = call_ups::called;
    read "call_ups.spread" Reader: SpreadQuery => CalledSpread = call_ups::spread;
    read "call_ups.justification" Reader: JustificationQuery => Justification = call_ups::justification;
    read "call_ups.export_allocation" Clerk: AllocationQuery => ExportedFile = returns::allocation;
    read "call_ups.export_receipt" Clerk: ReceiptFormQuery => ExportedFile = returns::receipt_form;
    read "call_ups.export_receipts" Clerk: AllocationQuery => ExportedFile = returns::receipt_forms;

    read "lectures.series" Reader: () => Vec<SeriesRow> = lectures::all;
    write "lectures.create_series" Coordinator: NewSeries => LectureSeries = lectures::create_series;
    write "lectures.edit_series" Coordinator: SeriesEdit => LectureSeries = lectures::edit_series;
    write "lectures.remove_series" Coordinator: SeriesReference => () = lectures::remove_series;
    read "lectures.propose" Reader: SeriesReference => Vec<ProposedLecture> = lectures::propose;
    write "lectures.create" Coordinator: CreateLectures => LecturesMade = lectures::create;
    write "lectures.edit" Coordinator: EditLecture => LecturesMade = lectures::edit;
    write "lectures.remove" Coordinator: LectureReference => () = lectures::remove;
    read "lectures.list" Reader: SeriesReference => Vec<LectureRow> = lectures::list;
    read "lectures.get" Reader: LectureReference => LectureRow = lectures::get;
    read "lectures.carried" Reader: LectureReference => Vec<CarriedPerson> = lectures::carried;
    write "lectures.sign_in" Trainer: SignIn => SignedIn = lectures::sign_in;
    write "lectures.scan" Trainer: ScanAtDoor => SignedIn = lectures::scan;
    read "lectures.sheet" Trainer: LectureReference => Vec<SheetLine> = lectures::sheet;
    write "lectures.enter_sheet" Trainer: EnterSheet => SheetEntered = lectures::enter_sheet;
    write "lectures.finish" Trainer: FinishLecture => Finished = lectures::finish;
    read "lectures.statistics" Reader: SeriesReference => SeriesStatistics = lectures::statistics;
    read "lectures.export" Clerk: SeriesReference => ExportedFile = returns::lectures;

    read "follow_ups.page" Reader: FollowUpQuery => Page<FollowUpRow> = follow_ups::page;
    read "follow_ups.get" Reader: FollowUpReference => FollowUpRow = follow_ups::get;
    write "follow_ups.record" Clerk: NewFollowUp => FollowUpRow = follow_ups::record;
    write "follow_ups.edit" Clerk: FollowUpEdit => FollowUpRow = follow_ups::edit;
    write "follow_ups.settle" Clerk: SettleFollowUps => () = follow_ups::settle;
    write "follow_ups.remove" Clerk: FollowUpReference => () = follow_ups::remove;
    read "follow_ups.export" Clerk: FollowUpQuery => ExportedFile = returns::follow_ups;
}
