//! The list of venues, one of them, and finding one as someone types.

use super::{Venue, VenueError, VenueKind};
use crate::ids::{UnitId, VenueId};
use crate::store::{Conditions, Page, PageQuery, Record, StoreError, View, Window, order};
use crate::{names, units};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VenueSort {
    /// By the pinyin of the name.
    #[default]
    Name,
    /// What sort of place.
    Kind,
    /// Seats.
    Capacity,
    /// The township it lies in, by its name.
    Township,
    /// By how many sessions are held there.
    Sessions,
}

impl VenueSort {
    fn terms(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["pinyin"],
            Self::Kind => &["kind", "pinyin"],
            Self::Capacity => &["capacity", "pinyin"],
            Self::Township => &["township_name", "pinyin"],
            Self::Sessions => &["sessions", "pinyin"],
        }
    }
}

/// Which venues, and how.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct VenuesQuery {
    /// Part of a name, its pinyin or initials, or part of the address.
    pub text: String,
    /// What sort of place.
    pub kind: Option<VenueKind>,
    /// A township, with all villages in it.
    pub township: Option<UnitId>,
    /// The order.
    pub sort: VenueSort,
    /// Whether it runs backwards.
    pub descending: bool,
    /// Which rows.
    #[serde(flatten)]
    pub window: Window,
}

/// A venue as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VenueRow {
    /// The venue.
    #[serde(flatten)]
    pub venue: Venue,
    /// The name of the township it lies in; empty if none is recorded.
    pub township_name: String,
    /// How many sessions are or were held there.
    pub sessions: i64,
}

fn row(row: &Row<'_>) -> rusqlite::Result<VenueRow> {
    Ok(VenueRow {
        venue: Venue::from_row(row)?,
        township_name: row.get::<_, Option<String>>("township_name")?.unwrap_or_default(),
        sessions: row.get("sessions")?,
    })
}

fn columns() -> String {
    format!(
        "{}, (SELECT name FROM unit WHERE unit.id = venue.township) AS township_name,
        (SELECT count(*) FROM session WHERE session.venue = venue.id) AS sessions",
        Venue::COLUMNS
    )
}

/// A page of venues.
pub fn page(view: &View<'_>, query: VenuesQuery) -> Result<Page<VenueRow>, StoreError> {
    let mut conditions = Conditions::default();
    names::filter_words(&mut conditions, &query.text, &["address"]);
    conditions.and_given("kind = ?", query.kind.as_ref());
    conditions.and_given(&format!("township IN ({})", units::BELOW), query.township.as_ref());
    PageQuery {
        columns: &columns(),
        from: "venue",
        conditions,
        order: order(query.sort.terms(), query.descending),
        window: query.window,
    }
    .run(view, row)
}

/// Which venue.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct VenueReference {
    /// Its id.
    pub id: VenueId,
}

/// One venue.
pub fn get(view: &View<'_>, reference: VenueReference) -> Result<VenueRow, VenueError> {
    let statement = format!("SELECT {} FROM venue WHERE id = ?", columns());
    view.rows(&statement, [reference.id], row)?.pop().ok_or(VenueError::Missing)
}

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindVenues {
    /// Part of a name, its pinyin or initials; with nothing typed, the first by name.
    pub text: String,
    /// How many to show at most.
    pub limit: u32,
}

/// The venues whose name comes closest.
pub fn find(view: &View<'_>, typed: FindVenues) -> Result<Vec<VenueRow>, StoreError> {
    let statement = format!(
        "SELECT {} FROM venue WHERE {} ORDER BY {}, pinyin, id LIMIT ?2",
        columns(),
        names::FOUND_IN_WORDS.replace('?', "?1"),
        names::CLOSENESS.replace('?', "?1"),
    );
    view.rows(&statement, (names::key(&typed.text), typed.limit), row)
}
