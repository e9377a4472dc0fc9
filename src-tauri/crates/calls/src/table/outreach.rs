//! Teams, their talks, and where nothing was heard yet.

use crate::imports::ExportedFile;
use crate::macros::calls;
use crate::photos::{self, KeptPhoto, NewPhoto, Photo, PhotoAsked, PhotoToKeep};
use crate::returns;
use crate::scheduling::{self as search_for_plans, ProposeQuarter};
use training::outreach::{
    self, ApplyQuarter, HeardMatrix, HeardQuery, Heat, HeatQuery, MapQuery, MonthlyReturn, NewTalk, NewTeam,
    PhotoReference, PlannedEdit, PlannedQuery, PlannedReference, PlannedRow, PlannedWarning, QuarterFigures,
    QuarterProposal, QuarterQuery, ReturnQuery, TalkEdit, TalkReference, TalkRow, TalksQuery, TeamEdit,
    TeamReference, TeamRow, TeamsQuery, TownshipMap, Visit, VisitsQuery,
};
use training::store::Page;

calls! {
    read "outreach.teams" Reader: TeamsQuery => Page<TeamRow> = outreach::teams;
    read "outreach.team" Reader: TeamReference => TeamRow = outreach::team;
    write "outreach.create_team" Coordinator: NewTeam => TeamRow = outreach::create_team;
    write "outreach.edit_team" Coordinator: TeamEdit => TeamRow = outreach::edit_team;
    write "outreach.remove_team" Coordinator: TeamReference => () = outreach::remove_team;
    read "outreach.talks" Reader: TalksQuery => Page<TalkRow> = outreach::talks;
    read "outreach.talk" Reader: TalkReference => TalkRow = outreach::talk;
    host_write "outreach.log" Clerk: NewTalk => TalkRow = photos::log;
    write "outreach.edit_talk" Clerk: TalkEdit => TalkRow = outreach::edit_talk;
    write "outreach.remove_talk" Clerk: TalkReference => () = outreach::remove_talk;
    host "outreach.keep_photo" Clerk: PhotoToKeep => KeptPhoto = photos::keep;
    host_write "outreach.add_photo" Clerk: NewPhoto => TalkRow = photos::add;
    write "outreach.remove_photo" Clerk: PhotoReference => TalkRow = outreach::remove_photo;
    host "outreach.photo" Reader: PhotoAsked => Photo = photos::show;
    read "outreach.coverage" Reader: HeardQuery => HeardMatrix = outreach::coverage;
    read "outreach.heat" Reader: HeatQuery => Heat = outreach::heat;
    read "outreach.map" Reader: MapQuery => TownshipMap = outreach::map;
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
}
