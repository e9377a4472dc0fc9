//! A case as written: the shape alone is checked here, each value by `field`, so that a refusal can name the place.

use super::CaseError;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;
use serde_json::error::Category;

/// The whole case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCase {
    #[serde(rename = "note")]
    _note: Option<IgnoredAny>,
    pub rules: Option<RawRules>,
    pub sessions: Option<Vec<RawSession>>,
    pub people: Option<Vec<RawPerson>>,
    pub marks: Option<Vec<RawMark>>,
    pub credits: Option<Vec<RawCredit>>,
    pub as_of: Option<Value>,
}

/// The overrides.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct RawRules {
    pub hours_per_day: Option<Value>,
    pub leave_limit: Option<Value>,
    pub absent_days_withdraw: Option<Value>,
    pub step_minutes: Option<Value>,
    pub void_share: Option<Value>,
}

/// A session.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSession {
    pub id: Option<Value>,
    pub date: Option<Value>,
    pub start: Option<Value>,
    pub end: Option<Value>,
    pub hours: Option<Value>,
}

/// A person.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPerson {
    pub id: Option<Value>,
    pub band: Option<Value>,
    pub band_changes: Option<Vec<RawBandChange>>,
}

/// A change of band.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBandChange {
    pub from: Option<Value>,
    pub band: Option<Value>,
}

/// A mark.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawMark {
    pub session: Option<Value>,
    pub person: Option<Value>,
    pub status: Option<Value>,
    pub minutes: Option<Value>,
}

/// Hours credited elsewhere.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCredit {
    pub person: Option<Value>,
    pub date: Option<Value>,
    pub hours: Option<Value>,
    pub kind: Option<Value>,
}

/// A file may hold a case beside what is expected of it.
#[derive(Deserialize)]
struct File {
    case: RawCase,
}

/// Looks whether there is a `case`, without reading it.
#[derive(Deserialize)]
struct Probe {
    case: Option<IgnoredAny>,
}

/// Reads the shape. A byte order mark, which Windows editors leave, is no part of the case.
pub fn parse(text: &str) -> Result<RawCase, CaseError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if from_json::<Probe>(text)?.case.is_some() {
        return Ok(from_json::<File>(text)?.case);
    }
    from_json(text)
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, CaseError> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let whole = error.to_string();
        let place = format!(" at line {line} column {column}");
        let detail = whole.strip_suffix(&place).unwrap_or(&whole).to_owned();
        match error.classify() {
            Category::Data => CaseError::WrongShape { line, column, detail },
            Category::Io | Category::Syntax | Category::Eof => CaseError::NotJson { line, column, detail },
        }
    })
}
