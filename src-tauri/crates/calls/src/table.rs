//! The table: every call a shell can make, once.

use crate::Failure;
use crate::call::{Call, CallSort};
use crate::example::{self, RecordExample};
use crate::failure::CallError;
use crate::host::{Context, Xuecheng, parse, to_json};
use crate::imports::{
    self, ExportedFile, ImportAsked, ImportReference, ImportTemplate, OpenImport, OpenedImport,
    ProblemsQuery, RowsQuery,
};
use crate::jobs::{self, CancelJob};
use crate::macros::calls;
use crate::office::{self, OfficeState};
use crate::photos::{self, NewPhoto, Photo, PhotoAsked};
use crate::returns;
use crate::scheduling::{self as search_for_plans, ProposePlan, ProposeQuarter};
use crate::typescript::CallVisitor;
use training::attendance::{
    self, ClearMarks, ConfirmPresent, FillMarks, MarkAttendance, Matrix, MatrixQuery, Roll, RollQuery,
    ScanNumber, Scanned,
};
use training::calendar::{self, Day, DayReference, DaySpan, NewDay, NewDays};
use training::certificates::{self, CertificateQuery, Certificates, Given};
use training::classes::{
    self, Class, ClassCopied, ClassDetail, ClassEdit, ClassPatch, ClassQuery, ClassReference, ClassRow,
    CopyClass, MoveClass, RunsOf,
};
use training::completion::{
    self, AssessPeople, ClassCompletion, CloseClass, CompletionQuery, DecideCompletion, FilePaper,
    RequirePapers,
};
use training::corrections::{self, Correction, CorrectionQuery, CorrectionRow, NewCorrection};
use training::courses::{self, CourseEdit, CourseReference, CourseRow, CoursesQuery, FindCourses, NewCourse};
use training::coverage::{
    self, CoverageGap, CoverageMatrix, CoverageQuery, GapsQuery, TopicListener, TopicPeopleQuery,
};
use training::credits::{self, PersonYear, PersonYearQuery, ProgressQuery, UnitProgress};
use training::enrollment::{
    self, AddPeople, Added, ArrangeRoster, Candidate, CandidateQuery, CheckPeople, CheckedPerson,
    GroupRoster, MoveEnrollment, PasteLines, PastedLine, RemoveEnrollments, ReplacePerson, Replacement,
    RosterQuery, RosterRow, SetEnrollmentState, SetGroup,
};
use training::evaluation::{
    self, ClassEvaluation, EnteredSheet, EvaluationItem, EvaluationLine, EvaluationQuery, ItemsQuery,
    NewSheet, SetItem, SummaryQuery,
};
use training::follow_ups::{
    self, FollowUpEdit, FollowUpQuery, FollowUpReference, FollowUpRow, NewFollowUp, SettleFollowUps,
};
use training::forecast::{
    self, Closing, ClosingQuery, ForecastQuery, ForecastRow, UnitForecast, UnitForecastQuery,
};
use training::history::{self, HistoryQuery};
use training::import::{Applied, ImportPreview, ImportProblem, ImportRow, SheetOutline};
use training::leave::{
    self, DecideLeave, DecideLeaveCase, EffectOfLeave, Leave, LeaveCase, LeaveCaseRow, LeaveCasesQuery,
    LeaveDetail, LeaveQuery, LeaveQuestion, LeaveReference, LeaveRow, LeaveSessionsQuery, NewLeave,
    ReturnFromLeave, SessionToLeave, WithdrawLeave,
};
use training::lectures::{
    self, CarriedPerson, CreateLectures, EditLecture, FinishLecture, Finished, LectureReference, LectureRow,
    LectureSeries, LecturesMade, NewSeries, ProposedLecture, ScanAtDoor, SeriesEdit, SeriesReference,
    SeriesRow, SeriesStatistics, SignIn, SignedIn,
};
use training::make_up::{
    self, AssignMakeUp, CancelMakeUp, MakeUp, MakeUpOffer, MissedQuery, MissedRow, OffersQuery,
};
use training::office::NewOffice;
use training::outreach::{
    self, ApplyQuarter, HeardMatrix, HeardQuery, Heat, HeatQuery, MonthlyReturn, NewTalk, NewTeam,
    PhotoReference, PlannedEdit, PlannedQuery, PlannedReference, PlannedRow, PlannedWarning, QuarterFigures,
    QuarterProposal, QuarterQuery, ReturnQuery, TalkEdit, TalkReference, TalkRow, TalksQuery, TeamEdit,
    TeamReference, TeamRow, TeamsQuery, Visit, VisitsQuery,
};
use training::people::{
    self, FindPeople, MovePerson, NameLines, NameMatch, NewPerson, PeopleQuery, PersonEdit, PersonReference,
    PersonRow, RevealedNumber, SeveralPeopleEdit,
};
use training::placements::{
    self, AssessPlacements, CallOffPlacement, NewPlacements, NewReport, PlacementDetail, PlacementEdit,
    PlacementQuery, PlacementReference, PlacementRow, ReportEdit, ReportReference,
};
use training::plan::{
    self, CopyYear, MoveProgram, NewProgram, PlanYear, Program, ProgramEdit, ProgramQuery, ProgramReference,
    ProgramRow, YearCopied,
};
use training::quotas::{
    self, ClassQuotas, FairCandidate, FillQuotas, ProposeQuotas, QuotasFilled, QuotasQuery, SetQuotas,
    SuggestQuery, UnitSeats,
};
use training::rule_sets::{self, NewRuleVersion, RuleEffect, VersionRow};
use training::scheduling::{
    self, AddLessons, ApplyPlan, ClashReference, ClassStructure, Disruption, PlanProposal, ProposedChange,
    Repair, StructureQuery, WaitingQuery,
};
use training::search::{self, Hit, SearchQuery};
use training::sessions::{
    self, ClashesQuery, NewSession, Session, SessionClash, SessionEdit, SessionOutcome, SessionReference,
    SessionRow, SessionTrial, SessionsOfClass, SessionsQuery,
};
use training::store::{ChangeReference, HistoryLine, Page, UndoState, Verification, Written};
use training::study::{self, NewStudy, ReviewStudies, StudyEdit, StudyQuery, StudyReference, StudyRow};
use training::today::{self, Today, TodayQuery};
use training::topics::{self, MoveTopic, NewTopic, TopicEdit, TopicReference, TopicRow};
use training::trainers::{
    self, AbsenceEdit, AbsenceReference, AbsenceRow, AbsencesQuery, FindTrainers, NewAbsence, NewTrainer,
    TrainerAbsence, TrainerEdit, TrainerReference, TrainerRow, TrainersQuery,
};
use training::training_file::{self, TrainingFile, TrainingFileQuery};
use training::undo;
use training::units::{
    self, FindUnits, FoundUnit, MoveUnit, NewUnit, Unit, UnitEdit, UnitNode, UnitReference,
};
use training::venues::{self, FindVenues, NewVenue, VenueEdit, VenueReference, VenueRow, VenuesQuery};
use training::world::Role;

