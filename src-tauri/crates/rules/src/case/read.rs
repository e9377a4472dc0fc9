//! A case as meant: every value read, every name known, nothing said twice.

use super::CaseError;
use super::field::Field;
use super::overrides;
use super::raw::{RawBandChange, RawCase, RawCredit, RawMark, RawPerson, RawSession};
use crate::attendance::{Mark, MarkStatus, Session};
use crate::band::{BandChange, Career, RankBand};
use crate::rule_set::RuleSet;
use crate::targets::{CreditKind, CreditedHours};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const BANDS: &str = "县处级, 乡科级, 一般干部, 村（社区）干部, 党员";
const STATUSES: &str = "present, late, left_early, sick, personal, duty, absent";
const KINDS: &str = "class, lecture, online, outside";

/// A case that makes sense.
pub struct Case {
    pub rules: RuleSet,
    pub sessions: Vec<Session<usize>>,
    pub people: BTreeMap<String, CasePerson>,
    pub as_of: NaiveDate,
}

/// Someone in a case. Sessions and credits are known by their place in the case.
pub struct CasePerson {
    pub career: Career,
    pub marks: BTreeMap<usize, Mark>,
    pub credits: Vec<CreditedHours<usize>>,
}

/// Sessions, and their places by id.
struct Sessions {
    list: Vec<Session<usize>>,
    places: BTreeMap<String, usize>,
}

/// Reads a case.
pub fn case(raw: RawCase) -> Result<Case, CaseError> {
    let rules = overrides::rules(raw.rules.unwrap_or_default())?;
    let sessions = sessions(required("sessions", raw.sessions)?)?;
    let mut people = people(required("people", raw.people)?)?;
    for (index, raw) in required("marks", raw.marks)?.into_iter().enumerate() {
        add_mark(&format!("marks[{index}]"), raw, &sessions, &mut people)?;
    }
    for (index, raw) in raw.credits.unwrap_or_default().into_iter().enumerate() {
        add_credit(index, raw, &mut people)?;
    }
    let as_of = Field::new("as_of".to_owned(), raw.as_of)?.date()?;
    Ok(Case { rules, sessions: sessions.list, people, as_of })
}

fn required<T>(place: &str, list: Option<Vec<T>>) -> Result<Vec<T>, CaseError> {
    list.ok_or_else(|| CaseError::Missing { place: place.to_owned() })
}

fn sessions(raw: Vec<RawSession>) -> Result<Sessions, CaseError> {
    let mut sessions = Sessions { list: Vec::with_capacity(raw.len()), places: BTreeMap::new() };
    for (index, raw) in raw.into_iter().enumerate() {
        let place = |name: &str| format!("sessions[{index}].{name}");
        let id = Field::new(place("id"), raw.id)?.text()?;
        let session = Session {
            id: index,
            date: Field::new(place("date"), raw.date)?.date()?,
            start: Field::new(place("start"), raw.start)?.time()?,
            end: Field::new(place("end"), raw.end)?.time()?,
            hours: Field::new(place("hours"), raw.hours)?.hours()?,
        };
        session.check().map_err(|cause| CaseError::Session { session: id.clone(), cause })?;
        if sessions.places.insert(id.clone(), index).is_some() {
            return Err(CaseError::DoubleSession { session: id });
        }
        sessions.list.push(session);
    }
    Ok(sessions)
}

fn people(raw: Vec<RawPerson>) -> Result<BTreeMap<String, CasePerson>, CaseError> {
    let mut people = BTreeMap::new();
    for (index, raw) in raw.into_iter().enumerate() {
        let place = format!("people[{index}]");
        let id = Field::new(format!("{place}.id"), raw.id)?.text()?;
        let band: RankBand = Field::new(format!("{place}.band"), raw.band)?.one_of(BANDS)?;
        let changes = raw.band_changes.unwrap_or_default().into_iter().enumerate();
        let changes = changes.map(|(nth, raw)| band_change(&format!("{place}.band_changes[{nth}]"), raw));
        let mut changes: Vec<BandChange> = changes.collect::<Result<_, _>>()?;
        // Their days say which came first, wherever they stand in the list.
        changes.sort_by_key(|change| change.from);
        let career =
            Career::new(band, changes).map_err(|cause| CaseError::Career { person: id.clone(), cause })?;
        let person = CasePerson { career, marks: BTreeMap::new(), credits: Vec::new() };
        if people.insert(id.clone(), person).is_some() {
            return Err(CaseError::DoublePerson { person: id });
        }
    }
    Ok(people)
}

fn band_change(place: &str, raw: RawBandChange) -> Result<BandChange, CaseError> {
    Ok(BandChange {
        from: Field::new(format!("{place}.from"), raw.from)?.date()?,
        band: Field::new(format!("{place}.band"), raw.band)?.one_of(BANDS)?,
    })
}

fn add_mark(
    place: &str,
    raw: RawMark,
    sessions: &Sessions,
    people: &mut BTreeMap<String, CasePerson>,
) -> Result<(), CaseError> {
    let name = Field::new(format!("{place}.session"), raw.session)?.text()?;
    let person = Field::new(format!("{place}.person"), raw.person)?.text()?;
    let status: MarkStatus = Field::new(format!("{place}.status"), raw.status)?.one_of(STATUSES)?;
    let minutes = match raw.minutes {
        None if !status.has_minutes() => 0,
        minutes => Field::new(format!("{place}.minutes"), minutes)?.minutes()?,
    };
    let Some(session) = sessions.places.get(&name).and_then(|index| sessions.list.get(*index)) else {
        return Err(CaseError::UnknownSession { place: place.to_owned(), session: name });
    };
    let Some(marks) = people.get_mut(&person).map(|person| &mut person.marks) else {
        return Err(CaseError::UnknownPerson { place: place.to_owned(), person });
    };
    let mark = Mark { status, minutes };
    if let Err(cause) = mark.check(session) {
        return Err(CaseError::Mark { session: name, person, cause });
    }
    match marks.insert(session.id, mark) {
        None => Ok(()),
        Some(_) => Err(CaseError::DoubleMark { session: name, person }),
    }
}

fn add_credit(
    index: usize,
    raw: RawCredit,
    people: &mut BTreeMap<String, CasePerson>,
) -> Result<(), CaseError> {
    let place = |name: &str| format!("credits[{index}].{name}");
    let person = Field::new(place("person"), raw.person)?.text()?;
    let credit = CreditedHours {
        id: index,
        date: Field::new(place("date"), raw.date)?.date()?,
        hours: Field::new(place("hours"), raw.hours)?.hours()?,
        kind: Field::new(place("kind"), raw.kind)?.one_of::<CreditKind>(KINDS)?,
    };
    match people.get_mut(&person) {
        Some(owner) => owner.credits.push(credit),
        None => return Err(CaseError::UnknownPerson { place: format!("credits[{index}]"), person }),
    }
    Ok(())
}
