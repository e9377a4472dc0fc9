//! Outreach (宣讲): the micro-teams that carry topics to the villages.

mod teams;

pub use teams::{TeamRow, TeamSort, TeamsQuery, teams};

use crate::ids::{TeamId, TopicId, UnitId};
use crate::{names, record};
use journal::Value;

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
    }
    /// Some fields of a team.
    pub struct OutreachTeamPatch;
    together [];
    indexes ["village"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

/// The columns teams are found by.
fn search_keys(team: &OutreachTeam) -> Vec<Value> {
    names::of_words(&team.name)
}