calls! {
    host "office.state" Reader: () => OfficeState = office::state;
    host "office.create" Reader: NewOffice => OfficeState = office::create;
    host "office.close" Reader: () => OfficeState = office::close;
    host "office.open_example" Reader: () => OfficeState = example::open;
    host "office.record_example" Reader: RecordExample => OfficeState = example::record;
    host "office.verify" Reader: () => Verification = office::verify;
    host "office.save_key" Coordinator: () => ExportedFile = office::save_key;
    host "office.rebuild" Coordinator: () => () = office::rebuild;
    host "jobs.cancel" Reader: CancelJob => () = jobs::cancel;

    read "undo.state" Reader: () => UndoState = undo::state;
    write "undo.last" Clerk: () => ChangeReference = undo::last;
    write "undo.redo" Clerk: () => ChangeReference = undo::redo;
    read "history.of" Reader: HistoryQuery => Vec<HistoryLine> = history::of;

    read "units.tree" Reader: () => Vec<UnitNode> = units::tree;
    read "units.find" Reader: FindUnits => Vec<FoundUnit> = units::find;
    write "units.create" Coordinator: NewUnit => Unit = units::create;
    write "units.edit" Coordinator: UnitEdit => Unit = units::edit;
    write "units.move" Coordinator: MoveUnit => () = units::move_to;
    write "units.remove" Coordinator: UnitReference => () = units::remove;

    read "people.page" Reader: PeopleQuery => Page<PersonRow> = people::page;
    read "people.get" Reader: PersonReference => PersonRow = people::get;
    read "people.find" Reader: FindPeople => Vec<PersonRow> = people::find;
    read "people.match" Reader: NameLines => Vec<NameMatch> = people::match_names;
    read "people.reveal" Coordinator: PersonReference => RevealedNumber = people::reveal;
    write "people.create" Coordinator: NewPerson => PersonRow = people::create;
    write "people.edit" Coordinator: PersonEdit => PersonRow = people::edit;
    write "people.edit_several" Coordinator: SeveralPeopleEdit => () = people::edit_several;
    write "people.move" Coordinator: MovePerson => () = people::move_to;
    write "people.remove" Coordinator: PersonReference => () = people::remove;

    read "trainers.page" Reader: TrainersQuery => Page<TrainerRow> = trainers::page;
    read "trainers.get" Reader: TrainerReference => TrainerRow = trainers::get;
    read "trainers.find" Reader: FindTrainers => Vec<TrainerRow> = trainers::find;
    write "trainers.create" Coordinator: NewTrainer => TrainerRow = trainers::create;
    write "trainers.edit" Coordinator: TrainerEdit => TrainerRow = trainers::edit;
    write "trainers.remove" Coordinator: TrainerReference => () = trainers::remove;
    read "trainers.absences" Reader: AbsencesQuery => Vec<AbsenceRow> = trainers::absences;
    write "trainers.add_absence" Coordinator: NewAbsence => TrainerAbsence = trainers::add_absence;
    write "trainers.edit_absence" Coordinator: AbsenceEdit => TrainerAbsence = trainers::edit_absence;
    write "trainers.remove_absence" Coordinator: AbsenceReference => () = trainers::remove_absence;

    read "venues.page" Reader: VenuesQuery => Page<VenueRow> = venues::page;
    read "venues.get" Reader: VenueReference => VenueRow = venues::get;
    read "venues.find" Reader: FindVenues => Vec<VenueRow> = venues::find;
    write "venues.create" Coordinator: NewVenue => VenueRow = venues::create;
    write "venues.edit" Coordinator: VenueEdit => VenueRow = venues::edit;
    write "venues.remove" Coordinator: VenueReference => () = venues::remove;

    read "topics.list" Reader: () => Vec<TopicRow> = topics::list;
    write "topics.create" Coordinator: NewTopic => TopicRow = topics::create;
    write "topics.edit" Coordinator: TopicEdit => TopicRow = topics::edit;
    write "topics.move" Coordinator: MoveTopic => () = topics::move_to;
    write "topics.remove" Coordinator: TopicReference => () = topics::remove;

    read "courses.page" Reader: CoursesQuery => Page<CourseRow> = courses::page;
    read "courses.get" Reader: CourseReference => CourseRow = courses::get;
    read "courses.find" Reader: FindCourses => Vec<CourseRow> = courses::find;
    write "courses.create" Coordinator: NewCourse => CourseRow = courses::create;
    write "courses.edit" Coordinator: CourseEdit => CourseRow = courses::edit;
    write "courses.remove" Coordinator: CourseReference => () = courses::remove;

    read "calendar.days" Reader: DaySpan => Vec<Day> = calendar::days;
    write "calendar.set_day" Coordinator: NewDay => Day = calendar::set_day;
    write "calendar.remove_day" Coordinator: DayReference => () = calendar::remove_day;
    write "calendar.remove_days" Coordinator: DaySpan => u32 = calendar::remove_days;
    write "calendar.import" Coordinator: NewDays => u32 = calendar::import;
    write "calendar.import_statutory" Coordinator: () => u32 = calendar::import_statutory;

    host "import.open" Coordinator: OpenImport => OpenedImport = imports::open;
    host "import.outline" Coordinator: ImportAsked => SheetOutline = imports::outline;
    host "import.preview" Coordinator: ImportAsked => ImportPreview = imports::preview;
    host "import.rows" Coordinator: RowsQuery => Page<ImportRow> = imports::rows;
    host "import.problems" Coordinator: ProblemsQuery => Page<ImportProblem> = imports::problems;
    host_write "import.apply" Coordinator: ImportAsked => Applied = imports::apply;
    host "import.export_problems" Coordinator: ImportReference => ExportedFile = imports::export_problems;
    host "import.template" Coordinator: ImportTemplate => ExportedFile = imports::template;
    host "import.close" Coordinator: ImportReference => () = imports::close;

    read "outreach.teams" Reader: TeamsQuery => Page<TeamRow> = outreach::teams;
    read "outreach.team" Reader: TeamReference => TeamRow = outreach::team;
    write "outreach.create_team" Coordinator: NewTeam => TeamRow = outreach::create_team;
    write "outreach.edit_team" Coordinator: TeamEdit => TeamRow = outreach::edit_team;
    write "outreach.remove_team" Coordinator: TeamReference => () = outreach::remove_team;
    read "outreach.talks" Reader: TalksQuery => Page<TalkRow> = outreach::talks;
    read "outreach.talk" Reader: TalkReference => TalkRow = outreach::talk;
    write "outreach.log" Clerk: NewTalk => TalkRow = outreach::log;
    write "outreach.edit_talk" Clerk: TalkEdit => TalkRow = outreach::edit_talk;
    write "outreach.remove_talk" Clerk: TalkReference => () = outreach::remove_talk;
    host_write "outreach.add_photo" Clerk: NewPhoto => TalkRow = photos::add;
    write "outreach.remove_photo" Clerk: PhotoReference => TalkRow = outreach::remove_photo;
    host "outreach.photo" Reader: PhotoAsked => Photo = photos::show;
    read "outreach.coverage" Reader: HeardQuery => HeardMatrix = outreach::coverage;
    read "outreach.heat" Reader: HeatQuery => Heat = outreach::heat;
    read "outreach.next_visits" Reader: VisitsQuery => Vec<Visit> = outreach::next_visits;
    read "outreach.monthly" Reader: ReturnQuery => MonthlyReturn = outreach::monthly;
    read "outreach.planned" Reader: PlannedQuery => Page<PlannedRow> = outreach::planned;
    read "outreach.planned_talk" Reader: PlannedReference => PlannedRow = outreach::planned_talk;
    read "outreach.quarter" Reader: QuarterQuery => QuarterFigures = outreach::quarter_figures;
    host "outreach.propose_plan" Coordinator: ProposeQuarter => QuarterProposal = search_for_plans::propose_quarter;
    write "outreach.apply_plan" Coordinator: ApplyQuarter => usize = outreach::apply_quarter;
    read "outreach.planned_warnings" Reader: PlannedReference => Vec<PlannedWarning> = outreach::planned_warnings;
    write "outreach.edit_planned" Coordinator: PlannedEdit => PlannedRow = outreach::edit_planned;
    write "outreach.remove_planned" Coordinator: PlannedReference => () = outreach::remove_planned;
    read "outreach.plan_calendar" Reader: QuarterQuery => String = outreach::planned_calendar;
    read "outreach.export_plan" Clerk: QuarterQuery => ExportedFile = returns::planned;
    read "outreach.export_monthly" Clerk: ReturnQuery => ExportedFile = returns::monthly;

    read "search.everything" Reader: SearchQuery => Vec<Hit> = search::everything;

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

    read "sessions.list" Reader: SessionsQuery => Vec<SessionRow> = sessions::list;
    read "sessions.of_class" Reader: SessionsOfClass => Vec<SessionRow> = sessions::of_class;
    read "sessions.get" Reader: SessionReference => Option<SessionRow> = sessions::get;
    read "sessions.check" Reader: SessionTrial => Vec<SessionClash> = sessions::check;
    read "sessions.clashes" Reader: ClashesQuery => Vec<SessionClash> = sessions::clashes;
    read "sessions.calendar_file" Reader: SessionsQuery => String = sessions::calendar_file;
    write "sessions.create" Coordinator: NewSession => SessionOutcome = sessions::create;
    write "sessions.edit" Coordinator: SessionEdit => SessionOutcome = sessions::edit;
    write "sessions.remove" Coordinator: SessionReference => () = sessions::remove;

    host "scheduling.propose" Coordinator: ProposePlan => PlanProposal = search_for_plans::propose;
    write "scheduling.apply" Coordinator: ApplyPlan => usize = scheduling::apply;
    read "scheduling.waiting" Reader: WaitingQuery => Vec<SessionRow> = scheduling::waiting;
    write "scheduling.add_lessons" Coordinator: AddLessons => Vec<Session> = scheduling::add_lessons;
    read "scheduling.repairs" Coordinator: Disruption => Vec<Repair> = scheduling::repairs;
    read "scheduling.clash_repairs" Coordinator: ClashReference => Vec<ProposedChange> = scheduling::clash_repairs;
    read "scheduling.structure" Reader: StructureQuery => Vec<ClassStructure> = scheduling::structure;

    read "today.board" Reader: TodayQuery => Today = today::board;

    read "attendance.roll" Trainer: RollQuery => Roll = attendance::roll;
    write "attendance.mark" Trainer: MarkAttendance => () = attendance::mark;
    write "attendance.confirm" Trainer: ConfirmPresent => () = attendance::confirm;
    write "attendance.clear" Trainer: ClearMarks => () = attendance::clear;
    read "attendance.matrix" Reader: MatrixQuery => Matrix = attendance::matrix;
    write "attendance.fill" Trainer: FillMarks => () = attendance::fill;
    write "attendance.scan" Trainer: ScanNumber => Scanned = attendance::scan;

    read "leave.page" Reader: LeaveQuery => Page<LeaveRow> = leave::page;
    read "leave.get" Reader: LeaveReference => LeaveDetail = leave::get;
    read "leave.sessions" Reader: LeaveSessionsQuery => Vec<SessionToLeave> = leave::sessions;
    read "leave.effect" Reader: LeaveQuestion => EffectOfLeave = leave::effect;
    write "leave.request" Trainer: NewLeave => Leave = leave::request;
    write "leave.decide" Coordinator: DecideLeave => Leave = leave::decide;
    write "leave.withdraw" Trainer: WithdrawLeave => Leave = leave::withdraw;
    write "leave.come_back" Trainer: ReturnFromLeave => Leave = leave::come_back;
    read "leave.cases" Reader: LeaveCasesQuery => Vec<LeaveCaseRow> = leave::cases;
    write "leave.decide_case" Coordinator: DecideLeaveCase => LeaveCase = leave::decide_case;

    read "make_up.missed" Reader: MissedQuery => Page<MissedRow> = make_up::missed;
    read "make_up.offers" Reader: OffersQuery => Vec<MakeUpOffer> = make_up::offers;
    write "make_up.assign" Coordinator: AssignMakeUp => MakeUp = make_up::assign;
    write "make_up.cancel" Coordinator: CancelMakeUp => () = make_up::cancel;

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
    write "lectures.finish" Trainer: FinishLecture => Finished = lectures::finish;
    read "lectures.statistics" Reader: SeriesReference => SeriesStatistics = lectures::statistics;

    read "quotas.of_class" Reader: QuotasQuery => ClassQuotas = quotas::of_class;
    read "quotas.propose" Reader: ProposeQuotas => Vec<UnitSeats> = quotas::propose;
    write "quotas.set" Coordinator: SetQuotas => ClassQuotas = quotas::set;
    read "quotas.suggest" Reader: SuggestQuery => Vec<FairCandidate> = quotas::suggest;
    write "quotas.fill" Coordinator: FillQuotas => QuotasFilled = quotas::fill;

    read "credits.person_year" Reader: PersonYearQuery => PersonYear = credits::person_year;
    read "credits.progress" Reader: ProgressQuery => Vec<UnitProgress> = credits::progress;
    read "training_file.read" Reader: TrainingFileQuery => TrainingFile = training_file::read;

    read "study.page" Reader: StudyQuery => Page<StudyRow> = study::page;
    read "study.get" Reader: StudyReference => StudyRow = study::get;
    write "study.record" Clerk: NewStudy => StudyRow = study::record;
    write "study.edit" Clerk: StudyEdit => StudyRow = study::edit;
    write "study.remove" Clerk: StudyReference => () = study::remove;
    write "study.review" Coordinator: ReviewStudies => () = study::review;

    read "placements.page" Reader: PlacementQuery => Page<PlacementRow> = placements::page;
    read "placements.get" Reader: PlacementReference => PlacementDetail = placements::get;
    write "placements.record" Coordinator: NewPlacements => Vec<PlacementRow> = placements::record;
    write "placements.edit" Coordinator: PlacementEdit => PlacementRow = placements::edit;
    write "placements.call_off" Coordinator: CallOffPlacement => PlacementRow = placements::call_off;
    write "placements.remove" Coordinator: PlacementReference => () = placements::remove;
    write "placements.report" Clerk: NewReport => PlacementDetail = placements::report;
    write "placements.edit_report" Clerk: ReportEdit => PlacementDetail = placements::edit_report;
    write "placements.remove_report" Clerk: ReportReference => PlacementDetail = placements::remove_report;
    write "placements.assess" Coordinator: AssessPlacements => () = placements::assess;
    read "placements.export" Clerk: PlacementQuery => ExportedFile = returns::placements;

    read "follow_ups.page" Reader: FollowUpQuery => Page<FollowUpRow> = follow_ups::page;
    read "follow_ups.get" Reader: FollowUpReference => FollowUpRow = follow_ups::get;
    write "follow_ups.record" Clerk: NewFollowUp => FollowUpRow = follow_ups::record;
    write "follow_ups.edit" Clerk: FollowUpEdit => FollowUpRow = follow_ups::edit;
    write "follow_ups.settle" Clerk: SettleFollowUps => () = follow_ups::settle;
    write "follow_ups.remove" Clerk: FollowUpReference => () = follow_ups::remove;
    read "follow_ups.export" Clerk: FollowUpQuery => ExportedFile = returns::follow_ups;

    read "forecast.page" Reader: ForecastQuery => Page<ForecastRow> = forecast::page;
    read "forecast.units" Reader: UnitForecastQuery => Vec<UnitForecast> = forecast::units;
    read "forecast.closing" Reader: ClosingQuery => Closing = forecast::closing;

    read "coverage.matrix" Reader: CoverageQuery => CoverageMatrix = coverage::matrix;
    read "coverage.people" Reader: TopicPeopleQuery => Page<TopicListener> = coverage::people;
    read "coverage.gaps" Reader: GapsQuery => Page<CoverageGap> = coverage::gaps;

    read "rule_sets.versions" Reader: () => Vec<VersionRow> = rule_sets::versions;
    read "rule_sets.preview" Reader: NewRuleVersion => RuleEffect = rule_sets::preview;
    write "rule_sets.adopt" Coordinator: NewRuleVersion => Vec<VersionRow> = rule_sets::adopt;

    read "completion.list" Reader: CompletionQuery => ClassCompletion = completion::list;
    write "completion.decide" Coordinator: DecideCompletion => ClassCompletion = completion::decide;
    write "completion.assess" Coordinator: AssessPeople => () = completion::assess;
    write "completion.file_paper" Coordinator: FilePaper => () = completion::file_paper;
    write "completion.require_papers" Coordinator: RequirePapers => () = completion::require_papers;
    write "completion.close" Coordinator: CloseClass => () = completion::close;
    read "corrections.list" Reader: CorrectionQuery => Vec<CorrectionRow> = corrections::list;
    write "corrections.correct" Coordinator: NewCorrection => Correction = corrections::correct;
    read "certificates.page" Reader: CertificateQuery => Certificates = certificates::page;
    write "certificates.give" Coordinator: () => Given = certificates::give;

    read "evaluation.items" Reader: ItemsQuery => Vec<EvaluationItem> = evaluation::items;
    write "evaluation.set_item" Coordinator: SetItem => Vec<EvaluationItem> = evaluation::set_item;
    write "evaluation.enter" Clerk: NewSheet => EnteredSheet = evaluation::enter;
    read "evaluation.of_class" Reader: EvaluationQuery => ClassEvaluation = evaluation::of_class;
    read "evaluation.summary" Reader: SummaryQuery => Vec<EvaluationLine> = evaluation::summary;
}
