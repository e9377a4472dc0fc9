//! Recording a study, and putting it right before anybody has reviewed it.

use super::crediting::{LONGEST_VIDEO, most};
use super::{Study, StudyError, StudyKind, StudyPatch, StudyRow, StudyState};
use crate::ids::{PersonId, StudyId, TopicId};
use crate::people::{Person, Posting, Postings};
use crate::rule_sets::History;
use crate::store::{Draft, Patch, View};
use chrono::{Datelike, NaiveDate};
use rules::Quarters;
use serde::Deserialize;
use ts_rs::TS;

/// A study to record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewStudy {
    /// Who.
    pub person: PersonId,
    /// What sort.
    pub kind: StudyKind,
    /// The course's or the class's name.
    pub title: String,
    /// 主办单位, or the platform.
    pub organiser: String,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// Minutes of an online video; 0 where the hours are given.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub minutes: u32,
    /// The hours asked for, in quarter-hours.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub claimed: u32,
    /// Where it can be looked up.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub proof: String,
    /// The topic it belongs to.
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
}

/// Records a study; nothing is credited until it has been reviewed.
pub fn record(draft: &mut Draft<'_>, new: NewStudy) -> Result<StudyRow, StudyError> {
    let id = draft.new_id();
    record_as(draft, id, new)
}

/// Records a study under an id that follows from something else, as in the example county.
pub(crate) fn record_as(draft: &mut Draft<'_>, id: StudyId, new: NewStudy) -> Result<StudyRow, StudyError> {
    let study = Study {
        id,
        person: new.person,
        kind: new.kind,
        title: new.title,
        organiser: new.organiser,
        starts: new.starts,
        ends: new.ends,
        minutes: new.minutes,
        claimed: new.claimed,
        proof: new.proof,
        topic: new.topic,
        ..Study::default()
    };
    put(draft, study)
}

/// A study, and what to change about it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StudyEdit {
    /// Which.
    pub id: StudyId,
    /// What is said of it now.
    pub patch: StudyPatch,
}

/// Changes what a study says, as long as nobody has reviewed it; one that was sent back waits for its review again.
pub fn edit(draft: &mut Draft<'_>, edit: StudyEdit) -> Result<StudyRow, StudyError> {
    let before = unreviewed(&draft.view(), edit.id)?;
    let mut after = before.clone();
    edit.patch.apply(&mut after);
    // Only a review says how far it has come.
    let after = Study {
        state: StudyState::Recorded,
        note: before.note,
        checked_by: before.checked_by,
        checked_on: before.checked_on,
        approved_by: before.approved_by,
        approved_on: before.approved_on,
        credited: before.credited,
        rule_version: before.rule_version,
        ..after
    };
    put(draft, after)
}

/// Which study.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct StudyReference {
    /// Its id.
    pub id: StudyId,
}

/// Removes a study that nobody has reviewed.
pub fn remove(draft: &mut Draft<'_>, study: StudyReference) -> Result<(), StudyError> {
    let study = unreviewed(&draft.view(), study.id)?;
    draft.remove(&study)?;
    draft.count(1);
    Ok(())
}

fn unreviewed(view: &View<'_>, id: StudyId) -> Result<Study, StudyError> {
    let study = view.find::<Study>(id)?.ok_or(StudyError::Missing)?;
    match study.state {
        StudyState::Recorded | StudyState::Returned => Ok(study),
        StudyState::Checked | StudyState::Credited => Err(StudyError::Reviewed),
    }
}

/// Records it with the unit, post and rank of its last day.
fn put(draft: &mut Draft<'_>, study: Study) -> Result<StudyRow, StudyError> {
    let view = draft.view();
    let person = view.find::<Person>(study.person)?.ok_or(StudyError::PersonMissing)?;
    let posting = Postings::of(&view, &person)?.on(study.ends.or(study.starts)).clone();
    let study = sound(study, posting, view.caller.now.date, &History::read(&view)?)?;
    refuse_repeated(&view, &study, &person.name)?;
    draft.put(&study)?;
    draft.count(1);
    super::row(&draft.view(), study.id)?.ok_or(StudyError::Missing)
}

/// A study as it is recorded: plainly said, possible, and with what its person was at that time. Pure.
pub(crate) fn sound(
    study: Study,
    posting: Posting,
    today: NaiveDate,
    history: &History,
) -> Result<Study, StudyError> {
    let study = said_plainly(study);
    refuse_incomplete(&study)?;
    refuse_impossible(&study, today, history)?;
    let Posting { unit, unit_name, post, rank, band } = posting;
    Ok(Study { unit, unit_name, post, rank, band, ..study })
}

/// Whether two records are about the same study of a person: the same course at the same time.
pub(crate) fn same_study(one: &Study, other: &Study) -> bool {
    one.kind == other.kind && one.title == other.title && one.starts <= other.ends && other.starts <= one.ends
}

fn said_plainly(study: Study) -> Study {
    let plain = |text: &str| text.trim().to_owned();
    let minutes = if study.kind == StudyKind::Online { study.minutes } else { 0 };
    Study {
        title: plain(&study.title),
        organiser: plain(&study.organiser),
        proof: plain(&study.proof),
        starts: study.starts.or(study.ends),
        ends: study.ends.or(study.starts),
        minutes,
        ..study
    }
}

fn refuse_incomplete(study: &Study) -> Result<(), StudyError> {
    let elsewhere = study.kind != StudyKind::Online;
    if study.title.is_empty() {
        Err(StudyError::TitleMissing)
    } else if elsewhere && study.organiser.is_empty() {
        Err(StudyError::OrganiserMissing)
    } else if elsewhere && study.proof.is_empty() {
        Err(StudyError::ProofMissing)
    } else if study.minutes == 0 && study.claimed == 0 {
        Err(StudyError::NoHours)
    } else {
        Ok(())
    }
}

fn refuse_impossible(study: &Study, today: NaiveDate, history: &History) -> Result<(), StudyError> {
    let (Some(starts), Some(ends)) = (study.starts, study.ends) else {
        return Err(StudyError::DatesMissing);
    };
    if ends < starts {
        return Err(StudyError::DatesReversed { starts, ends });
    }
    if starts.year() != ends.year() {
        return Err(StudyError::AcrossYears { starts, ends });
    }
    if ends > today {
        return Err(StudyError::NotYet { ends, today });
    }
    if study.minutes > LONGEST_VIDEO {
        return Err(StudyError::TooManyMinutes { minutes: study.minutes });
    }
    let (days, most) = most(starts, ends, history.on(ends));
    if Quarters::new(study.claimed) > most {
        return Err(StudyError::TooManyHours { days, most: most.to_string() });
    }
    Ok(())
}

fn refuse_repeated(view: &View<'_>, study: &Study, name: &str) -> Result<(), StudyError> {
    let same = view.all::<Study>("WHERE person = ? AND title = ?", (study.person, &study.title))?;
    let there = |other: &&Study| other.id != study.id && same_study(other, study);
    let Some(other) = same.iter().find(there) else { return Ok(()) };
    Err(StudyError::AlreadyThere {
        name: name.to_owned(),
        title: other.title.clone(),
        date: other.ends.unwrap_or_default(),
    })
}
