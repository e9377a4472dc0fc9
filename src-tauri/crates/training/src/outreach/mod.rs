//! Outreach (宣讲): the micro-teams that carry topics to the villages, the talks they give, and what no village has heard.

mod coverage;
mod logging;
mod map;
mod monthly;
mod people;
mod photos;
mod plan;
mod talks;
mod team;
mod teams;
mod visits;

#[cfg(test)]
mod tests;

pub use coverage::{
    HeardCell, HeardMatrix, HeardQuery, HeardTopic, HeardVillage, Heat, HeatQuery, HeatRow, coverage, heat,
};
pub use logging::{NewTalk, TalkEdit, TalkError, TalkReference, edit_talk, log, remove_talk};
pub(crate) use logging::{can_be, seats};
pub use map::{MapQuery, MapTownship, MapVillage, TownshipMap, map};
pub use monthly::{MonthlyReturn, MonthlyRow, ReturnError, ReturnQuery, monthly, monthly_xlsx};
pub(crate) use people::{MOST_PEOPLE, PLACES_IN_LIST, person_in_list, places_of_listeners};
pub use photos::{PhotoReference, add_photo, recorded_photos, remove_photo, room_for_photo, shown_photos};
pub(crate) use plan::quarter_of;
pub use plan::{
    ApplyQuarter, OverdueTalks, PlannedEdit, PlannedError, PlannedQuery, PlannedReference, PlannedRow,
    PlannedState, PlannedTalk, PlannedTalkPatch, PlannedWarning, PlannedWarningSort, QuarterFigures,
    QuarterProposal, QuarterQuery, QuarterScope, Reach, WarnedTalk, apply_quarter, edit_planned,
    overdue_talks, planned, planned_calendar, planned_talk, planned_warnings, planned_xlsx, prepare_quarter,
    propose_quarter, quarter_figures, remove_planned,
};
pub use talks::{TalkRow, TalkSort, TalksQuery, talk, talks};
pub use team::{NewTeam, TeamEdit, TeamError, TeamReference, create_team, edit_team, remove_team, team};
pub use teams::{TeamRow, TeamSort, TeamsQuery, teams};
pub use visits::{Visit, VisitsQuery, next_visits};

use crate::ids::{PersonId, PlannedTalkId, TalkId, TeamId, TopicId, UnitId};
use crate::{names, record};
use chrono::NaiveDate;
use journal::Value;
use rules::RuleSet;

crate::choices! {
    /// How a talk is held.
    pub enum TalkForm {
        /// 坝坝会、院坝会.
        Courtyard = 1,
        /// 会议宣讲.
        Meeting = 2,
        /// 入户宣讲.
        Household = 3,
        /// 文艺宣讲.
        Stage = 4,
    }
}

record! {
    /// An outreach micro-team (宣讲微团队).
    pub struct OutreachTeam [id: TeamId] in "outreach_team" as 16 {
        /// Its name.
        name: String = 1,
        /// The village or community it belongs to.
        village: Option<UnitId> = 2,
        /// Its brand, such as 夔州宣讲 or 奉节坝坝会.
        brand: String = 3,
        /// Who speaks, by name.
        speakers: Vec<String> = 4,
        /// The topics it can deliver.
        topics: Vec<TopicId> = 5,
        /// Those of its speakers who are in the register.
        people: Vec<PersonId> = 6,
        /// The villages and communities it covers besides its own; it goes to no others. Empty: anywhere within reach.
        covers: Vec<UnitId> = 7,
    }
    /// Some fields of a team.
    pub struct OutreachTeamPatch;
    together [];
    indexes ["village"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

impl OutreachTeam {
    /// Whether it goes to a village: its own and those it covers; anywhere where it names none.
    pub(crate) fn goes_to(&self, village: UnitId) -> bool {
        self.covers.is_empty() || self.village == Some(village) || self.covers.contains(&village)
    }
}

/// The columns teams are found by.
fn search_keys(team: &OutreachTeam) -> Vec<Value> {
    names::of_words(&team.name)
}

record! {
    /// One outreach event (宣讲).
    pub struct Talk [id: TalkId] in "talk" as 30 {
        /// Who held it.
        team: TeamId = 1,
        /// What about.
        topic: TopicId = 2,
        /// The village or community it was held in.
        village: UnitId = 3,
        /// The local date.
        date: NaiveDate = 4,
        /// Began, minutes since midnight.
        start: u16 = 5,
        /// How long, in minutes.
        minutes: u16 = 6,
        /// How it was held.
        form: TalkForm = 7,
        /// 受众人次.
        audience: u32 = 8,
        /// Who spoke, by name.
        speakers: Vec<String> = 9,
        /// 备注.
        note: String = 10,
        /// The names of its photos: the SHA-256 of each picture in hexadecimal digits.
        photos: Vec<String> = 11,
        /// Those of them who are in the register: hours are credited to them.
        people: Vec<PersonId> = 12,
        /// The planned talk that was held with it.
        planned: Option<PlannedTalkId> = 13,
        /// Cadres who heard it, where they are to be named: hours may be credited to them.
        listeners: Vec<PersonId> = 14,
    }
    /// Some fields of a talk.
    pub struct TalkPatch;
    together [&["date", "start", "minutes"]];
    indexes ["date, start", "team, date", "village, topic, date, audience", "people, date, minutes", "planned", "listeners, date, minutes"];
}

impl Talk {
    /// What speaking credits each speaker, in quarter-hours, by the rules in force on its day.
    #[must_use]
    pub fn quarters(&self, rules: &RuleSet) -> u32 {
        u32::try_from(rules::spoken(self.minutes, rules).count()).unwrap_or_default()
    }

    /// What hearing it credits each named listener, in quarter-hours.
    #[must_use]
    pub fn heard_quarters(&self, rules: &RuleSet) -> u32 {
        u32::try_from(rules::heard(self.minutes, rules).count()).unwrap_or_default()
    }
}
