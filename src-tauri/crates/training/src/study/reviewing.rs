//! Reviewing (审核): checked by one, approved by another, credited then; or sent back with a reason.

use super::crediting::credited;
use super::{Study, StudyError, StudyState};
use crate::ids::StudyId;
use crate::rule_sets::History;
use crate::store::Draft;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What a reviewer says of some studies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ReviewStudies {
    /// Which.
    pub ids: Vec<StudyId>,
    /// Whether they are in order; otherwise they are sent back.
    pub approve: bool,
    /// The reviewer's name.
    pub by: String,
    /// What there is to say; needed to send something back.
    pub note: String,
}

/// Takes each study a step further, or sends it back, all or none. What is credited can be sent back too: its hours go.
pub fn review(draft: &mut Draft<'_>, review: ReviewStudies) -> Result<(), StudyError> {
    let (by, note) = (review.by.trim(), review.note.trim());
    let ids: BTreeSet<StudyId> = review.ids.iter().copied().collect();
    if ids.is_empty() {
        return Err(StudyError::NothingChosen);
    }
    if by.is_empty() {
        return Err(StudyError::NameMissing);
    }
    if !review.approve && note.is_empty() {
        return Err(StudyError::NoteMissing);
    }
    let history = History::read(&draft.view())?;
    let today = draft.caller().now.date;
    for id in &ids {
        let study = draft.view().find::<Study>(*id)?.ok_or(StudyError::Missing)?;
        let next =
            if review.approve { taken_further(study, by, today, &history)? } else { sent_back(study)? };
        draft.put(&Study { note: note.to_owned(), ..next })?;
    }
    draft.count(ids.len());
    Ok(())
}

fn taken_further(study: Study, by: &str, today: NaiveDate, history: &History) -> Result<Study, StudyError> {
    let first = study.state == StudyState::Recorded;
    if !first && study.state != StudyState::Checked {
        return Err(StudyError::NotWaiting { title: study.title });
    }
    if first && study.kind.reviews() > 1 {
        let (checked_by, checked_on) = (by.to_owned(), Some(today));
        return Ok(Study { state: StudyState::Checked, checked_by, checked_on, ..study });
    }
    if !first && study.checked_by == by {
        return Err(StudyError::SameReviewer { name: study.checked_by, title: study.title });
    }
    let rules = history.on(study.ends.unwrap_or(today));
    Ok(Study {
        state: StudyState::Credited,
        approved_by: by.to_owned(),
        approved_on: Some(today),
        credited: u32::try_from(credited(&study, rules).count()).unwrap_or(u32::MAX),
        rule_version: rules.version,
        ..study
    })
}

fn sent_back(study: Study) -> Result<Study, StudyError> {
    if study.state == StudyState::Returned {
        return Err(StudyError::NotWaiting { title: study.title });
    }
    Ok(Study {
        state: StudyState::Returned,
        checked_by: String::new(),
        checked_on: None,
        approved_by: String::new(),
        approved_on: None,
        credited: 0,
        rule_version: 0,
        ..study
    })
}
