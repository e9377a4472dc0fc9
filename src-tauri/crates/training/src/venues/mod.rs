//! Venues: classrooms, lecture halls, red sites, village squares.

mod change;
mod equipment;
mod export;
mod list;
mod way;

pub(crate) use change::kept;
pub use change::{NewVenue, VenueEdit, VenueError, create, edit, remove};
pub use equipment::{EquipmentWord, SetEquipment, equipment, set_equipment};
pub(crate) use equipment::{lacking, needed, tidy};
pub(crate) use export::KINDS_IN_LISTS;
pub use export::export;
pub use list::{FindVenues, VenueReference, VenueRow, VenueSort, VenuesQuery, find, get, page};
pub(crate) use way::{LONGEST_WAY, way_between};

use crate::ids::{TopicId, UnitId, VenueId};
use crate::{names, record};
use journal::Value;

crate::choices! {
    /// What sort of place.
    pub enum VenueKind {
        /// 教室.
        Classroom = 1,
        /// 报告厅.
        LectureHall = 2,
        /// 红色教育基地.
        RedSite = 3,
        /// 村（社区）院坝.
        VillageSquare = 4,
        /// 会议室.
        MeetingRoom = 5,
        /// 现场教学点.
        FieldSite = 6,
    }
}

record! {
    /// A place where sessions are held (场地).
    pub struct Venue [id: VenueId] in "venue" as 6 {
        /// Its name.
        name: String = 1,
        /// What sort of place.
        kind: VenueKind = 2,
        /// Seats; 0 where nobody counts them.
        capacity: u32 = 3,
        /// The township it lies in.
        township: Option<UnitId> = 4,
        /// Where exactly.
        address: String = 5,
        /// Opens at, minutes since midnight.
        opens: u16 = 6,
        /// Closes at, minutes since midnight; 0 where it never closes.
        closes: u16 = 7,
        /// 备注.
        note: String = 8,
        /// 讲解员, who receives a class there.
        guide: String = 9,
        /// 联系方式.
        contact: String = 10,
        /// How long the way there takes, in minutes; 0 where nobody has said.
        travel_minutes: u16 = 11,
        /// What can be taught there.
        topics: Vec<TopicId> = 12,
        /// 安全预案: what is done against dangers on the way and there.
        safety_plan: String = 13,
        /// Whether nothing is held there for the time being.
        suspended: bool = 14,
        /// What it is equipped with; empty where nobody has said.
        equipment: Vec<String> = 15,
    }
    /// Some fields of a venue.
    pub struct VenuePatch;
    together [&["opens", "closes"]];
    indexes ["name_key, pinyin, initials", "township"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

impl Venue {
    /// When it opens and closes, minutes since midnight; none where it never closes. One of which only the opening is known is open
    /// until midnight.
    #[must_use]
    pub const fn hours(&self) -> Option<(u16, u16)> {
        match (self.opens, self.closes) {
            (0, 0) => None,
            (opens, 0) => Some((opens, 1_440)),
            hours => Some(hours),
        }
    }
}

/// The columns venues are found by.
fn search_keys(venue: &Venue) -> Vec<Value> {
    names::of_words(&venue.name)
}
