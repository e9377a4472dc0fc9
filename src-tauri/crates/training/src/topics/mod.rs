//! Topics: the 23 topics of the study plan, an editable list.

mod change;
mod list;
mod starting;

pub use change::{MoveTopic, NewTopic, TopicEdit, TopicError, TopicReference, create, edit, move_to, remove};
pub use list::{TopicRow, list};
pub use starting::load_starting;

use crate::ids::TopicId;
use crate::people::RankBand;
use crate::record;

crate::choices! {
    /// What a topic counts as in a class's structure.
    pub enum TopicCategory {
        /// 理论教育.
        Theory = 1,
        /// 党性教育.
        PartySpirit = 2,
        /// 政策.
        Policy = 3,
        /// 能力.
        Ability = 4,
        /// 知识.
        Knowledge = 5,
    }
}

record! {
    /// A topic of the study plan (专题).
    pub struct Topic [id: TopicId] in "topic" as 7 {
        /// Its name.
        name: String = 1,
        /// What it counts as.
        category: TopicCategory = 2,
        /// Its number in the plan.
        position: i64 = 3,
        /// 备注.
        note: String = 4,
        /// No longer offered, though what was taught on it stays.
        retired: bool = 5,
        /// The bands everyone of which must hear it in a year.
        required: Vec<RankBand> = 6,
    }
    /// Some fields of a topic.
    pub struct TopicPatch;
    together [];
    indexes ["position"];
}
