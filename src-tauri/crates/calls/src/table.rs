//! The table: every call a shell can make, once.

use crate::Failure;
use crate::example::{self, RecordExample};
use crate::failure::CallError;
use crate::host::{Context, Xuecheng, parse, to_json};
use crate::jobs::{self, CancelJob};
use crate::macros::calls;
use crate::office::{self, OfficeState};
use crate::typescript::CallVisitor;
use training::attendance::{
    self, Balance, ClearMarks, ConfirmPresent, MarkAttendance, Roll, RollQuery, ScanNumber, Scanned,
};
use training::history::{self, HistoryQuery};
use training::office::NewOffice;
use training::sessions::{self, SessionReference, SessionRow, SessionsQuery};
use training::store::{ChangeReference, HistoryLine, UndoState, Verification, Written};
use training::today::{self, Today, TodayQuery};
use training::undo;
use training::units::{self, MoveUnit, NewUnit, Unit, UnitEdit, UnitNode, UnitReference};
use training::world::Role;

/// What sort of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallSort {
    /// Looks something up.
    Read,
    /// Records a change.
    Write,
    /// Concerns the program itself.
    Host,
}

/// A call, as the command line lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: &'static str,
    /// What sort of call.
    pub sort: CallSort,
    /// The least role that may make it.
    pub role: Role,
}

calls! {
    host "office.state" Reader: () => OfficeState = office::state;
    host "office.create" Reader: NewOffice => OfficeState = office::create;
    host "office.close" Reader: () => OfficeState = office::close;
    host "office.open_example" Reader: () => OfficeState = example::open;
    host "office.record_example" Reader: RecordExample => OfficeState = example::record;
    host "office.verify" Reader: () => Verification = office::verify;
    host "office.rebuild" Coordinator: () => () = office::rebuild;
    host "jobs.cancel" Reader: CancelJob => () = jobs::cancel;

    read "undo.state" Reader: () => UndoState = undo::state;
    write "undo.last" Clerk: () => ChangeReference = undo::last;
    write "undo.redo" Clerk: () => ChangeReference = undo::redo;
    read "history.of" Reader: HistoryQuery => Vec<HistoryLine> = history::of;

    read "units.tree" Reader: () => Vec<UnitNode> = units::tree;
    write "units.create" Coordinator: NewUnit => Unit = units::create;
    write "units.edit" Coordinator: UnitEdit => Unit = units::edit;
    write "units.move" Coordinator: MoveUnit => () = units::move_to;
    write "units.remove" Coordinator: UnitReference => () = units::remove;

    read "sessions.list" Reader: SessionsQuery => Vec<SessionRow> = sessions::list;
    read "sessions.get" Reader: SessionReference => Option<SessionRow> = sessions::get;

    read "today.board" Reader: TodayQuery => Today = today::board;

    read "attendance.roll" Trainer: RollQuery => Roll = attendance::roll;
    write "attendance.mark" Trainer: MarkAttendance => Balance = attendance::mark;
    write "attendance.confirm" Trainer: ConfirmPresent => Balance = attendance::confirm;
    write "attendance.clear" Trainer: ClearMarks => Balance = attendance::clear;
    write "attendance.scan" Trainer: ScanNumber => Scanned = attendance::scan;
}
