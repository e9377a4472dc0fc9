//! Finding anything by name: people, classes, trainers, venues.

use crate::names;
use crate::people::{self, FindPeople};
use crate::store::{StoreError, View, hexadecimal};
use crate::trainers::{self, FindTrainers};
use crate::venues::{self, FindVenues};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many of each kind are shown.
const MOST: u32 = 8;

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchQuery {
    /// Part of a name, its pinyin or initials.
    pub text: String,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// 干部.
    Person,
    /// 班次.
    Class,
    /// 师资.
    Trainer,
    /// 场地.
    Venue,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name: unit and post, first day, township. Parts are apart by a space.
    pub detail: String,
    /// 第N期, for a class; 0 for anything else.
    pub run: u32,
}

/// The closest people, classes, trainers and venues, a few of each.
pub fn everything(view: &View<'_>, query: SearchQuery) -> Result<Vec<Hit>, StoreError> {
    if names::key(&query.text).is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = found_people(view, query.text.clone())?;
    hits.extend(found_classes(view, &query.text)?);
    hits.extend(found_trainers(view, query.text.clone())?);
    hits.extend(found_venues(view, query.text)?);
    Ok(hits)
}

fn found_people(view: &View<'_>, text: String) -> Result<Vec<Hit>, StoreError> {
    let people = people::find(view, FindPeople { text, limit: MOST })?;
    let hit = |row: people::PersonRow| {
        let detail = words(&[&row.unit_name, &row.person.post]);
        Hit { kind: HitKind::Person, id: row.person.id.to_string(), title: row.person.name, detail, run: 0 }
    };
    Ok(people.into_iter().map(hit).collect())
}

fn found_classes(view: &View<'_>, text: &str) -> Result<Vec<Hit>, StoreError> {
    let statement = format!(
        "SELECT id, name, starts, run FROM class WHERE {} ORDER BY {}, starts DESC, run LIMIT ?2",
        names::FOUND_IN_WORDS.replace('?', "?1"),
        names::CLOSENESS.replace('?', "?1"),
    );
    view.rows(&statement, (names::key(text), MOST), |row| {
        Ok(Hit {
            kind: HitKind::Class,
            id: hexadecimal(row.get_ref(0)?.as_blob().unwrap_or_default()),
            title: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            detail: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            run: row.get(3)?,
        })
    })
}

fn found_trainers(view: &View<'_>, text: String) -> Result<Vec<Hit>, StoreError> {
    let trainers = trainers::find(view, FindTrainers { text, limit: MOST })?;
    let hit = |trainers::TrainerRow { trainer, .. }| Hit {
        kind: HitKind::Trainer,
        id: trainer.id.to_string(),
        title: trainer.name,
        detail: trainer.organisation,
        run: 0,
    };
    Ok(trainers.into_iter().map(hit).collect())
}

fn found_venues(view: &View<'_>, text: String) -> Result<Vec<Hit>, StoreError> {
    let venues = venues::find(view, FindVenues { text, limit: MOST })?;
    let hit = |row: venues::VenueRow| {
        let detail = words(&[&row.township_name, &row.venue.address]);
        Hit { kind: HitKind::Venue, id: row.venue.id.to_string(), title: row.venue.name, detail, run: 0 }
    };
    Ok(venues.into_iter().map(hit).collect())
}

fn words(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
