//! Who was there, who was excused, and what was made up.

use crate::macros::calls;
use training::attendance::{
    self, ClearMarks, ConfirmPresent, FillMarks, MarkAttendance, Matrix, MatrixQuery, Roll, RollQuery,
    ScanNumber, Scanned,
};
use training::leave::{
    self, DecideLeave, DecideLeaveCase, EffectOfLeave, Leave, LeaveCase, LeaveCaseRow, LeaveCasesQuery,
    LeaveDetail, LeaveQuery, LeaveQuestion, LeaveReference, LeaveRow, LeaveSessionsQuery, NewLeave,
    ReturnFromLeave, SessionToLeave, WithdrawLeave,
};
use training::make_up::{
    self, AssignMakeUp, CancelMakeUp, MakeUp, MakeUpOffer, MissedQuery, MissedRow, OffersQuery,
};
use training::store::Page;

calls! {
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
}
