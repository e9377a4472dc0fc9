//! When and where: sessions, their clashes, plans and repairs, and what is on today.

use crate::macros::calls;
use crate::scheduling::{self as search_for_plans, ProposePlan};
use training::lesson_orders::{
    self, LessonOrder, LessonOrderReference, LessonOrderRow, LessonOrdersQuery, RecordLessonOrder,
};
use training::scheduling::{
    self, AddLessons, ApplyPlan, ClashReference, ClashRepairs, ClassStructure, Disruption, PlanProposal,
    Repairs, StructureQuery, WaitingQuery,
};
use training::sessions::{
    self, ClashesQuery, NewSession, Session, SessionClash, SessionEdit, SessionOutcome, SessionReference,
    SessionRow, SessionTrial, SessionsOfClass, SessionsQuery,
};
use training::today::{self, Today, TodayQuery};

calls! {
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
    read "scheduling.repairs" Coordinator: Disruption => Repairs = scheduling::repairs;
    read "scheduling.clash_repairs" Coordinator: ClashReference => ClashRepairs = scheduling::clash_repairs;
    read "scheduling.structure" Reader: StructureQuery => Vec<ClassStructure> = scheduling::structure;

    read "lesson_orders.list" Reader: LessonOrdersQuery => Vec<LessonOrderRow> = lesson_orders::list;
    write "lesson_orders.record" Coordinator: RecordLessonOrder => LessonOrder = lesson_orders::record;
    write "lesson_orders.remove" Coordinator: LessonOrderReference => () = lesson_orders::remove;

    read "today.board" Reader: TodayQuery => Today = today::board;
}
