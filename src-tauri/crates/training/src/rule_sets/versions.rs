//! The list of versions, and adopting a new one.

use super::credited::changed;
use super::names::plain;
use super::reading::read;
use super::{History, RuleSetError, RuleSheet, RuleVersion};
use crate::ids::RuleVersionId;
use crate::sentence::{Language, Sentence};
use crate::store::{Draft, StoreError, View};
use chrono::NaiveDate;
use rules::{RuleError, RuleSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A version of the rules.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VersionRow {
    /// Its number.
    pub version: u32,
    /// The first day it is in force.
    pub effective: NaiveDate,
    /// The last day it is in force; none for the last version.
    pub until: Option<NaiveDate>,
    /// Whether it is in force today.
    pub in_force: bool,
    /// Why it was made.
    pub note: String,
    /// Classes that were closed by it or by one before it while it was the newest.
    pub closed_classes: u32,
    /// What it says.
    pub sheet: RuleSheet,
}

/// Every version, the newest first.
pub fn versions(view: &View<'_>) -> Result<Vec<VersionRow>, StoreError> {
    let history = History::read(view)?;
    let notes = view.rows("SELECT version, coalesce(note, '') FROM rule_version", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let notes: BTreeMap<u32, String> = notes.into_iter().collect();
    let closed =
        view.rows("SELECT rules_known, count(*) FROM class WHERE rules_known > 0 GROUP BY 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let closed: BTreeMap<u32, u32> = closed.into_iter().collect();
    let current = history.on(view.caller.now.date).version;
    let next = history.all().skip(1).map(|rules| rules.effective.pred_opt()).chain([None]);
    let mut rows: Vec<VersionRow> = history
        .all()
        .zip(next)
        .map(|(rules, until)| VersionRow {
            version: rules.version,
            effective: rules.effective,
            until,
            in_force: rules.version == current,
            note: notes.get(&rules.version).cloned().unwrap_or_default(),
            closed_classes: closed.get(&rules.version).copied().unwrap_or_default(),
            sheet: rules.into(),
        })
        .collect();
    rows.reverse();
    Ok(rows)
}

/// A version to adopt.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewRuleVersion {
    /// The first day it is in force; later than that of every version before.
    pub effective: NaiveDate,
    /// Why it is made.
    pub note: String,
    /// What it says.
    pub sheet: RuleSheet,
}

/// Records the shipped rules as version 1, so that a later program with other defaults changes nothing here.
pub fn begin(draft: &mut Draft<'_>) -> Result<(), StoreError> {
    draft.put(&recorded(&RuleSet::shipped(), String::new()))
}

/// Records a new version. What was credited stays.
pub fn adopt(draft: &mut Draft<'_>, new: NewRuleVersion) -> Result<Vec<VersionRow>, RuleSetError> {
    let view = draft.view();
    let history = History::read(&view)?;
    let note = new.note.trim().to_owned();
    let next = next(&history, new, view.caller.language).map_err(first)?;
    if let Some(refusal) = dated_back(&view, &history, &next)? {
        return Err(refusal);
    }
    if view.number("SELECT count(*) FROM rule_version", [])? == 0 {
        begin(draft)?;
    }
    draft.put(&recorded(&next, note))?;
    draft.count(1);
    Ok(versions(&draft.view())?)
}

/// The version that would follow, or all that is wrong with it.
pub(super) fn next(
    history: &History,
    new: NewRuleVersion,
    language: Language,
) -> Result<RuleSet, Vec<RuleSetError>> {
    let last = history.latest();
    let mut errors = Vec::new();
    if new.effective <= last.effective {
        errors.push(RuleSetError::NotLater { effective: new.effective, last: last.effective });
    }
    let read = read(last, new.sheet, language);
    let (mut rules, unread) = match read {
        Ok(rules) => (rules, Vec::new()),
        Err(unread) => (last.clone(), unread),
    };
    let readable = unread.is_empty();
    errors.extend(unread);
    if readable && rules == *last {
        errors.push(RuleSetError::Unchanged);
    }
    (rules.version, rules.effective) = (last.version + 1, new.effective);
    let unsound = rules.check().err().unwrap_or_default();
    errors.extend(unsound.iter().map(|error| RuleSetError::Unsound { sentence: said(error, language) }));
    if errors.is_empty() { Ok(rules) } else { Err(errors) }
}

/// Why a version is refused that would change hours already credited; none for any other.
pub(super) fn dated_back(
    view: &View<'_>,
    history: &History,
    next: &RuleSet,
) -> Result<Option<RuleSetError>, StoreError> {
    let (effective, today) = (next.effective, view.caller.now.date);
    let people = changed(view, (history, &history.with(next.clone())), effective)?;
    let tomorrow = today.succ_opt().unwrap_or(today);
    Ok((people > 0).then_some(RuleSetError::Credited { effective, people, tomorrow }))
}

/// Everything that is wrong, as sentences.
pub(super) fn sentences(errors: &[RuleSetError], language: Language) -> Vec<String> {
    errors.iter().map(|error| error.sentence(language)).collect()
}

fn first(errors: Vec<RuleSetError>) -> RuleSetError {
    errors.into_iter().next().unwrap_or(RuleSetError::Unchanged)
}

fn said(error: &RuleError, language: Language) -> String {
    let sentence = if language == Language::Chinese { error.zh() } else { error.en() };
    plain(&sentence, language)
}

fn recorded(rules: &RuleSet, note: String) -> RuleVersion {
    RuleVersion {
        id: RuleVersionId::of(rules.version),
        version: rules.version,
        effective: Some(rules.effective),
        // A rule set is numbers, dates and texts: writing it cannot fail.
        body: serde_json::to_string(rules).unwrap_or_default(),
        note,
    }
}
